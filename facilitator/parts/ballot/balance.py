"""A question's rule of balance, as its count reads it, and when no count could keep it."""

from __future__ import annotations

from typing import Final

from facilitator.counting.balance import Bounds
from facilitator.plan import Kind, Method, Question

#: Counts that can keep such a rule (`facilitator.counting.balanced`).
BALANCED: Final = frozenset({Method.STV, Method.MEEK})
_FEWEST: Final = 2  # a rule on one group alone would balance nothing


def bounds_of(question: Question) -> Bounds | None:
    """The rule on its options by their places, its groups called "1", "2" …; None for none."""
    balance = question.balance
    if balance is None:
        return None
    groups = tuple(str(n) for n in range(1, len(balance.groups) + 1))
    nobody = frozenset(n for n, one in enumerate(question.choices) if one.person is None)
    return Bounds(groups, balance.members, balance.least, nobody)


def balance_lack(question: Question) -> str:
    """The code of why that rule cannot be kept, "" where it can or there is none."""
    balance = question.balance
    if balance is None:
        return ""
    groups = len(balance.groups)
    fits = (
        question.kind is Kind.ELECTION
        and question.method in BALANCED
        and groups >= _FEWEST
        and balance.least >= 1
        and groups * balance.least <= question.seats
        and len(balance.members) == len(question.choices)
        and all(0 <= group <= groups for group in balance.members)
        and any(balance.members)
    )
    return "" if fits else "balance_does_not_fit"
