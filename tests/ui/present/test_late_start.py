"""A late start: when it is asked about, and whose minutes are offered."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.parts import agenda, countdown, meeting
from facilitator.plan import Phase
from tests.facilitator.hall import hall_of, item
from ui.present.late_start import cuts_for, late_start
from ui.present.times import ends

PLANNED = st.dictionaries(st.text("abcdef", min_size=1), st.integers(0, 60), max_size=6)


@pytest.fixture
def hall(tmp_path):
    items = (
        item("welcome", phase=Phase.INTRODUCTION, minutes=6),
        item("input", phase=Phase.INPUT, minutes=24),
        item("talk", phase=Phase.DELIBERATION, minutes=90),
    )
    with hall_of(tmp_path, *items) as made:
        yield made


def begun(hall, minutes, key="welcome"):
    hall.clock.forward(60 * minutes)
    hall.do(agenda.BeginItem(key))
    return late_start(hall.world, "en")


def test_two_minutes_are_nothing_to_ask_about(hall):
    assert begun(hall, 2) is None


def test_twelve_are(hall):
    asked = begun(hall, 12)
    assert asked.question == "Finish at 21:00 anyway, or at 21:12?"
    assert asked.offer == "Input 24 → 12 min"


def test_nothing_is_asked_before_the_first_item(hall):
    hall.clock.forward(60 * 12)
    assert late_start(hall.world, "en") is None


def test_an_evening_at_quite_another_hour_is_not_late(hall):
    assert begun(hall, 200) is None


def test_once_the_hall_talks_it_is_too_late_to_ask(hall):
    begun(hall, 12)
    hall.do(agenda.BeginItem("talk"))
    assert late_start(hall.world, "en") is None


def test_it_is_asked_once_and_a_restart_remembers(hall):
    hall.do(begun(hall, 12).move)
    hall.pull_the_plug()
    assert late_start(hall.world, "en") is None
    assert hall.refused(agenda.SettleLateStart()) == "late_start_settled"


@pytest.mark.parametrize("minutes", [{"talk": 60}, {"input": 0}, {"input": 25}, {"gone": 5}])
def test_the_record_takes_no_cut_of_deliberation_nor_one_that_is_none(hall, minutes):
    hall.do(agenda.BeginItem("welcome"))
    assert hall.refused(agenda.SettleLateStart(minutes=minutes)) == "not_to_be_shortened"


def test_a_shortened_item_has_its_new_time_when_it_begins(hall):
    hall.do(begun(hall, 12).keep, agenda.BeginItem("input"))

    world = hall.world
    assert world.of(countdown.PART).allowance == 12 * 60
    state, clock = world.of(agenda.PART), world.of(countdown.PART)
    found = ends(world.of(meeting.PART).running, state, clock, hall.clock.now(), "Europe/London")
    assert found.planned == "21:00"


@given(minutes=PLANNED, late=st.integers(0, 90))
def test_as_much_is_saved_as_halves_allow_and_never_more_than_is_needed(minutes, late):
    cut = cuts_for(minutes, late)
    saved = sum(minutes[key] - now for key, now in cut.items())
    assert saved == min(late, sum(planned // 2 for planned in minutes.values()))
    assert all(0 < now < minutes[key] <= 2 * now for key, now in cut.items())


@given(minutes=PLANNED, late=st.integers(0, 90))
def test_who_has_more_minutes_gives_at_least_as_many(minutes, late):
    cut = cuts_for(minutes, late)
    lost = sorted((planned, planned - cut.get(key, planned)) for key, planned in minutes.items())
    for (less, gave), (more, given_up) in pairwise(lost):
        assert less == more or gave <= given_up
