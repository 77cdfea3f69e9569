"""From the number on a card to an attendance that can be counted and not be read back.

HMAC-SHA256 (RFC 2104) of the number in decimal under a key of 256 random bits, cut to its first
16 bytes. There are so few numbers that whoever has the key can try them all: so the key is side
data, changed each year, and deleted.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from typing import Final

#: The kind of side datum that a key is, under its id.
KEY: Final = "attendance_key"
_BYTES: Final = 16


def new_key(new_id: Callable[[], str]) -> str:
    """A key in hex, of two random ids of 128 bit."""
    return new_id() + new_id()


def attendance(key: str, number: int) -> str:
    """The attendance of that card, in hex; `key`: in hex."""
    return hmac.digest(bytes.fromhex(key), str(number).encode("ascii"), "sha256")[:_BYTES].hex()


def bridge(
    keys: Mapping[str, str], before: str, after: str, highest: int
) -> Mapping[str, str] | None:
    """Attendance under the key `after` → the same card's under `before`.

    Args:
        keys: by id, those that are still kept.
        before: id of a key.
        after: id of a later one.
        highest: the highest number of a card there can be.

    Returns:
        None where a key is gone: then nobody can tell.

    """
    if before not in keys or after not in keys:
        return None
    old, new = keys[before], keys[after]
    return {attendance(new, n): attendance(old, n) for n in range(1, highest + 1)}
