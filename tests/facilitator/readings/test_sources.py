"""Where votes came from, who was helped, who waits, and what a look at handsets found."""

from __future__ import annotations

import pytest

from facilitator.engine.world import with_sides
from facilitator.part import Side
from facilitator.parts import handsets
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.judging import SALT, UNASSIGNED
from facilitator.plan import Choice, Kind
from facilitator.press import Press
from facilitator.readings.evening.minutes import minutes_of
from facilitator.readings.results.handset_check import Checked, Condition, handset_check
from facilitator.readings.results.results import method_words
from facilitator.readings.results.sources import Source, sources_of
from facilitator.readings.results.spot_check import Drawn, drawn_of
from facilitator.readings.results.turnout import Turnout, turnout_of
from facilitator.readings.results.unassigned import Unassigned, can_be_assigned, unassigned_of
from tests.facilitator.hall import item, motion

BISCUITS = (Choice("cream", {"en": "Custard cream"}), Choice("nice", {"en": "Nice"}))


@pytest.fixture
def evening(hall):
    test = motion("Biscuit?", kind=Kind.TEST, choices=BISCUITS)
    return hall(item("test", test), item("bus", motion()), handsets_out=((1, 10),))


def vote(evening, key, heard, *more):
    """A whole ballot, in which that many handsets press key 1."""
    evening.open(key)
    for number in range(1, heard + 1):
        evening.press(number, "1")
    for command in more:
        evening.do(command)
    evening.close_ballot()


def finish(evening):
    evening.do(ask.ShowResult(), ask.DeclareResult())


def clicked(evening, handset):
    evening.do(ask.CastVote(Press("usb", handset, ("1",), family="buzz")))


def test_the_sources_of_a_vote_stand_side_by_side_and_make_its_figures(evening):
    vote(evening, "bus", 4, ask.AddVotes("teller", {"for": 1, "against": 2}, helped=2))
    handsets_, tellers = sources_of(evening.ballot)
    assert handsets_ == Source("handsets", {"for": 4, "against": 0, "abstain": 0})
    assert tellers == Source("teller", {"for": 1, "against": 2, "abstain": 0}, helped=2)
    assert handsets_.votes + tellers.votes == sum(evening.ballot.tally.values())


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        ({}, "by handsets"),
        ({"hands": 1}, "by handsets, with 1 vote by show of hands"),
        ({"cards": 2}, "by handsets, with 2 votes by show of cards"),
        ({"paper": 2}, "by handsets, with 2 votes on paper"),
        ({"teller": 3}, "by handsets, with 3 votes taken by tellers"),
        ({"teller": 3, "paper": 1}, "by handsets, with 4 votes taken in other ways"),
        ({"teller": 0}, "by handsets"),
    ],
)
def test_how_people_voted_names_what_was_counted_beside_the_handsets(evening, added, expected):
    vote(evening, "bus", 4, *(ask.AddVotes(s, {"for": n}) for s, n in added.items()))
    assert method_words(evening.ballot, "en") == expected


def test_the_minutes_say_how_many_were_helped_and_what_was_looked_at(evening):
    vote(evening, "bus", 4, ask.AddVotes("teller", {"for": 1}, helped=1))
    evening.do(ask.DrawAudit(3), ask.RecordAudit(3))
    finish(evening)
    (decision,) = minutes_of(evening.world, 1, "en").decisions
    assert decision.notes == (
        "Carried nem con.",
        "1 person was helped to vote.",
        "Handsets looked at after the vote: 3; showing what was counted: 3.",
    )


def test_handsets_that_were_drawn_are_named_with_what_counts_for_them(evening):
    vote(evening, "bus", 4)
    assert drawn_of(evening.world, evening.ballot) == ()
    evening.do(ask.DrawAudit(9))
    drawn = tuple(Drawn(number, "for") for number in (1, 2, 3, 4))
    assert drawn_of(evening.world, evening.ballot) == drawn
    forgotten = with_sides(evening.world, (Side(SALT, evening.ballot.id, None),))
    assert drawn_of(forgotten, evening.ballot) == ()


def test_the_desk_sees_who_waits_and_whether_a_number_or_admission_is_missing(evening):
    evening.open("bus")
    evening.do(handsets.AssignHandset("buzz 2", 22))
    for handset in "12":
        clicked(evening, handset)
    evening.press(99, "1")
    assert unassigned_of(evening.world, evening.ballot) == (
        Unassigned("buzz 1", None),
        Unassigned("buzz 2", 22),
        Unassigned("99", None),
    )
    assert [one.late for one in unassigned_of(evening.world, evening.ballot)] == [0, 1, 0]
    assert can_be_assigned(evening.ballot)
    (first, *_) = evening.ballot.held
    forgotten = with_sides(evening.world, (Side(UNASSIGNED, first, None),))
    assert unassigned_of(forgotten, evening.ballot)[0] == Unassigned(None, None)


@pytest.mark.parametrize(("heard", "points", "low"), [(9, 0, 0), (8, 10, 1), (10, -10, 0)])
def test_ten_points_below_the_test_ballot_are_worth_a_warning(evening, heard, points, low):
    vote(evening, "test", 9)
    assert turnout_of(evening.world, evening.ballot) is None
    finish(evening)
    vote(evening, "bus", heard)
    found = turnout_of(evening.world, evening.ballot)
    assert found == Turnout(heard, 10, 9, 10)
    assert (found.points_below, found.low) == (points, low)


def test_without_a_test_there_is_nothing_to_compare_with(evening):
    vote(evening, "bus", 3)
    assert turnout_of(evening.world, evening.ballot) is None


def test_the_check_says_of_every_handset_how_it_did(evening):
    meeting = evening.world.states["meeting"].running.id
    assert handset_check(evening.world, meeting) is None
    evening.do(handsets.AssignHandset("buzz 4", 4))
    evening.open("test")
    for number in (1, 2, 3):
        evening.press(number, "1")
    clicked(evening, "4")
    clicked(evening, "nobody's")
    check = handset_check(evening.world, meeting, weak={"2", "9"}, twice={"buzz 4", "10"})
    assert check.unassigned == 1
    assert check.of(Condition.WEAK)[0] == Checked(2, "2", Condition.WEAK)
    assert check.of(Condition.TWICE) == (Checked(4, "buzz 4", Condition.TWICE),)
    assert [one.number for one in check.of(Condition.HEARD)] == [1, 3]
    assert [one.number for one in check.of(Condition.WAITING)] == [5, 6, 7, 8, 10]
