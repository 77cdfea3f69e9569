"""A meeting held on paper and typed in by two people says the same as one held with the program."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from facilitator.documents.minutes.minutes import minutes_text
from facilitator.minutes_blocks import ANNEXES
from facilitator.minutes_prose import Prose
from facilitator.parts import agenda, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.parts.process import Line
from facilitator.plan import Choice, Kind, Phase, Question
from facilitator.readings.door.attendance_annex import attendance_annex_of
from facilitator.readings.evening.decision_slip import decision_slip_of
from facilitator.readings.evening.minutes import minutes_of
from facilitator.readings.evening.result_sheet import result_sheet_of
from facilitator.readings.standing.process import Standing, process_of_meeting
from facilitator.rules.rule import at_least
from facilitator.typed_back import Row, TypedMeeting, Way, differing, steps_of
from tests.facilitator.hall import hall_of, item, motion, plan

WHO = Question(
    Kind.ELECTION,
    {"en": "Who goes?"},
    choices=(Choice("a", {"en": "Ann"}, "t-a"), Choice("b", {"en": "Bob"}, "t-b")),
)
ITEMS = (
    item("welcome"),
    item("tea", motion("That tea is made.")),
    item("bus", motion("That the last bus runs at 23:00.", at_least(2, 3))),
    item("park", motion("That the park is closed.")),
    item("who", WHO),
)
BUS = {"for": 80, "against": 31, "abstain": 4}
PARK = {"for": 12, "against": 90, "abstain": 0}
VOTED = {"a": 70, "b": 40}
TYPED = TypedMeeting(
    "19:02",
    "20:05",
    120,
    {
        "welcome": Row("19:02", "19:09"),
        "tea": Row("19:09", "19:15", Way.AGREED),
        "bus": Row("19:15", "19:40", Way.HANDS, BUS),
        "park": Row("19:40", "19:52", Way.CARDS, PARK),
        "who": Row("19:52", "20:05", Way.PAPER, VOTED),
    },
)


def test_a_whole_meeting_typed_back_has_the_figures_of_the_one_held(tmp_path):
    (tmp_path / "held").mkdir()
    with hall_of(tmp_path / "held", *ITEMS, people=120) as held, hall_of(tmp_path) as typed:
        hold(held)
        typed.clock.forward(3 * 24 * 3600)
        for step in steps_of(plan(*ITEMS), TYPED):
            typed.do(*step)
        typed.do(meeting.CloseMeeting())
        live, paper = (minutes_of(one.world, 1, "en") for one in (held, typed))
    told = [
        [(one.number, one.result, one.figures, one.method, one.rule) for one in each.decisions]
        for each in (live, paper)
    ]
    assert told[0] == told[1]
    assert len(told[0]) == 3
    assert [one.candidates for one in live.elections] == [one.candidates for one in paper.elections]
    assert (paper.opened, paper.closed, paper.day) == (time(19, 2), time(20, 5), live.day)
    assert [row.took_minutes for row in paper.agenda] == [7, 6, 25, 12, 13]
    assert "held on paper" in paper.deviations[0]
    assert "17 May 2026" in paper.deviations[0]
    assert not live.deviations


def test_no_paper_of_a_meeting_typed_back_says_when_it_was_typed(tmp_path):
    talk = item("talk", phase=Phase.DELIBERATION, minutes=30)
    typed = replace(TYPED, rows={"talk": Row("19:05", "19:35"), "bus": TYPED.rows["bus"]})
    with hall_of(tmp_path) as hall:
        hall.clock.forward(3 * 24 * 3600 + 17 * 60)  # it is 19:17 as it is typed
        for step in steps_of(plan(talk, ITEMS[2]), typed):
            hall.do(*step)
        hall.do(meeting.CloseMeeting())
        world, held = hall.world, hall.world.of(meeting.PART).all[0]
    assert decision_slip_of(world, 1, "en").closed == ""
    when = dict(result_sheet_of(world, 1, "en").facts)["When"]
    assert "held on paper" in when
    room = attendance_annex_of(world, held, "en")
    assert [row.time for row in room.moments] == ["19:02", "19:05", "19:15", "", "", "20:05"]
    assert room.steps == ()
    prose = Prose(annexes=frozenset(ANNEXES))
    minutes = minutes_of(world, 1, "en", prose)
    told = minutes_text(minutes, "en")
    assert "19:17" not in told
    assert "on the wall" not in told
    lines = {one.line: one for one in process_of_meeting(world, held).lines}
    assert (lines[Line.ON_TIME].standing, lines[Line.ON_TIME].figures) == (Standing.DONE, (2,))
    deliberated = lines[Line.DELIBERATION]
    assert (deliberated.standing, deliberated.figures) == (Standing.DONE, (30, 63))


def hold(hall):
    """The same evening, with the program in the hall."""
    counts = {"bus": ("hands", BUS), "park": ("cards", PARK), "who": ("paper", VOTED)}
    for key in ("welcome", "tea", "bus", "park", "who"):
        hall.do(agenda.BeginItem(key))
        if key == "tea":
            hall.do(ask.PutQuestion(), ask.AskAgreement(), ask.RecordAgreement())
            hall.do(ask.DeclareResult())
        if key in counts:
            way, tally = counts[key]
            hall.do(ask.PutQuestion(), ask.BeginCounting(way, 2))
            hall.do(ask.EnterCount(tally, "A"), ask.EnterCount(tally, "B"))
            hall.do(ask.ShowResult(), ask.DeclareResult())
    hall.do(meeting.CloseMeeting())


def test_only_what_both_typed_is_agreed():
    bus = replace(TYPED.rows["bus"], tally={**BUS, "for": 81}, ended="19:41")
    other = replace(TYPED, people=121, rows={**TYPED.rows, "bus": bus})
    assert differing(TYPED, TYPED) == ()
    assert differing(TYPED, other) == (("", "people"), ("bus", "ended"), ("bus", "tally"))


def test_an_item_that_one_of_them_forgot_differs():
    rows = {key: row for key, row in TYPED.rows.items() if key != "tea"}
    found = differing(TYPED, replace(TYPED, rows=rows))
    assert found == (("tea", "began"), ("tea", "ended"), ("tea", "way"))


@pytest.mark.parametrize("on_paper", [False, True])
def test_times_are_typed_of_a_meeting_held_on_paper_alone(tmp_path, on_paper):
    with hall_of(tmp_path) as hall:
        hall.do(meeting.StartMeeting(plan(*ITEMS), on_paper=on_paper))
        if on_paper:
            assert hall.refused(meeting.TypeTimes("19:02", "half past", ())) == "no_day"
        else:
            assert hall.refused(meeting.TypeTimes("19:02", "20:05", ())) == "not_on_paper"
