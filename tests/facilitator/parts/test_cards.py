"""Which sets of printed cards are out, and which are told apart from them."""

from __future__ import annotations

import pytest

from facilitator.cards.markers import Family
from facilitator.cards.sets import LETTERS
from facilitator.parts import cards
from facilitator.parts.cards import MakeCardSet, WithdrawCardSet
from facilitator.parts.cards.events import CardSetMade
from tests.facilitator.hall import item, motion


def out(evening):
    return evening.world.of(cards.PART)


def test_as_long_as_no_set_was_made_every_card_counts(hall):
    assert out(hall()).names == frozenset()


def test_a_set_gets_a_name_of_four_plain_letters_and_stays_on_record(hall):
    evening = hall()
    evening.do(MakeCardSet(21, 40, camera=True))
    (made,) = out(evening).out
    assert (made.first, made.last, made.family) == (21, 60, Family.MIP_36H12)
    assert len(made.id) == 4
    assert set(made.id) <= set(LETTERS)
    evening.pull_the_plug()
    assert out(evening).out == (made,)


def test_a_set_may_be_given_the_name_it_was_printed_with(hall):
    evening = hall()
    evening.do(MakeCardSet(1, 50, name="K7QM"))
    assert out(evening).names == {"", "K7QM"}


def test_camera_cards_take_the_place_of_those_with_the_same_numbers(hall):
    evening = hall()
    evening.do(MakeCardSet(1, 50, camera=True, name="K7QM"))
    evening.do(MakeCardSet(51, 20, camera=True, name="N4HX"))
    assert [(one.id, one.begins) for one in out(evening).out] == [("K7QM", 0), ("N4HX", 50)]
    evening.do(MakeCardSet(70, 20, camera=True, name="GGGG"))
    assert [(one.id, one.begins) for one in out(evening).out] == [("K7QM", 0), ("GGGG", 70)]


def test_cards_of_a_larger_family_take_the_place_of_those_with_the_same_numbers(hall):
    evening = hall()
    evening.do(MakeCardSet(1, 60, camera=True))
    evening.do(MakeCardSet(301, 60, camera=True))
    evening.do(MakeCardSet(1, 300, camera=True))
    assert [(one.first, one.count) for one in out(evening).out] == [(301, 60), (1, 300)]


def test_camera_cards_have_markers_of_their_own_until_there_are_none_left(hall):
    evening = hall()
    for name in ("AAAA", "CCCC", "DDDD", "EEEE"):
        evening.do(MakeCardSet(1, 100, camera=True, name=name))
        evening.do(WithdrawCardSet(name))
    assert [one.begins for one in out(evening).withdrawn] == [0, 100, 0, 100]
    evening.do(MakeCardSet(1, 50, camera=True, name="FFFF"))
    assert out(evening).out[0].begins == 200
    evening.pull_the_plug()
    assert out(evening).out[0].number(226) == 27


def test_cards_take_the_place_of_those_whose_markers_they_cannot_but_share(hall):
    evening = hall()
    evening.do(MakeCardSet(1, 150, camera=True, name="AAAA"))
    evening.do(MakeCardSet(201, 150, camera=True, name="CCCC"))
    assert [(one.id, one.begins) for one in out(evening).out] == [("CCCC", 0)]


def test_a_set_that_was_made_before_markers_were_shared_out_begins_at_the_first():
    assert CardSetMade("a", "K7QM", 1, 50, "aruco-mip-36h12").begins == 0


def test_voting_cards_take_the_place_of_those_with_the_same_numbers_only(hall):
    evening = hall()
    evening.do(MakeCardSet(1, 50, name="K7QM"), MakeCardSet(51, 50, name="N4HX"))
    evening.do(MakeCardSet(1, 50, camera=True, name="GGGG"))
    assert out(evening).names == {"", "K7QM", "N4HX", "GGGG"}
    evening.do(MakeCardSet(50, 10, name="RRRR"))
    assert out(evening).names == {"", "GGGG", "RRRR"}


def test_once_every_set_is_withdrawn_only_cards_without_a_set_count(hall):
    evening = hall()
    evening.do(MakeCardSet(1, 50, name="K7QM"), WithdrawCardSet("K7QM"))
    assert out(evening).names == {""}
    assert evening.refused(WithdrawCardSet("K7QM")) == "no_such_card_set"
    assert evening.refused(MakeCardSet(1, 50, name="K7QM")) == "card_set_known"


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (MakeCardSet(0, 5), "not_card_numbers"),
        (MakeCardSet(99_990, 11), "not_card_numbers"),
        (MakeCardSet(1, 588, camera=True), "too_many_camera_cards"),
        (MakeCardSet(1, 5, name="O0I1"), "not_a_set_name"),
    ],
)
def test_cards_that_cannot_be_are_refused(hall, command, reason):
    assert hall().refused(command) == reason


def test_which_cards_count_does_not_change_while_people_vote(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    assert evening.refused(MakeCardSet(1, 5)) == "ballot_undecided"
