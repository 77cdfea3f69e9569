"""PINs of this laptop: off until one is chosen, kept as what scrypt makes of them (RFC 7914).

A PIN keeps curious hands away and slips from happening. It keeps no thief away: whoever has the
file of a record can read it, and whoever has this file can take the PIN out of it. That is for
the encryption of the disk.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from enum import Enum
from typing import Final

from ui.settings.kept import KeptFile

#: Digits of a PIN.
SHORTEST: Final = 4
LONGEST: Final = 12
#: 16 MB and a few hundredths of a second for each try.
_COST: Final = {"n": 2**14, "r": 8, "p": 1}
_SALT: Final = 16
_MINUTES: Final = 10
_MOST_MINUTES: Final = 240


class Role(Enum):
    """What a PIN opens. `full`: everything; `tonight`: the door and the tellers' page alone."""

    FULL = "full"
    TONIGHT = "tonight"


class PinWishes:
    """The PINs that are asked for, and after how many idle minutes."""

    def __init__(self, kept: KeptFile) -> None:
        self._kept = kept

    @property
    def is_on(self) -> bool:
        """Whether any is asked for: there is none for helpers without one for everything."""
        return bool(self._kept.text(_name(Role.FULL)))

    def has(self, role: Role) -> bool:
        """Whether that one is chosen."""
        return self.is_on and bool(self._kept.text(_name(role)))

    @property
    def minutes(self) -> int:
        """Idle minutes after which the desk locks; never while a meeting runs."""
        return self._kept.number("lock/minutes", 1, _MOST_MINUTES, _MINUTES)

    def role_of(self, pin: str) -> Role | None:
        """What that PIN opens, None for a wrong one."""
        right = [role for role in Role if _is_it(pin, self._kept.text(_name(role)))]
        return right[0] if right and self.is_on else None

    def choose(self, role: Role, pin: str) -> None:
        """Ask for that PIN from now on."""
        salt = secrets.token_bytes(_SALT)
        self._kept.keep(_name(role), f"{salt.hex()}:{_made(pin, salt)}")

    def turn_off(self, role: Role = Role.FULL) -> None:
        """Ask for that one no more; without the full one there is no other."""
        for each in Role if role is Role.FULL else (role,):
            self._kept.keep(_name(each), "")


def is_pin(text: str) -> bool:
    """Whether it may be one: 4 to 12 digits."""
    return text.isascii() and text.isdecimal() and SHORTEST <= len(text) <= LONGEST


def _name(role: Role) -> str:
    return f"lock/{role.value}"


def _made(pin: str, salt: bytes) -> str:
    return hashlib.scrypt(pin.encode(), salt=salt, **_COST).hex()


def _is_it(pin: str, kept: str) -> bool:
    salt, _, digest = kept.partition(":")
    try:
        made = _made(pin, bytes.fromhex(salt)) if digest else ""
    except ValueError:
        return False  # somebody's own line in the file: it opens nothing
    return bool(digest) and hmac.compare_digest(made.encode(), digest.encode())
