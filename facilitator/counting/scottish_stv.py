"""The single transferable vote of the Scottish council elections: SSI 2007/42, rules 45 to 52.

The same rules stand in SSI 2011/399. In our words, with the rule each follows:

- Quota: valid papers divided by seats and one more, fractions dropped, plus 1 (r. 46).
- At the end of any stage whoever has the quota or more is elected (r. 47).
- A surplus goes on at surplus x value on receipt / votes, cut after five decimals (r. 48); the
  largest first, one a stage; equal ones by the most recent preceding stage at which they differed,
  then by lot (r. 49). It goes to continuing candidates only; exactly on the quota there is none.
- With no surplus left, the candidate with fewest votes is excluded and their papers go on at the
  value at which they came; equal ones as above (r. 50).
- When no more continue than there are vacancies, they are elected and nothing is transferred any
  more (r. 51, 52).
"""

from __future__ import annotations

from typing import Final

from facilitator.counting.lot import Lot, counted_both_ways
from facilitator.counting.papers import Election
from facilitator.counting.report import Report
from facilitator.counting.weighted_gregory import Gregory
from facilitator.counting.weighted_gregory import count as weighted


def _value(surplus: int, total: int, value: int) -> int:
    return surplus * value // total


RULE: Final = Gregory("scottish-stv", places=5, value=_value)


def count(election: Election, lot: Lot) -> Report:
    """The report of the whole count; figures to five decimals."""
    return counted_both_ways(lambda drawn: weighted(RULE, election, drawn), lot)
