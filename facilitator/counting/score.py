"""Score: a number for each candidate on every paper; the highest sums are elected.

No statute: the common rule. Who has no number on a paper gets 0 from it, and the report says so.
A paper without any number is blank; one that gives everybody 0 is not. Equal sums: the lot.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from facilitator.counting import totals
from facilitator.counting.lot import Lot, counted_both_ways
from facilitator.counting.papers import Marking
from facilitator.counting.report import Report
from facilitator.wording import say

UNSCORED: Final = say("en", "Whoever a paper gives no number gets 0 from it.")


def count(marking: Marking, lot: Lot) -> Report:
    """The report of the one round."""
    sums = scored(marking)
    return counted_both_ways(lambda drawn: totals.report("score", marking, sums, drawn), lot)


def scored(marking: Marking) -> totals.Sums:
    """The sums, and whether anybody had no number."""
    sums = totals.summed(marking.piles, len(marking.candidates), marking.standing)
    gaps = any(marks[c] is None for marks, _ in marking.piles for c in marking.standing)
    return replace(sums, notes=(UNSCORED,) if gaps else ())
