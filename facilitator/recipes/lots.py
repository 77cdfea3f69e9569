"""A lot for a game: numbers in an order that follows from what the hall called, and tables of them.

    order: ascending by SHA-256("<name>:<called>:<number>")

as `counting.lot` has it. The name is the day and which draw of the evening it is, so nobody can
draw quietly until an order suits them: a second draw is the second, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.counting.lot import called as order_called
from facilitator.errors import RuleError
from facilitator.numbers import Ranges, every, joined

#: A slip of the finger, not a hall.
MOST: Final = 99_999


@dataclass(frozen=True, slots=True)
class DrawnLot:
    """`order`: all numbers of the pool, the first drawn first."""

    name: str
    called: str
    order: tuple[int, ...]

    @property
    def beginning(self) -> str:
        """What stands before each number in what is digested."""
        return f"{self.name}:{self.called}:"


def draw(name: str, called: str, pool: Ranges) -> DrawnLot:
    """The lot; raises RuleError where nothing was called, or nobody is in the pool."""
    numbers = frozenset(every(joined(pool)))
    if not numbers:
        raise RuleError("There is nobody to draw from.")
    if max(numbers) > MOST:
        raise RuleError(f"A number above {MOST} is none of this hall.")
    order = order_called(name, called, max(numbers)).order
    return DrawnLot(name, called.strip(), tuple(n + 1 for n in order if n + 1 in numbers))


def tables(order: tuple[int, ...], at_one: int) -> tuple[tuple[int, ...], ...]:
    """The numbers dealt one by one to as few tables as that takes, each in rising order.

    No two tables differ by more than one. `at_one`: how many sit at one at most.
    """
    count = max(1, -(-len(order) // max(1, at_one)))
    return tuple(tuple(sorted(order[n::count])) for n in range(count) if order[n::count])
