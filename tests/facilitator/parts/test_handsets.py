"""Numbers, and the handsets that speak for them: handed out, bound, swapped, given back."""

from __future__ import annotations

import pytest

from facilitator.facts import HandsetsOut, handset_name
from facilitator.numbers import every, holds, joined, size, without
from facilitator.parts import handsets, meeting
from facilitator.press import CARD
from tests.facilitator.hall import item, motion


def out_of(evening) -> HandsetsOut:
    return evening.world.of(handsets.PART).out


@pytest.fixture
def evening(hall):
    return hall(item("bus", motion()), handsets_out=((1, 10),))


@pytest.mark.parametrize("number", range(13))
def test_a_number_leaves_its_ranges_and_no_other_does(number):
    ranges = joined(((1, 4), (3, 6), (9, 9), (7, 7), (11, 11)))
    left = without(ranges, number)
    assert set(every(left)) == set(every(ranges)) - {number}
    assert size(left) == size(ranges) - holds(ranges, number)


@pytest.mark.parametrize(("written", "kept"), [(" 042 ", "42"), ("buzz  1 2", "buzz 1 2")])
def test_a_handset_has_one_name_however_it_is_written(written, kept):
    assert handset_name(written) == kept


def test_a_bare_handset_speaks_for_the_number_printed_on_it_while_that_is_out(evening):
    out = out_of(evening)
    assert [out.speaks_for(name) for name in ("10", "010", "11", "x", "9" * 5000)] == [
        10,
        10,
        None,
        None,
        None,
    ]


def test_a_handset_of_a_maker_speaks_for_nobody_until_it_is_bound(evening):
    assert out_of(evening).speaks_for("buzz 5", "buzz") is None
    assert out_of(evening).speaks_for("5", "buzz") is None
    evening.do(handsets.AssignHandset("buzz 5", 5))
    assert out_of(evening).speaks_for("buzz 5", "buzz") == 5


def test_a_number_that_another_handset_was_bound_to_is_not_spoken_for_twice(evening):
    evening.do(handsets.AssignHandset("buzz 5", 5))
    assert out_of(evening).speaks_for("5") is None


def test_a_card_speaks_for_its_number_whatever_became_of_the_handset(evening):
    evening.do(handsets.SwapHandset(7, "161"), handsets.AssignHandset("buzz 5", 5))
    spoken = [out_of(evening).speaks_for(card, CARD) for card in ("7", "5", "011", "x")]
    assert spoken == [7, 5, None, None]


def test_a_walk_in_is_a_number_that_is_out_from_now_on(evening):
    evening.do(handsets.AssignHandset("buzz 5", 77))
    assert out_of(evening).ranges == ((1, 10), (77, 77))


def test_a_bare_handset_that_speaks_for_another_number_takes_its_own_out_of_the_hall(evening):
    evening.do(handsets.AssignHandset("9", 20))
    assert out_of(evening).ranges == ((1, 8), (10, 10), (20, 20))
    assert out_of(evening).speaks_for("9") == 20


def test_one_handset_has_one_number_and_one_number_one_handset(evening):
    evening.do(handsets.AssignHandset("buzz 5", 5))
    assert evening.refused(handsets.AssignHandset("buzz 5", 6)) == "handset_bound"
    assert evening.refused(handsets.AssignHandset("buzz 6", 5)) == "number_bound"
    assert evening.refused(handsets.SwapHandset(6, "buzz 5")) == "handset_bound"
    assert evening.do(handsets.AssignHandset("buzz 5", 5)) == ()


def test_a_swap_revokes_the_old_handset_and_binds_the_new_one_at_once(evening):
    events = evening.do(handsets.SwapHandset(7, "161"))
    assert len(events) == 1
    out = out_of(evening)
    assert (out.speaks_for("7"), out.speaks_for("161"), out.revoked) == (None, 7, {"7"})
    evening.do(handsets.SwapHandset(7, "buzz 1"))
    assert out_of(evening).revoked == {"7", "161"}
    assert out_of(evening).handset_of(7) == "buzz 1"


def test_what_makes_no_swap_is_refused(evening):
    assert evening.refused(handsets.SwapHandset(11, "161")) == "number_not_out"
    assert evening.refused(handsets.SwapHandset(7, "07")) == "same_handset"
    assert evening.refused(handsets.SwapHandset(7, "  ")) == "no_such_handset"
    assert evening.refused(handsets.SwapHandset(0, "161")) == "not_handset_numbers"
    assert evening.refused(handsets.IssueHandsets(((3, 1),))) == "not_handset_numbers"


def test_a_lost_handset_speaks_for_nobody_until_it_is_found(evening):
    evening.do(handsets.RevokeHandset("7"))
    assert out_of(evening).speaks_for("7") is None
    assert evening.do(handsets.RevokeHandset("7")) == ()
    evening.do(handsets.AssignHandset("7", 7))
    assert out_of(evening).speaks_for("7") == 7


def test_a_handset_given_back_takes_its_number_out_of_the_hall(evening):
    evening.do(handsets.AssignHandset("buzz 5", 5), handsets.ReturnHandset("buzz 5"))
    evening.do(handsets.ReturnHandset("10"))
    assert out_of(evening) == HandsetsOut(((1, 4), (6, 9)))
    assert evening.refused(handsets.ReturnHandset("buzz 5")) == "no_such_handset"


def test_handsets_from_a_bag_are_tied_to_no_card(evening):
    evening.do(
        handsets.AssignHandset("buzz 1", 1),
        handsets.AssignHandset("buzz 2", 2, label=True),
        handsets.DrawFromBag(on=True),
    )
    assert out_of(evening).bound == {"buzz 2": 2}
    assert evening.refused(handsets.AssignHandset("buzz 3", 3)) == "drawn_from_bag"
    evening.do(handsets.AssignHandset("buzz 3", 3, label=True))
    assert evening.do(handsets.DrawFromBag(on=True)) == ()


def test_a_label_goes_along_with_a_swap(evening):
    evening.do(handsets.AssignHandset("buzz 2", 2, label=True), handsets.SwapHandset(2, "buzz 9"))
    evening.do(handsets.DrawFromBag(on=True))
    assert out_of(evening).bound == {"buzz 9": 2}


def test_the_bag_is_for_one_meeting(evening):
    evening.do(handsets.DrawFromBag(on=True), meeting.CloseMeeting())
    assert out_of(evening).from_bag is False


def test_handsets_are_as_they_were_when_the_record_is_opened_again(evening):
    evening.do(
        handsets.AssignHandset("buzz 1", 1),
        handsets.AssignHandset("buzz 2", 2, label=True),
        handsets.SwapHandset(7, "161"),
        handsets.RevokeHandset("9"),
        handsets.DrawFromBag(on=True),
    )
    before = evening.world.of(handsets.PART)
    evening.pull_the_plug()
    assert evening.world.of(handsets.PART) == before
