"""The assembly's key, as long as its record is open: made, opened, changed, and what it signs.

The key is on the disk before anything of it is in the record: a kill between the two leaves a key
that nobody asks for, and never a key in the record that nobody has.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Final

from facilitator.credentials.recovery import read_recovery
from facilitator.credentials.signing import signed_code
from facilitator.credentials.values import Revocation, Rotation
from facilitator.engine.engine import Engine
from facilitator.engine.requests import Request
from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.parts import assembly, keys
from facilitator.record.assembly_key import (
    AssemblyKey,
    Held,
    KeyFolder,
    key_of,
    new_key,
    unsealed,
)


class AtHand(Enum):
    """Whether this laptop can sign for the assembly."""

    NONE_YET = "none_yet"  # it never had a key: one is made silently
    OPEN = "open"
    LOCKED = "locked"  # the passphrase opens it
    ELSEWHERE = "elsewhere"  # nothing of it is here: another laptop, or the recovery sheet
    REVOKED = "revoked"  # the last one was revoked, and there is no other yet


_NOT_AT_HAND: Final = {
    AtHand.NONE_YET: ("This assembly has no key yet.", "Make one on the page of keys and lists."),
    AtHand.LOCKED: ("The assembly's key has a passphrase.", "Type it first."),
    AtHand.ELSEWHERE: (
        "This laptop does not have the assembly's key.",
        "Type the passphrase or the recovery text, or make a new key.",
    ),
    AtHand.REVOKED: ("The assembly's key was revoked.", "Make a new key first."),
}


class Signing:
    """Signs for one assembly on this laptop.

    Args:
        folder: the keys of this laptop.
    """

    def __init__(self, folder: KeyFolder) -> None:
        self._folder = folder
        self._opened: dict[str, AssemblyKey] = {}

    @classmethod
    def in_folder(cls, folder: Path) -> Signing:
        """With the keys in the folder of this laptop's own (`Device.folder`)."""
        return cls(KeyFolder(folder))

    def at_hand(self, world: World) -> AtHand:
        """Whether it can sign now. Reads names of files, and no key."""
        state = world.of(keys.PART)
        current = state.current
        if current is None:
            return AtHand.REVOKED if state.keys else AtHand.NONE_YET
        if current.public in self._opened:
            return AtHand.OPEN
        held = self._folder.held(current.public)
        if held is Held.OPEN:
            return AtHand.OPEN
        sealed = held is Held.SEALED or world.side(keys.SEALED, current.public)
        return AtHand.LOCKED if sealed else AtHand.ELSEWHERE

    def key(self, world: World) -> AssemblyKey:
        """The key that signs, where it is at hand. Raises EnvironmentFailure."""
        current = world.of(keys.PART).current
        at_hand = self.at_hand(world)
        if current is None or at_hand is not AtHand.OPEN:
            raise EnvironmentFailure(*_NOT_AT_HAND[at_hand])
        if current.public not in self._opened:
            self._opened[current.public] = self._folder.open(current.public)
        return self._opened[current.public]

    def make(self, *, anew: bool = False) -> keys.MakeKey:
        """Make a key and keep it; what is left is to tell the record. Raises EnvironmentFailure."""
        key = new_key()
        self._folder.keep(key)
        self._opened[key.public] = key
        return keys.MakeKey(key.public, anew)

    def unlock(self, world: World, passphrase: str) -> AssemblyKey:
        """Open the key with its passphrase. Takes some tenths of a second.

        Raises WrongPassphrase, EnvironmentFailure.
        """
        current = world.of(keys.PART).current
        public = current.public if current else ""
        text = world.side(keys.SEALED, public) or self._folder.sealed_text(public)
        key = unsealed(text, passphrase)
        self._opened[key.public] = key
        with suppress(EnvironmentFailure):  # on a full disk, too, it signs until the record closes
            self._folder.keep_sealed(key.public, text)
        return key

    def recover(self, world: World, text: str) -> AssemblyKey:
        """Bring the key back from its recovery text.

        Raises Mistyped, RuleError for another assembly's, EnvironmentFailure.
        """
        key = key_of(read_recovery(text))
        known = world.of(keys.PART).key(key.public)
        if known is None:
            raise RuleError("That is the recovery text of another key than this assembly's.")
        if not known.locked:
            self._folder.keep(key)
        self._opened[key.public] = key
        return key

    def lock(self, world: World, passphrase: str) -> keys.LockKey:
        """Seal the key under a passphrase, its first or another; `shut` once that is recorded.

        Raises RuleError for a short one, EnvironmentFailure.
        """
        key = self.key(world)
        return keys.LockKey(key.public, self._folder.seal(key, passphrase))

    def shut(self, world: World) -> None:
        """The record has the passphrase's key: no open one stays on the disk. Raises so."""
        for each in world.of(keys.PART).keys:
            if each.locked:
                self._folder.shut(each.public)

    def change(self, world: World, day: date, passphrase: str = "") -> keys.RotateKey:
        """Another key from `day` on, for which the old one vouches.

        A key with a passphrase is followed by one with the same: it has to be typed.
        Raises WrongPassphrase, EnvironmentFailure.
        """
        current, body = world.of(keys.PART).current, world.of(assembly.PART)
        if current is not None and current.locked:
            self.unlock(world, passphrase)
        old, new, text = self.key(world), new_key(), ""
        if current is not None and current.locked:
            text = self._folder.seal(new, passphrase)
        else:
            self._folder.keep(new)
        self._opened[new.public] = new
        told = Rotation(body.id, old.public, new.public, day)
        return keys.RotateKey(signed_code(told, old.sign, old.public), text)

    def revoke(self, world: World, public: str, day: date, why: str) -> keys.RevokeKey:
        """End that key; it says so itself where it is at hand. Raises EnvironmentFailure."""
        key = self._opened.get(public)
        if key is None and self._folder.held(public) is Held.OPEN:
            key = self._folder.open(public)
        if key is None:
            return keys.RevokeKey(public, why)
        told = Revocation(world.of(assembly.PART).id, public, day)
        return keys.RevokeKey(public, why, signed_code(told, key.sign, public))


def begin_key(engine: Engine, signing: Signing) -> None:
    """Make the key of an assembly that was just founded, unasked.

    Where that does not go, the first certificate tries again, and says why.
    """
    with suppress(EnvironmentFailure):
        engine.step([Request(signing.make())])
