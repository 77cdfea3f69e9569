"""The single transferable vote of Minneapolis: as the Scottish, with four decimals.

Minneapolis Code of Ordinances, title 8.5, chapter 167: the surplus fraction is surplus / votes, cut
after four decimals; a paper goes on at its value times that fraction, cut after four. Whoever lands
exactly on the quota has a round of their own in which nothing moves. Candidates are struck off one
a round here; the city may strike off several at once where none of them can win any more, which
changes the number of rounds and nobody's election.
"""

from __future__ import annotations

from typing import Final

from facilitator.counting.lot import Lot, counted_both_ways
from facilitator.counting.papers import Election
from facilitator.counting.report import Report
from facilitator.counting.weighted_gregory import Gregory
from facilitator.counting.weighted_gregory import count as weighted

_ONE: Final = 10**4


def _value(surplus: int, total: int, value: int) -> int:
    return value * (surplus * _ONE // total) // _ONE


RULE: Final = Gregory("wigm", places=4, value=_value, empty_surplus=True)


def count(election: Election, lot: Lot) -> Report:
    """The report of the whole count; figures to four decimals."""
    return counted_both_ways(lambda drawn: weighted(RULE, election, drawn), lot)
