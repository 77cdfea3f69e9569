"""What is known of the assembly's keys, and of the lists signed with them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from facilitator.parts.keys.events import StatusListIssued, TrustListSigned, TrustListTaken

#: Days that a status list is fresh where the assembly chose nothing else: its next meeting.
USUAL_DAYS: Final = 35


@dataclass(frozen=True, slots=True)
class Key:
    """One of the assembly's keys: 64 hex digits. Days are ISO dates, "" for not so.

    Attributes:
        until: the last day on which it was in use, "" while it is.
        statement: the code with which the key before it vouched for it, "" where none did.
        revoked: the day from which nothing signed with it holds; `why` in words.
        revocation: the code with which it ended itself, "" where it was not at hand.
        locked: it has a passphrase.
    """

    public: str
    since: str
    until: str = ""
    statement: str = ""
    revoked: str = ""
    why: str = ""
    revocation: str = ""
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Keys:
    """The state: each in its order, the newest last.

    Attributes:
        lists: status lists that were issued.
        days: how long the next one will be fresh.
        taken: trust lists of the district; the last one is believed.
        signed: trust lists that this body signed as a district.
    """

    keys: tuple[Key, ...] = ()
    lists: tuple[StatusListIssued, ...] = ()
    days: int = USUAL_DAYS
    taken: tuple[TrustListTaken, ...] = ()
    signed: tuple[TrustListSigned, ...] = ()

    @property
    def current(self) -> Key | None:
        """The key that signs; None before the first, and where the last one was revoked."""
        newest = self.keys[-1] if self.keys else None
        return newest if newest is not None and not newest.revoked else None

    @property
    def list(self) -> StatusListIssued | None:
        """The newest status list."""
        return self.lists[-1] if self.lists else None

    @property
    def trust(self) -> TrustListTaken | None:
        """The trust list that is believed."""
        return self.taken[-1] if self.taken else None

    def key(self, public: str) -> Key | None:
        """The one with that public half."""
        return next((each for each in self.keys if each.public == public), None)

    def with_(self, changed: Key) -> Keys:
        """The state with that key as it is now."""
        keys = (changed if each.public == changed.public else each for each in self.keys)
        return replace(self, keys=tuple(keys))

    def followed_by(self, new: Key) -> Keys:
        """The state with `new` in use in the place of the key before."""
        before = tuple(each if each.until else replace(each, until=new.since) for each in self.keys)
        return replace(self, keys=(*before, new))
