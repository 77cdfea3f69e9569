"""What can be asked about the assembly's key, and about the lists that are signed with it.

Whoever has the key signs first and asks then: what is asked holds what was signed, and is checked.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.part import Command


@dataclass(frozen=True, slots=True)
class MakeKey(Command):
    """A key was made and is kept on this laptop.

    `anew`: in the place of one that nobody has any more, so that it could not vouch for this one.
    """

    public: str
    anew: bool = False


@dataclass(frozen=True, slots=True)
class RotateKey(Command):
    """Sign with another key from now on: `statement` is the code, "MANDKR…", that the old signed.

    `sealed`: the new key under the passphrase, "" where it has none.
    """

    statement: str
    sealed: str = ""


@dataclass(frozen=True, slots=True)
class RevokeKey(Command):
    """Have nothing hold any longer that was signed with that key.

    `statement`: the code, "MANDKX…", that it signed itself, "" where nobody has it any more.
    """

    public: str
    why: str
    statement: str = ""


@dataclass(frozen=True, slots=True)
class LockKey(Command):
    """That key has a passphrase from now on; `sealed` is what the record carries of it."""

    public: str
    sealed: str


@dataclass(frozen=True, slots=True)
class IssueStatusList(Command):
    """A status list, "MANDSL…", was signed with the assembly's key today."""

    code: str


@dataclass(frozen=True, slots=True)
class SetListDays(Command):
    """Have status lists be fresh for that many days."""

    days: int


@dataclass(frozen=True, slots=True)
class TakeTrustList(Command):
    """Believe the trust list in that text: of `trust.json`, or a code "MANDTL…".

    `other_key`: also where it is signed with another key than the one before; people compared it.
    """

    text: str
    other_key: bool = False


@dataclass(frozen=True, slots=True)
class SignTrustList(Command):
    """A trust list, "MANDTL…", was signed with this body's key today."""

    code: str
