"""`trust.json`, `status.json`, dispatches: on a stick, for programs and for people to read.

    {"what": "trust list", "version": 1, "code": "MANDTL…", "readable": {…}, "changes": [{…}]}
    {"what": "status lists", "version": 1, "lists": [{"code": "MANDSL…", "readable": {…}}, …]}
    {"what": "dispatch", "version": 1, "code": "MANDDI…", "readable": {…}}

Only the code is believed. What stands beside it has to be what was signed, or the file is refused:
nobody shall read one thing and have another checked. A code alone, as read from paper, will do.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, Final, NamedTuple

from facilitator.credentials.claims import Signable, value_of
from facilitator.credentials.codes import LONGEST_IN_A_FILE, Prefix, data_of, prefix_of_code
from facilitator.credentials.cose import unverified
from facilitator.credentials.dispatch import Dispatch
from facilitator.credentials.flaws import Flaw, NotACertificate
from facilitator.credentials.signing import (
    open_dispatch,
    open_status_list,
    open_trust_list,
    with_change,
)
from facilitator.credentials.values import StatusList, TrustList
from facilitator.errors import EnvironmentFailure

TRUST_FILE: Final = "trust.json"
STATUS_FILE: Final = "status.json"
_TRUST: Final = "trust list"
_STATUS: Final = "status lists"
_DISPATCH: Final = "dispatch"
_VERSION: Final = 1
_MOST_BYTES: Final = 8_000_000
#: A list whose issuer this trust list does not know, or no longer, is no reason to refuse others.
_PASSED_OVER: Final = {
    Flaw.UNKNOWN_ASSEMBLY,
    Flaw.UNKNOWN_KEY,
    Flaw.REVOKED_KEY,
    Flaw.KEY_OUT_OF_TIME,
}


class Listed(NamedTuple):
    """A status list that is believed, and its code, to hand on."""

    list: StatusList
    code: str


def text_on_disk(path: Path) -> str:
    """The text of a file of ours. Raises EnvironmentFailure."""
    todo = "Check that this is the file that was meant."
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise EnvironmentFailure(f"{path} is too large to be a list of ours.", todo)
        return data.decode("utf-8-sig")
    except OSError as error:
        raise EnvironmentFailure(f"{path} cannot be read ({error.strerror}).", todo) from error
    except UnicodeDecodeError as error:
        raise EnvironmentFailure(f"{path} is not text.", todo) from error


def trust_file(code: str, changes: Sequence[str] = ()) -> str:
    """`trust.json` of the code of a trust list, and of codes of changes of keys after it."""
    return _written(
        {
            "what": _TRUST,
            "version": _VERSION,
            **_row(code, Prefix.TRUST_LIST),
            "changes": [_row(each, _kind_of_change(each)) for each in changes],
        }
    )


def read_trust(text: str, public: str | None = None) -> TrustList:
    """The trust list in a file, or of a code alone, with the changes of keys that came with it.

    `public`: the district's key where it is known already; another is refused.
    Raises NotACertificate.
    """
    if prefix_of_code(text) is not None:
        return open_trust_list(data_of(text, Prefix.TRUST_LIST, LONGEST_IN_A_FILE), public)
    file = _read(text, _TRUST, "code", "readable", "changes")
    trust = open_trust_list(data_of(_code(file), Prefix.TRUST_LIST, LONGEST_IN_A_FILE), public)
    _same(file, trust)
    for change in _rows(file, "changes"):
        data = data_of(_code(change), _kind_of_change(_code(change)))
        trust = with_change(trust, data)
        _same(change, value_of(unverified(data)))
    return trust


def trust_codes(text: str) -> tuple[str, tuple[str, ...]]:
    """The code of a trust list and those of the changes after it, in a text that was read."""
    if prefix_of_code(text) is not None:
        return "".join(text.split()).upper(), ()
    file = _read(text, _TRUST, "code", "readable", "changes")
    return _code(file), tuple(_code(change) for change in _rows(file, "changes"))


def trust_after(new: str, old: str) -> str:
    """`trust.json` of the new one, with what changed by the old one and is not in it yet.

    A key that was revoked stays so, whatever list is taken in later. Raises NotACertificate.
    """
    trust, (code, changes) = read_trust(new), trust_codes(new)
    for change in trust_codes(old)[1]:
        with suppress(NotACertificate):
            changed = with_change(trust, data_of(change, _kind_of_change(change)))
            if changed != trust:
                trust, changes = changed, (*changes, change)
    return trust_file(code, changes)


def status_file(codes: Iterable[str]) -> str:
    """`status.json` of the codes of status lists, one of each assembly."""
    rows = [_row(code, Prefix.STATUS_LIST) for code in codes]
    return _written({"what": _STATUS, "version": _VERSION, "lists": rows})


def read_status(text: str, trust: TrustList) -> tuple[StatusList, ...]:
    """The newest list of each assembly in a file, or that of a code alone.

    Those of assemblies or keys that `trust` does not have are passed over.
    Raises NotACertificate for a file in which anything else is wrong.
    """
    return tuple(each.list for each in listed_in(text, trust))


def listed_in(text: str, trust: TrustList) -> tuple[Listed, ...]:
    """As `read_status`, with their codes."""
    if prefix_of_code(text) is not None:
        return _newest([_listed({"code": text}, trust)])
    lists = _rows(_read(text, _STATUS, "lists"), "lists")
    return _newest([_listed(row, trust) for row in lists])


def merged_status(trust: TrustList, *texts: str) -> str:
    """One `status.json` of several; of each assembly the highest number, the first of equals."""
    found = [each for text in texts for each in listed_in(text, trust)]
    return status_file(each.code for each in _newest(found))


def dispatch_file(code: str) -> str:
    """The file of the code of a dispatch."""
    what = {"what": _DISPATCH, "version": _VERSION}
    return _written({**what, **_row(code, Prefix.DISPATCH)})


def read_dispatch(text: str, trust: TrustList) -> tuple[Dispatch, str]:
    """What a body sent, and its code. Raises NotACertificate."""
    file = _read(text, _DISPATCH, "code", "readable")
    dispatch = open_dispatch(data_of(_code(file), Prefix.DISPATCH, LONGEST_IN_A_FILE), trust)
    _same(file, dispatch)
    return dispatch, _code(file)


def readable(value: Signable) -> dict[str, Any]:
    """What was signed, in words and figures."""
    plain: dict[str, Any] = _plain(asdict(value))
    return plain


def _newest(found: Sequence[Listed | None]) -> tuple[Listed, ...]:
    newest: dict[str, Listed] = {}
    for each in found:
        if each is None:
            continue
        there = newest.setdefault(each.list.assembly, each)
        if each.list.number > there.list.number:
            newest[each.list.assembly] = each
    return tuple(newest.values())


def _listed(row: dict[str, Any], trust: TrustList) -> Listed | None:
    data = data_of(_code(row), Prefix.STATUS_LIST, LONGEST_IN_A_FILE)
    if "readable" in row:
        _same(row, value_of(unverified(data)))
    try:
        return Listed(open_status_list(data, trust), _code(row))
    except NotACertificate as error:
        if error.flaw in _PASSED_OVER:
            return None
        raise


def _row(code: str, prefix: Prefix) -> dict[str, Any]:
    value = value_of(unverified(data_of(code, prefix, LONGEST_IN_A_FILE)))
    return {"code": code, "readable": readable(value)}


def _kind_of_change(code: str) -> Prefix:
    return Prefix.REVOCATION if prefix_of_code(code) is Prefix.REVOCATION else Prefix.ROTATION


def _same(row: dict[str, Any], value: Signable) -> None:
    beside = json.dumps(row.get("readable"), sort_keys=True)
    if beside != json.dumps(readable(value), sort_keys=True):  # where 1, 1.0 and true differ
        raise NotACertificate(Flaw.UNLIKE_ITS_TEXT)


def _code(row: dict[str, Any]) -> str:
    code = row.get("code")
    if not isinstance(code, str):
        raise NotACertificate(Flaw.NO_FILE)
    return code


def _rows(file: dict[str, Any], name: str) -> list[dict[str, Any]]:
    rows = file.get(name)
    if not isinstance(rows, list) or not all(isinstance(each, dict) for each in rows):
        raise NotACertificate(Flaw.NO_FILE)
    if any(each.keys() != {"code", "readable"} for each in rows):
        raise NotACertificate(Flaw.UNLIKE_ITS_TEXT)
    return rows


def _read(text: str, what: str, *names: str) -> dict[str, Any]:
    """The file, if it has these names and no other: what is not checked shall not be read."""
    try:
        file = json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise NotACertificate(Flaw.NO_FILE) from error
    if not isinstance(file, dict) or (file.get("what"), file.get("version")) != (what, _VERSION):
        raise NotACertificate(Flaw.NO_FILE)
    if file.keys() != {"what", "version", *names}:
        raise NotACertificate(Flaw.UNLIKE_ITS_TEXT)
    return file


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which no name comes twice: which of the two would be read?"""
    names = dict(pairs)
    if len(names) < len(pairs):
        raise ValueError("a name comes twice")
    return names


def _written(file: dict[str, Any]) -> str:
    return json.dumps(file, ensure_ascii=False, indent=1) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
