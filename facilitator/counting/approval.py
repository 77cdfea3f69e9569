"""Approval: each paper approves as many as it likes; those with most approvals are elected.

No statute: the common rule. Equal across the last seat: the lot. Percentages, where they are shown,
are of papers that approve somebody, so they add up to more than 100.
"""

from __future__ import annotations

from typing import Final

from facilitator.counting import totals
from facilitator.counting.lot import Lot, counted_both_ways
from facilitator.counting.papers import Election, Marking
from facilitator.counting.report import Report
from facilitator.wording import say

RANKED_NOTE: Final = say("en", "Everybody a paper ranks is approved by it, whatever the rank.")


def count(papers: Election | Marking, lot: Lot) -> Report:
    """The report: whoever is named, or has any mark above 0, is approved by that paper."""
    sums = totals.summed(totals.approvals(papers), len(papers.candidates), papers.standing)
    if isinstance(papers, Election) and any(len(ranking) > 1 for ranking, _ in papers.piles):
        sums = totals.Sums(sums.votes, sums.valid, sums.blank, (RANKED_NOTE,))
    return counted_both_ways(lambda drawn: totals.report("approval", papers, sums, drawn), lot)
