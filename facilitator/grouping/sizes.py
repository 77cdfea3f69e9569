"""How many groups, and how large: five to eight people each, as near to eight as they come.

Eight is the most at which everybody speaks within a quarter of an hour. Of eight people or fewer
one group is made; nine make a four and a five, for want of anything better.
"""

from __future__ import annotations

from typing import Final

from facilitator.errors import RuleError

#: The most in one group.
MOST: Final = 8
#: The fewest that are a group, where there are enough people for more than one.
LEAST: Final = 3


def group_count(people: int) -> int:
    """How many groups these people make, 0 of nobody."""
    return -(-max(0, people) // MOST)


def group_sizes(people: int, groups: int) -> tuple[int, ...]:
    """How many are in each, the larger ones first; no two differ by more than one.

    Raises RuleError where a group would have fewer than three.
    """
    check_count(people, groups)
    whole, rest = divmod(people, groups)
    return tuple(whole + (n < rest) for n in range(groups))


def check_count(people: int, groups: int) -> None:
    """Raise RuleError unless so many people can be that many groups."""
    if groups < 1 or people < 1:
        raise RuleError("There has to be one group at least, and somebody in it.")
    if groups > 1 and people // groups < LEAST:
        raise RuleError(f"{people} people are too few for {groups} groups: three in each at least.")
