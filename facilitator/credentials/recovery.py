"""A key's seed as groups of letters that a person can copy from paper, and back.

    KVXQB M2TAC 4LSNE …      14 groups of 4 letters or digits, and a check of the group

The first 13 groups hold the 32 bytes of the seed (base32, RFC 4648 §6), the last one 20 bits of
its SHA-256. A group's check is a sum over GF(32), x⁵ + x² + 1, in which each letter counts with
another weight and the group's own place is added: one wrong letter, two that were swapped and
groups in the wrong order are always found, and named. 0, 1 and 8, which base32 does not have, are
read as the letters they look like.
"""

from __future__ import annotations

import base64
import hashlib
from typing import Final

from facilitator.errors import RuleError

_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_LOOK_LIKE: Final = str.maketrans({"0": "O", "1": "I", "8": "B"})
_SEED: Final = 32  # bytes
_DATA: Final = 4  # letters of a group, before its check
_GROUPS: Final = 14
_A_LINE: Final = 4
_MODULUS: Final = 0b100101


class Mistyped(RuleError):
    """A recovery text that cannot be right.

    Attributes:
        group: which one is wrong, from 1; 0 where there are not 14, or all look right and the
            whole is not.
        text: what was typed there.
        groups: how many were typed.
    """

    def __init__(self, group: int, text: str, groups: int) -> None:
        what = f"Group {group} of the recovery text" if group else "The recovery text"
        super().__init__(f"{what} is not as it was printed.")
        self.group, self.text, self.groups = group, text, groups


def recovery_lines(seed: bytes) -> tuple[str, ...]:
    """The seed, 32 bytes, as lines of four groups."""
    digest = base64.b32encode(hashlib.sha256(seed).digest()).decode("ascii")[:_DATA]
    letters = base64.b32encode(seed).decode("ascii").rstrip("=") + digest
    groups = [
        letters[n : n + _DATA] + _check(letters[n : n + _DATA], n // _DATA + 1)
        for n in range(0, len(letters), _DATA)
    ]
    return tuple(" ".join(groups[n : n + _A_LINE]) for n in range(0, _GROUPS, _A_LINE))


def read_recovery(text: str) -> bytes:
    """The seed that was typed; raises Mistyped, which says which group is wrong."""
    groups = _groups(text)
    for place, group in enumerate(groups, 1):
        if not _is_right(group, place):
            raise Mistyped(place, group, len(groups))
    if len(groups) != _GROUPS:
        raise Mistyped(0, "", len(groups))
    letters = "".join(group[:_DATA] for group in groups)
    seed = base64.b32decode(letters[:-_DATA] + "====")
    if " ".join(recovery_lines(seed)) != " ".join(groups):
        raise Mistyped(0, "", len(groups))
    return seed


def place_of(group: int) -> tuple[int, int]:
    """On which line a group stands, and where in it; both from 1."""
    line, place = divmod(group - 1, _A_LINE)
    return line + 1, place + 1


def _groups(text: str) -> list[str]:
    """As typed with blanks between; without any, or all apart, cut where a group ends."""
    typed = text.upper().translate(_LOOK_LIKE).replace("-", " ").split()
    letters = "".join(typed)
    if len(typed) == _GROUPS or len(letters) % (_DATA + 1):
        return typed
    return [letters[n : n + _DATA + 1] for n in range(0, len(letters), _DATA + 1)]


def _is_right(group: str, place: int) -> bool:
    if len(group) != _DATA + 1 or not set(group) <= set(_LETTERS):
        return False
    return _check(group[:_DATA], place) == group[_DATA]


def _check(letters: str, place: int) -> str:
    total = place
    for weight, letter in enumerate(letters, 1):
        total ^= _times(_LETTERS.index(letter), 1 << weight)
    return _LETTERS[total]


def _times(a: int, b: int) -> int:
    """In GF(32)."""
    product = 0
    while b:
        product ^= a if b & 1 else 0
        a, b = a << 1, b >> 1
        a ^= _MODULUS if a & 32 else 0
    return product
