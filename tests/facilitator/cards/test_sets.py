"""Sets of cards: whose number a marker is, and what is written on a card."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.cards.markers import Family, size
from facilitator.cards.reach import PAPERS, SURE, Lens, metres, pixels, smallest_that_reaches
from facilitator.cards.sets import LETTERS, CardSet, card_text, free_marker, new_set, vote_text
from facilitator.errors import RuleError


@given(st.integers(1, 9000), st.integers(1, 587))
def test_a_card_is_known_by_its_marker_and_no_other_is_taken_for_it(first, count):
    cards = new_set(first, count, camera=True)
    assert size(cards.family) >= count
    numbers = range(cards.first, cards.last + 1)
    assert [cards.number(cards.marker(number)) for number in numbers] == list(numbers)
    assert cards.number(count) is None
    assert cards.number(-1) is None
    assert not cards.holds(first - 1)


@given(st.lists(st.integers(1, 120), max_size=9))
def test_no_two_sets_share_a_marker_as_long_as_their_family_has_enough(counts):
    used = []
    for n, count in enumerate(counts):
        begins = free_marker(count, Family.MIP_36H12, used)
        fresh = CardSet(str(n), 1, count, Family.MIP_36H12, begins)
        assert 0 <= begins <= size(Family.MIP_36H12) - count
        used.append(fresh)
        if sum(one.count for one in used) <= size(Family.MIP_36H12):
            assert not any(fresh.shares_markers(one) for one in used[:-1])


def test_its_name_is_four_signs_that_cannot_be_misread():
    names = {new_set(1, 5, camera=False).id for _ in range(200)}
    assert len(names) > 190
    assert all(len(name) == 4 and set(name) <= set(LETTERS) for name in names)
    assert not set("0O1I5S8BU2Z") & set(LETTERS)


def test_what_is_written_on_a_card_names_its_set():
    cards = CardSet("K7QM", 21, 30, Family.MIP_36H12)
    assert card_text(cards, 27) == "S:K7QM:27"
    assert vote_text(cards, 27, 2) == "V:27-2/K7QM"


@pytest.mark.parametrize(("first", "count"), [(0, 5), (1, 0), (99_999, 2)])
def test_numbers_that_no_card_can_have_are_refused(first, count):
    with pytest.raises(RuleError, match="numbered from 1"):
        new_set(first, count, camera=False)


def test_more_camera_cards_than_there_are_markers_are_refused():
    with pytest.raises(RuleError, match="587"):
        new_set(1, 588, camera=True)


def test_a_card_on_a4_reads_from_the_eighth_or_ninth_metre_at_1080_lines():
    assert metres(0.16, Lens()) == pytest.approx(8.6, abs=0.05)
    assert metres(0.16, Lens(across=3840)) == pytest.approx(17.2, abs=0.1)


@given(st.floats(0.5, 40), st.sampled_from(PAPERS))
def test_reach_and_pixels_say_the_same(away, paper):
    assert (pixels(paper.side, Lens(), away) >= SURE) == (metres(paper.side, Lens()) >= away)


def test_the_smallest_card_that_reaches_is_named():
    assert smallest_that_reaches(3, Lens()).name == "A6"
    assert smallest_that_reaches(8, Lens()).name == "A4"
    assert smallest_that_reaches(20, Lens()) is None
