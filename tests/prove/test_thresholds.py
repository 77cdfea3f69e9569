"""Every threshold, one vote below, on it and one above, for every vote of 1 to 2,000 people.

The judge shares nothing with the rules: it compares exact fractions, as a clerk would on paper.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from facilitator.rules.deciding import Outcome, decide
from facilitator.rules.figures import Figures
from facilitator.rules.rule import Base
from facilitator.rules.written import read_rule

_MOST_VOTERS = 2000
_SHARES = {
    "1/3": Fraction(1, 3),
    "2/5": Fraction(2, 5),
    "1/2": Fraction(1, 2),
    "3/5": Fraction(3, 5),
    "2/3": Fraction(2, 3),
    "3/4": Fraction(3, 4),
    "4/5": Fraction(4, 5),
    "9/10": Fraction(9, 10),
    "40%": Fraction(40, 100),
    "55%": Fraction(55, 100),
    "60%": Fraction(60, 100),
    "66%": Fraction(66, 100),
    "66.6%": Fraction(666, 1000),
    "66.67%": Fraction(6667, 10000),
    "75%": Fraction(75, 100),
}
_WAYS = [(f"at least {share}", part, False) for share, part in _SHARES.items()]
_WAYS += [(f"more than {share}", part, True) for share, part in _SHARES.items()]
_WAYS += [("majority", Fraction(1, 2), True)]


def _figures(base, number, for_):
    """A vote in which the base is `number`, whatever the rest of the room did."""
    others = number - for_
    if base is Base.CAST:
        return Figures(for_, others, abstain=7, invalid=3, present=number + 20, roll=number + 50)
    if base is Base.CAST_INCL_ABSTENTIONS:
        half = others // 2
        return Figures(for_, half, others - half, invalid=3, present=number + 20)
    if base is Base.PRESENT:
        return Figures(for_, others // 3, others // 3, present=number, roll=number + 50)
    return Figures(for_, others // 3, present=for_ + others // 3, roll=number)


@pytest.mark.prove
@pytest.mark.parametrize("base", [b for b in Base if b is not Base.CAST_INCL_INVALID])
@pytest.mark.parametrize(("text", "share", "strict"), _WAYS)
def test_one_vote_either_side_of_every_threshold(text, share, strict, base):
    rule = read_rule(text, base)
    for number in range(1, _MOST_VOTERS + 1):
        threshold = share * number
        middle = threshold.numerator // threshold.denominator
        for for_ in range(max(0, middle - 1), min(number, middle + 2) + 1):
            enough = for_ > threshold if strict else for_ >= threshold
            finding = decide(rule, _figures(base, number, for_))
            assert (finding.outcome is Outcome.CARRIED) == (enough and for_ > 0), (for_, number)
            assert (for_ >= finding.needed) == (enough and for_ > 0)
