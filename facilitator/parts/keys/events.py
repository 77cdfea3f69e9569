"""What happens to the assembly's key, and to the lists that are signed with it.

Public things alone: of a private key nothing is ever in an event. Codes are kept whole, so that
any copy of the record can hand them on and check them. Days are ISO dates; keys are 64 hex digits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class KeyMade(Event):
    """A key was made that no older one vouches for: the first, or one where the old was lost."""

    SEALS: ClassVar[bool] = True
    assembly: str
    public: str
    day: str


@dataclass(frozen=True, slots=True)
class KeyRotated(Event):
    """From `day` on the assembly signs with `new`. `statement`: the code that `old` signed."""

    SEALS: ClassVar[bool] = True
    assembly: str
    old: str
    new: str
    day: str
    statement: str


@dataclass(frozen=True, slots=True)
class KeyRevoked(Event):
    """Nothing signed with that key holds any longer.

    `statement`: the code that the key itself signed, "" where it was not at hand. `why`: in words.
    """

    SEALS: ClassVar[bool] = True
    assembly: str
    public: str
    day: str
    why: str
    statement: str


@dataclass(frozen=True, slots=True)
class KeyLocked(Event):
    """That key has a passphrase now; sealed with it, it goes with the record as side data."""

    assembly: str
    public: str


@dataclass(frozen=True, slots=True)
class StatusListIssued(Event):
    """A status list was signed.

    Attributes:
        number: one more than the last.
        next_day: the last day on which it is fresh.
        public: the key that signed.
        digest: SHA-256 of the signed bytes, 64 hex digits.
        entries: how many certificates it says no longer hold.
        code: "MANDSL…".
    """

    SEALS: ClassVar[bool] = True
    assembly: str
    number: int
    day: str
    next_day: str
    public: str
    digest: str
    entries: int
    code: str


@dataclass(frozen=True, slots=True)
class ListDaysSet(Event):
    """How many days a status list is fresh from now on."""

    assembly: str
    days: int


@dataclass(frozen=True, slots=True)
class TrustListTaken(Event):
    """The body believes that trust list.

    Attributes:
        public: the key of the district, which people compared.
        number, day: of the list.
        digest: SHA-256 of the signed bytes, 64 hex digits.
        code: "MANDTL…"; `changes`: codes of changes of keys that came after it.
    """

    assembly: str
    district: str
    public: str
    number: int
    day: str
    digest: str
    code: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrustListSigned(Event):
    """The body signed a trust list as a district; see `TrustListTaken`."""

    SEALS: ClassVar[bool] = True
    assembly: str
    public: str
    number: int
    day: str
    digest: str
    code: str
