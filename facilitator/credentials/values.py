"""What is signed: a certificate, a status list, a trust list, a change of key. Frozen values only.

How they become bytes is `claims`; who is believed is `checking`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from facilitator.errors import RuleError


@dataclass(frozen=True, slots=True)
class Clause:
    """One instruction: its type (BIND, SEEK, LIMIT, CARRY, ASK, EXPLORE), text, and fallback."""

    type: str
    text: str
    fallback: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """The vote on the mandate; `base`: how many the rule was reckoned on."""

    in_favour: int
    against: int
    abstain: int
    base: int


@dataclass(frozen=True, slots=True)
class MandateCertificate:
    """What a certificate's code says. Every text is in the one authoritative language.

    Attributes:
        serial: 32 hex digits, the mandate's id. What is on a status list is never issued again:
            a mandate that replaces another has a serial of its own.
        number: "C-2026-03"; `mandate` is the mandate's, "M-2026-03".
        assembly: id of the issuing body, 32 hex digits.
        until: last day of the term; `since` its first, None for the day of the decision.
        decided: day of the meeting (`meeting`, its number) that took `decision`, "D-2026-017".
        issued: the day this certificate was signed: it must lie in the key's time.
        status_list: number of the status list that was current when it was issued.
        alternate: "" for none. `figures`: None where no figures were taken.
        rule: the rule of the vote in a few words, "more than half of votes cast".
        head: digest of the record's last event as it was issued, 64 hex digits.
        text_digest: "", or 64 hex digits of SHA-256 where the text did not fit in the code; then
            meetings, scope, instructions, unforeseen, reporting, expenses and recall are empty.

    """

    serial: str
    number: str
    mandate: str
    assembly: str
    assembly_name: str
    delegate: str
    destination: str
    issue: str
    until: date
    decided: date
    issued: date
    meeting: int
    decision: str
    head: str
    status_list: int
    area: str = ""
    alternate: str = ""
    since: date | None = None
    figures: Figures | None = None
    rule: str = ""
    language: str = "en"
    meetings: str = ""
    scope: str = ""
    instructions: tuple[Clause, ...] = ()
    unforeseen: str = ""
    reporting: str = ""
    expenses: str = ""
    recall: str = ""
    text_digest: str = ""

    def __post_init__(self) -> None:
        if self.text_digest and (self.scope or self.instructions):
            raise RuleError("A certificate holds a mandate's texts or their digest, not both.")

    @property
    def first_day(self) -> date:
        """The day the term begins."""
        return self.since or self.decided


class Why(Enum):
    """Why a certificate is on a status list: it no longer seats its delegate."""

    RECALLED = "recalled"
    SUSPENDED = "suspended"
    RESIGNED = "resigned"
    SUPERSEDED = "superseded"
    VARIED = "varied"
    DISCHARGED = "discharged"
    ISSUER_REVOKED = "issuer_revoked"


@dataclass(frozen=True, slots=True)
class Entry:
    """One certificate that no longer seats its delegate. `prefix`: `prefix_of(serial)`."""

    prefix: str
    why: Why


@dataclass(frozen=True, slots=True)
class StatusList:
    """Which certificates of one assembly no longer hold, all of them each time.

    Attributes:
        number: rises with every list; a lower one never replaces a higher.
        day: when it was made; `next_day`: the last day on which it is still fresh.
        entries: as from `entries_of`: in rising order of their prefixes, no prefix twice.

    """

    assembly: str
    assembly_name: str
    number: int
    day: date
    next_day: date
    entries: tuple[Entry, ...] = ()

    def __post_init__(self) -> None:
        prefixes = [each.prefix for each in self.entries]
        if prefixes != sorted(set(prefixes)):
            raise RuleError("A status list names each certificate once, in order.")

    def why(self, serial: str) -> Why | None:
        """Why the certificate with this serial no longer holds; None if it is not listed."""
        prefix = prefix_of(serial)
        return next((each.why for each in self.entries if each.prefix == prefix), None)


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """A key of an assembly: 64 hex digits, from `since` to `until` (None: still in use)."""

    public: str
    since: date
    until: date | None = None
    revoked: bool = False

    def covers(self, day: date) -> bool:
        """Whether what is dated `day` can have been signed with it."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class TrustedAssembly:
    """An assembly the district knows, with the keys it had and has."""

    id: str
    name: str
    keys: tuple[TrustedKey, ...]


@dataclass(frozen=True, slots=True)
class TrustList:
    """Whose certificates are believed: signed by the district, with the key `public` (64 hex).

    Believing the list is believing that key: compare `fingerprint(public)` once, on paper.
    """

    district: str
    public: str
    number: int
    day: date
    assemblies: tuple[TrustedAssembly, ...] = ()

    def __post_init__(self) -> None:
        names = [each.id for each in self.assemblies]
        keys = [key.public for each in self.assemblies for key in each.keys]
        if len({*names}) < len(names) or len({*map(key_id, keys)}) < len(keys):
            raise RuleError("A trust list names each assembly and each key once.")

    def assembly(self, assembly_id: str) -> TrustedAssembly | None:
        """The assembly with this id."""
        return next((each for each in self.assemblies if each.id == assembly_id), None)


@dataclass(frozen=True, slots=True)
class Rotation:
    """A new key from `day` on, signed with the `old` one. Keys: 64 hex digits."""

    assembly: str
    old: str
    new: str
    day: date


@dataclass(frozen=True, slots=True)
class Revocation:
    """Nothing signed with `key` holds any longer.

    It is signed with that key itself: whoever has it, from the recovery sheet too, can end it.
    """

    assembly: str
    key: str
    day: date


def entries_of(serials: Mapping[str, Why]) -> tuple[Entry, ...]:
    """The entries of a list, in their order, for the serials of certificates."""
    prefixes = {prefix_of(serial): why for serial, why in serials.items()}
    return tuple(Entry(prefix, prefixes[prefix]) for prefix in sorted(prefixes))


def prefix_of(serial: str) -> str:
    """How a status list names a certificate: 16 hex digits, 8 bytes of SHA-256(serial)."""
    return hashlib.sha256(bytes.fromhex(serial)).hexdigest()[:16]


def key_id(public: str) -> bytes:
    """The COSE key id of a public key in hex: the first 8 bytes of its SHA-256."""
    return hashlib.sha256(bytes.fromhex(public)).digest()[:8]


def fingerprint(public: str) -> str:
    """What people compare: the first 32 hex digits of the key's SHA-256, in fours."""
    digits = hashlib.sha256(bytes.fromhex(public)).hexdigest()[:32].upper()
    return " ".join(digits[n : n + 4] for n in range(0, 32, 4))
