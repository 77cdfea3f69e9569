"""An assembly's own entry for the district's trust list, and the next list of a district.

    {"what": "key of an assembly", "version": 1, "assembly": id, "name": …,
     "keys": [{"public", "since", "until", "revoked"}, …], "changes": ["MANDKR…", …]}

The file is a claim. The district compares the fingerprint with the founding certificate; for a
change of key that the old key signed it need not.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from facilitator.credentials.claims import value_of
from facilitator.credentials.codes import LONGEST_IN_A_FILE, Prefix, data_of, prefix_of_code
from facilitator.credentials.cose import unverified
from facilitator.credentials.flaws import NotACertificate
from facilitator.credentials.signing import with_change
from facilitator.credentials.values import TrustedAssembly, TrustedKey, TrustList
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import assembly, keys
from facilitator.parts.keys import Key
from facilitator.record.assembly_key import AssemblyKey

_WHAT: Final = "key of an assembly"
_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class TrustEntry:
    """What an assembly says of its keys; `changes`: the codes with which they say so themselves."""

    assembly: TrustedAssembly
    changes: tuple[str, ...] = ()


def entry_of(world: World) -> TrustEntry:
    """What this assembly says. Raises RuleError where it never had a key."""
    body, state = world.of(assembly.PART), world.of(keys.PART)
    if not state.keys:
        raise RuleError("This assembly has no key yet.")
    own = TrustedAssembly(body.id, body.name, tuple(_trusted(each) for each in state.keys))
    codes = [code for each in state.keys for code in (each.statement, each.revocation) if code]
    return TrustEntry(own, tuple(codes))


def entry_file(entry: TrustEntry) -> str:
    """The entry as a file to hand to the district."""
    each = entry.assembly
    rows = [
        {
            "public": key.public,
            "since": key.since.isoformat(),
            "until": key.until.isoformat() if key.until else None,
            "revoked": key.revoked,
        }
        for key in each.keys
    ]
    named = {"what": _WHAT, "version": _VERSION, "assembly": each.id, "name": each.name}
    file = {**named, "keys": rows, "changes": list(entry.changes)}
    return json.dumps(file, ensure_ascii=False, indent=1) + "\n"


def read_entry(text: str) -> TrustEntry:
    """The entry in such a file. Raises RuleError."""
    try:
        file = json.loads(text)
        if (file["what"], file["version"]) != (_WHAT, _VERSION):
            raise RuleError("That is no file with an assembly's key.")
        own = TrustedAssembly(
            bytes.fromhex(file["assembly"]).hex(),
            str(file["name"]).strip(),
            tuple(_key(row) for row in file["keys"]),
        )
        changes = tuple(str(code) for code in file["changes"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise RuleError("That is no file with an assembly's key.") from error
    if not own.keys or not own.name:
        raise RuleError("That is no file with an assembly's key.")
    return TrustEntry(own, changes)


def vouched(entry: TrustEntry, known: TrustList | None) -> bool:
    """Whether the district's last list and what the keys say themselves come to just this entry."""
    if known is None or known.assembly(entry.assembly.id) is None:
        return False
    for code in entry.changes:
        kind = Prefix.REVOCATION if prefix_of_code(code) is Prefix.REVOCATION else Prefix.ROTATION
        try:
            known = with_change(known, data_of(code, kind))
        except NotACertificate:
            continue  # it was taken in before, or comes to nothing: the keys are what is compared
    then = known.assembly(entry.assembly.id)
    return then is not None and then.keys == entry.assembly.keys


def last_signed(world: World) -> TrustList | None:
    """The trust list that this body signed last, as a district."""
    signed = world.of(keys.PART).signed
    if not signed:
        return None
    value = value_of(unverified(data_of(signed[-1].code, Prefix.TRUST_LIST, LONGEST_IN_A_FILE)))
    return value if isinstance(value, TrustList) else None


def next_trust_list(
    world: World, entries: Sequence[TrustEntry], key: AssemblyKey, day: date
) -> TrustList:
    """The last list with these entries in it, or in the place of what it had of them.

    The district itself is in it: its dispatches are believed by the same list.
    """
    last, own = last_signed(world), [entry_of(world)] if world.of(keys.PART).keys else []
    assemblies = {each.id: each for each in (last.assemblies if last else ())}
    assemblies |= {entry.assembly.id: entry.assembly for entry in (*own, *entries)}
    number = last.number + 1 if last else 1
    in_order = tuple(sorted(assemblies.values(), key=lambda each: each.name))
    name = world.of(assembly.PART).name
    return replace(TrustList(name, key.public, number, day), assemblies=in_order)


def _trusted(key: Key) -> TrustedKey:
    until = date.fromisoformat(key.until) if key.until else None
    return TrustedKey(key.public, date.fromisoformat(key.since), until, bool(key.revoked))


def _key(row: dict[str, Any]) -> TrustedKey:
    until = date.fromisoformat(row["until"]) if row["until"] else None
    public = bytes.fromhex(row["public"])
    return TrustedKey(public.hex(), date.fromisoformat(row["since"]), until, row["revoked"] is True)
