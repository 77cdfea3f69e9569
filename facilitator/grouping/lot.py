"""The lot for groups: public, seeded, repeatable by anybody, as that for witnesses is.

    base   = SHA-256("groups:<id of the meeting>:<which draw, from 1>")
    order  : the numbers ascending by SHA-256("<base>:<called>:<place>")
    tables : the first of the order sits at table 1, the second at table 2, and so on around

Texts are UTF-8 and digests 64 lower-case hexadecimal digits. `place` counts the numbers from 1 as
they rise; `called` is what the hall called, its digits alone. `sha256sum` and paper do it again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

from facilitator.counting.lot import called as order_called

ALGORITHM: Final = "sha256-groups-1"


def drawn_order(meeting: str, draw: int, called: str, numbers: Sequence[int]) -> tuple[int, ...]:
    """These numbers in the order of the lot; raises RuleError where nothing was called."""
    rising = sorted(numbers)
    base = hashlib.sha256(f"groups:{meeting}:{draw}".encode()).hexdigest()
    order = order_called(base, digits_of(called), len(rising)).order
    return tuple(rising[place] for place in order)


def digits_of(called: str) -> str:
    """What was called without its spaces; "" where that is no number."""
    bare = "".join(called.split())
    return bare if bare.isdecimal() else ""
