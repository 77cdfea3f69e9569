"""Codes on cards held close: which are votes, and which are not sure enough."""

from __future__ import annotations

import pytest

from hardware.camera.codes import Code, SteadyCodes, clear_of, on_card
from hardware.camera.sighting import Sighting

SIZE = (1280, 720)
ONE, TWO = "V:27-1/K7QM", "V:27-2/K7QM"


def looks(steady, *seen):
    """(votes, cards with several) of so many looks, each the codes of card 27."""
    found = [steady.see({"27": frozenset(texts)} if texts else {}) for texts in seen]
    return [v for votes, _ in found for v in votes], [s for _, several in found for s in several]


def test_a_code_is_a_vote_once_as_soon_as_it_was_seen_twice():
    steady = SteadyCodes()
    assert looks(steady, {ONE}) == ([], [])
    assert looks(steady, {ONE}, {ONE}, {ONE}) == ([ONE], [])


def test_a_card_that_comes_again_votes_again():
    assert looks(SteadyCodes(), *[{ONE}] * 2, *[()] * 5, *[{ONE}] * 2) == ([ONE, ONE], [])


def test_several_choices_of_one_card_are_no_vote_until_one_is_left():
    seen = [{ONE, TWO}, {TWO}, {TWO}, {ONE, TWO}, *[{TWO}] * 5]
    assert looks(SteadyCodes(), *seen) == ([TWO], ["27"])


def test_a_vote_that_was_not_saved_is_a_vote_again():
    steady = SteadyCodes()
    looks(steady, {ONE}, {ONE})
    steady.unsay("27")
    assert looks(steady, {ONE}) == ([ONE], [])


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ((), (ONE,)),
        ((Code("", 640, 500, 60),), ()),  # another choice may be there
        ((Code("", 100, 100, 60),), (ONE,)),
        ((Code(TWO, 700, 360, 60),), (ONE, TWO)),
    ],
)
def test_a_code_beside_one_that_cannot_be_read_says_nothing(others, said):
    assert clear_of([Code(ONE, 640, 360, 60), *others], SIZE) == said


@pytest.mark.parametrize(("x", "y"), [(100, 360), (1200, 360), (640, 100), (640, 600)])
def test_a_code_near_the_edge_says_nothing_as_another_may_be_beyond_it(x, y):
    assert clear_of([Code(ONE, x, y, 60)], SIZE) == ()


def test_the_small_code_of_a_card_is_known_by_the_marker_beside_it():
    near, far = Sighting(4, 0, 100, 300, 300), Sighting(5, 0, 100, 600, 300)
    assert on_card(Code("S:K7QM:5", 225, 375, 17), [near, far]) is near
    assert on_card(Code("S:K7QM:5", 30, 700, 17), [near, far]) is None
    assert on_card(Code("S:K7QM:5", 30, 700, 17), []) is None
