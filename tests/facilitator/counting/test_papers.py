"""Papers in piles, and the one text of them that a digest is taken of."""

from __future__ import annotations

import hashlib

import pytest

from facilitator.counting.papers import canonical, election, marking, strictly
from facilitator.errors import RuleError

NAMES = ("Ann", "Bob", "Cyd")


def test_equal_papers_are_one_pile_in_whatever_order_they_came():
    one = election(NAMES, 1, [(strictly(0, 1), 1), (((2, 1),), 2), (strictly(0, 1), 3)])
    two = election(NAMES, 1, [(((1, 2),), 2), (strictly(0, 1), 4)])
    assert one == two
    assert (one.papers, len(one.piles)) == (6, 2)


def test_anybody_can_write_the_text_that_is_digested():
    papers = election(NAMES, 2, [(strictly(2, 0), 11), (((0, 1), (), (2,)), 2), ((), 1)], [1])
    assert canonical(papers) == "3 2\nAnn\nBob\nCyd\n-2\n1\n11 3 1\n2 1=2 - 3\n"
    assert papers.digest() == hashlib.sha256(canonical(papers).encode()).hexdigest()


def test_marks_are_digested_too_and_no_mark_is_not_a_nought():
    papers = marking(NAMES, 1, [((0, None, 5), 2), ((None, None, 5), 1)])
    assert canonical(papers) == "3 1\nAnn\nBob\nCyd\n1 . . 5\n2 0 . 5\n"


@pytest.mark.parametrize(
    ("candidates", "seats", "papers", "withdrawn"),
    [
        ([], 1, [], []),
        (NAMES, 0, [], []),
        (NAMES, 1, [(strictly(3), 1)], []),
        (NAMES, 1, [], [3]),
        (NAMES, 1, [], [0, 1, 2]),
    ],
)
def test_papers_that_cannot_be_are_refused(candidates, seats, papers, withdrawn):
    with pytest.raises(RuleError):
        election(candidates, seats, papers, withdrawn)


def test_a_paper_has_a_mark_for_everybody():
    with pytest.raises(RuleError, match="one mark"):
        marking(NAMES, 1, [((1, 2), 1)])
