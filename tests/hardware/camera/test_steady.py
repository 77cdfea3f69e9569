"""A card counts when it is seen alike again and again, and its last steady choice is its vote."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hardware.camera.sighting import Sighting
from hardware.camera.steady import ENOUGH, FRAMES, Steady

A, D, C, B = range(4)


def card(marker=7, turn=A, side=40.0, slant=0.0):
    return Sighting(marker, turn, side, 100.0, 100.0, slant)


def shown(*pictures):
    """The votes that each picture came to."""
    steady = Steady()
    return [steady.see(picture).votes for picture in pictures]


def test_a_card_counts_in_the_third_picture_and_once():
    assert shown([card()], [card()], [card()], [card()]) == [(), (), ((7, "A"),), ()]


def test_two_pictures_without_it_in_between_do_no_harm():
    assert shown([card()], [], [card()], [], [card()])[-1] == ((7, "A"),)
    assert shown([card()], [], [card()], [], [], [card()])[-1] == ()


def test_whoever_turns_the_card_has_changed_their_vote():
    turned = [[card()]] * 3 + [[card(turn=B)]] * 3
    assert [votes for votes in shown(*turned) if votes] == [((7, "A"),), ((7, "B"),)]


def test_a_card_that_was_out_of_sight_votes_again_for_it_may_have_voted_elsewhere_in_between():
    seen = [[card()]] * 3 + [[]] * FRAMES + [[card()]] * 3
    assert [n for n, votes in enumerate(shown(*seen)) if votes] == [2, len(seen) - 1]
    flickers = [[card()]] * 3 + [[]] * (FRAMES - 1) + [[card()]] * FRAMES
    assert [n for n, votes in enumerate(shown(*flickers)) if votes] == [2]


def test_a_card_that_is_being_turned_says_nothing():
    slants = (-28, -14, 0, 14, 28)
    assert not any(shown(*([card(slant=slant)] for slant in slants)))


def test_what_jumps_nearer_and_further_is_not_one_card():
    assert not any(shown(*([card(side=side)] for side in (20, 40, 20, 40, 20))))


def test_a_card_held_on_its_edge_says_nothing():
    assert not any(shown(*([card(turn=None)] for _ in range(9))))


def test_a_number_that_is_twice_in_a_picture_counts_for_none_and_is_told():
    steady = Steady()
    for _ in range(9):
        found = steady.see([card(), card(turn=B), card(marker=8)])
        assert 7 in found.twice
        assert 7 not in found.steady
    assert 8 in found.steady


def test_a_new_vote_begins_with_nothing():
    steady = Steady()
    for _ in range(3):
        steady.see([card()])
    steady.forget()
    assert [steady.see([card()]).votes for _ in range(3)] == [(), (), ((7, "A"),)]


pictures = st.lists(
    st.lists(st.builds(card, st.integers(0, 3), st.sampled_from([A, B, C, D, None])), max_size=5),
    max_size=30,
)


@given(pictures)
def test_whatever_is_seen_a_vote_was_seen_often_enough_and_alone(seen):
    steady, told = Steady(), {}
    for n, picture in enumerate(seen):
        found = steady.see(picture)
        last = seen[max(0, n - FRAMES + 1) : n + 1]
        alone = [[s for s in p if [o.marker for o in p].count(s.marker) == 1] for p in last]
        in_sight = {s.marker for p in alone for s in p}
        told = {marker: choice for marker, choice in told.items() if marker in in_sight}
        for marker, choice in found.votes:
            alike = [s for p in alone for s in p if (s.marker, s.choice) == (marker, choice)]
            assert len(alike) >= ENOUGH
            assert told.get(marker) != choice
            told[marker] = choice
        assert not found.steady & found.twice
