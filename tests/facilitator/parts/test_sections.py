"""A hall counted in sections: both tellers' figures of each are kept, and no sum hides a gap."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.audit import audited
from facilitator.clock import SetClock
from facilitator.engine.engine import Engine
from facilitator.engine.requests import Request
from facilitator.ids import SeededIds
from facilitator.parts import PARTS, agenda, assembly, ballot, meeting, presence
from facilitator.parts.ballot import Phase
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import events as did
from facilitator.plan import Choice, Kind, Method
from facilitator.readings.results.recount import recounted
from tests.facilitator.engine.faulty import FaultyJournal
from tests.facilitator.hall import EVENING, hall_of, item, motion, plan

HALL = "Left", "Middle", "Right"


@pytest.fixture
def evening(tmp_path):
    ranked = motion(
        kind=Kind.OPTIONS, method=Method.STV, choices=(Choice("a", {}), Choice("b", {}))
    )
    with hall_of(tmp_path, item("bus", motion()), item("ranked", ranked), people=100) as hall:
        hall.do(presence.DivideHall(HALL))
        yield hall


def figures(for_, against=0, abstain=0):
    return {"for": for_, "against": against, "abstain": abstain}


def begin(hall, method="cards", counts=2):
    hall.put("bus")
    hall.do(ask.BeginCounting(method, counts))


def tell(hall, section, a, b=None):
    for teller, count in (("A", a), ("B", a if b is None else b)):
        hall.do(ask.EnterCount(count, teller, section))


def test_the_sum_of_the_sections_is_the_result(evening):
    begin(evening)
    tell(evening, "Left", figures(20, 3, 1))
    tell(evening, "Middle", figures(31, 2))
    assert evening.ballot.phase is Phase.COUNTING
    tell(evening, "Right", figures(10, 10, 2))
    assert evening.ballot.tally == figures(61, 15, 3)
    assert evening.ballot.counts == {"A": figures(61, 15, 3), "B": figures(61, 15, 3)}


def test_where_two_tellers_differ_only_that_section_is_counted_again(evening):
    begin(evening)
    tell(evening, "Left", figures(20))
    tell(evening, "Middle", figures(31), figures(33))
    tell(evening, "Right", figures(10))
    assert evening.ballot.phase is Phase.COUNTING
    assert evening.ballot.counts_differ
    tell(evening, "Middle", figures(32))
    left, middle, _right = evening.ballot.sections
    assert evening.ballot.tally == figures(62)
    assert (left.times, middle.times) == (1, 2)
    assert middle.said == {"A": (figures(31), figures(32)), "B": (figures(33), figures(32))}


def test_differences_that_cancel_out_are_differences(evening):
    begin(evening)
    tell(evening, "Left", figures(20), figures(21))
    tell(evening, "Middle", figures(21), figures(20))
    tell(evening, "Right", figures(10))
    assert evening.ballot.phase is Phase.COUNTING
    assert evening.ballot.counts_differ


def test_a_slip_put_right_before_the_other_teller_is_in_is_no_second_count(evening):
    begin(evening)
    evening.do(ask.EnterCount(figures(13), "A", "Left"), ask.EnterCount(figures(31), "A", "Left"))
    assert evening.ballot.sections[0].times == 1
    assert evening.ballot.sections[0].by("A") == figures(31)


def test_one_teller_a_section_is_enough_where_one_count_is_wanted(evening):
    begin(evening, "hands", 1)
    for section in HALL:
        evening.do(ask.EnterCount(figures(5), "A", section))
    assert evening.ballot.tally == figures(15)


def test_more_cards_than_people_are_asked_about(evening):
    begin(evening)
    tell(evening, "Left", figures(50))
    tell(evening, "Middle", figures(40), figures(44))
    too_many = ask.EnterCount(figures(11), "A", "Right")
    assert evening.refused(too_many) == "more_in_sections_than_people"
    evening.do(presence.CountRoom(120), too_many)


@pytest.mark.parametrize(
    ("count", "reason"),
    [
        (ask.EnterCount(figures(1)), "no_such_section"),
        (ask.EnterCount(figures(1), "A", "Gallery"), "no_such_section"),
        (ask.EnterCount(figures(1), "C", "Left"), "no_such_teller"),
        (ask.EnterCount(figures(-1), "A", "Left"), "not_a_count"),
    ],
)
def test_figures_that_are_nobodys_are_refused(evening, count, reason):
    begin(evening)
    assert evening.refused(count) == reason


def test_what_is_collected_is_counted_in_one_place(evening):
    evening.put("bus")
    evening.do(ask.BeginCounting("paper"))
    assert evening.ballot.sections == ()
    evening.do(ask.VoidBallot("Cards after all."))
    evening.put("ranked")
    evening.do(ask.BeginCounting("cards"))
    assert evening.ballot.sections == ()


def test_a_forgotten_section_joins_the_count_in_hand_and_no_figure_is_lost(evening):
    begin(evening, counts=1)
    for section in HALL[:2]:
        evening.do(ask.EnterCount(figures(5), "A", section))
    evening.do(presence.DivideHall((*HALL, "Balcony")))
    for section in ("Right", "Balcony"):
        assert evening.ballot.phase is Phase.COUNTING
        evening.do(ask.EnterCount(figures(5), "A", section))
    assert evening.ballot.tally == figures(20)


def test_a_section_that_is_none_leaves_the_count_complete(evening):
    begin(evening, counts=1)
    for section in HALL[:2]:
        evening.do(ask.EnterCount(figures(5), "A", section))
    evening.do(presence.DivideHall(HALL[:2]))
    assert evening.ballot.tally == figures(10)


@pytest.mark.parametrize("counted", [True, False])
def test_a_count_in_hand_stays_as_it_began_where_the_hall_becomes_one(evening, counted):
    if not counted:
        evening.do(presence.DivideHall(()))
    begin(evening)
    evening.do(presence.DivideHall(HALL if not counted else ()))
    assert bool(evening.ballot.sections) is counted


def test_a_hall_of_one_section_is_not_divided(evening):
    evening.do(presence.DivideHall(("Everybody",)))
    begin(evening, counts=1)
    evening.do(ask.EnterCount(figures(12)))
    assert evening.ballot.tally == figures(12)


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (("Left", "left "), "section_twice"),
        (tuple(map(str, range(100))), "too_many_sections"),
        (("Left", "x" * 41), "too_many_sections"),
    ],
)
def test_sections_nobody_could_tell_apart_are_refused(evening, names, reason):
    assert evening.refused(presence.DivideHall(names)) == reason


def test_counting_the_room_keeps_its_sections(evening):
    evening.do(presence.CountRoom(90), presence.ChangeRoom(1))
    assert evening.world.of(presence.PART).room.sections == HALL


def test_a_recount_counts_every_section_again(evening):
    begin(evening, counts=1)
    for section in HALL:
        evening.do(ask.EnterCount(figures(5), "A", section))
    evening.do(ask.ShowResult(), ask.DemandRecount(5))
    assert [(each.name, each.times) for each in evening.ballot.sections] == [
        (name, 0) for name in HALL
    ]
    assert evening.ballot.recount.before == figures(15)


def test_the_record_is_verified_and_counted_again_from_its_sections(evening):
    begin(evening)
    for section in HALL:
        tell(evening, section, figures(7, 1))
    evening.do(ask.ShowResult(), ask.DeclareResult())
    assert audited(evening.path).ok
    assert recounted(evening.world, 1).equal


def test_counts_of_records_from_before_there_were_sections_are_read():
    old = did.CountingBegun("b", "hands", 2), did.CountEntered("b", "A", figures(3))
    assert (old[0].sections, old[1].section) == ((), "")


COUNT = st.builds(figures, st.integers(0, 3), st.integers(0, 1))
SAID = st.tuples(st.sampled_from(HALL), st.sampled_from("AB"), COUNT)


@settings(max_examples=60, deadline=None)
@given(st.lists(SAID, max_size=24), st.sampled_from([1, 2]))
def test_no_count_closes_with_a_gap_or_a_difference(said, counts):
    journal = FaultyJournal()
    engine = Engine(journal, PARTS, SetClock(EVENING), device="d", ids=SeededIds(1))
    founded = assembly.FoundAssembly("Marfleet", "Hull", ("en",), "Europe/London", "00")
    started = meeting.StartMeeting(plan(item("bus", motion()))), agenda.BeginItem("bus")
    divided = presence.DivideHall(HALL), ask.PutQuestion(), ask.BeginCounting("cards", counts)
    engine.step([Request(each) for each in (founded, *started, *divided)])
    last = {}
    for section, teller, tally in said:
        if engine.step([Request(ask.EnterCount(tally, teller, section))])[0].done:
            last[section, teller] = tally
    vote = engine.world.of(ballot.PART).latest
    tellers = "AB"[:counts]
    complete = all(
        (name, teller) in last and last[name, teller] == last[name, "A"]
        for name in HALL
        for teller in tellers
    )
    assert complete is (vote.tally is not None)
    if complete:
        sums = {o: sum(last[name, "A"][o] for name in HALL) for o in figures(0)}
        assert vote.tally == sums
    read = Engine(journal, PARTS, SetClock(EVENING), device="d", ids=SeededIds(2))
    assert read.world == engine.world
