"""The lot for the residents who sign a process record: public, seeded, repeatable by anybody.

    order of the pool: ascending by SHA-256("<base>:<called>:<place>")
    base = SHA-256("witnesses:<id of the meeting>:<which draw, from 1>")

Texts are UTF-8 and digests 64 lower-case hexadecimal digits. `place` counts the pool from 1 in
rising order of its numbers. `called` is what the hall called. The meeting's id was made at random
and was in the record before anybody called a number, so neither the hall nor whoever holds the
laptop can choose alone. The first two of the order sign; if one of them would rather not, the next
does. Nothing is drawn again in silence: a second draw is the second, and both stay in the record.
`sha256sum` and paper are enough to do it again.
"""

from __future__ import annotations

import hashlib
from typing import Final

from facilitator.counting.lot import called as order_called
from facilitator.numbers import Ranges, every

ALGORITHM: Final = "sha256-lot-1"
#: How many sign.
WITNESSES: Final = 2
#: How many places of the order are kept: those who sign, and who follows.
_KEPT: Final = 6


def drawn(meeting: str, draw: int, called: str, pool: Ranges) -> tuple[int, ...]:
    """The first numbers in the order of the lot; raises RuleError where nothing was called."""
    numbers = tuple(every(pool))
    base = hashlib.sha256(f"witnesses:{meeting}:{draw}".encode()).hexdigest()
    order = order_called(base, called, len(numbers)).order
    return tuple(numbers[place] for place in order[:_KEPT])
