"""Groups run by themselves: stages, turns and signs follow from one timer."""

from __future__ import annotations

import pytest

from facilitator.parts import agenda, auxiliary, groups
from facilitator.parts.auxiliary import GiveAuxiliary, Purpose
from tests.facilitator.hall import Phase, item
from ui.present import scenes
from ui.present.cues import Cue, CueKind
from ui.present.hall_scene import cue_scene

TABLES = Cue(CueKind.ITEM, "tables")


@pytest.fixture
def evening(hall):
    evening = hall(item("tables", phase=Phase.DELIBERATION, minutes=30), people=20)
    evening.do(agenda.BeginItem("tables"), groups.DrawGroups(groups.Way.COUNT_OFF, 3, 20))
    evening.do(auxiliary.StartAuxiliary(30 * 60, Purpose.GROUPS))
    return evening


def seen(evening, after=0, languages=("en",)):
    evening.clock.forward(after)
    return cue_scene(TABLES, evening.world, evening.clock.now(), languages)


def test_the_wall_goes_from_stage_to_stage_by_itself(evening):
    intro = seen(evening)
    assert [step.label for step in intro.steps] == [
        *("Intro round", "Go-round", "Second round", "Read-back")
    ]
    assert (intro.countdown.text, intro.next_line) == ("4:00", "Then: Go-round")
    assert seen(evening, 4 * 60 + 1).what == "Everybody speaks once. Nobody answers yet."
    assert seen(evening, 14 * 60).countdown.text == "5:59"
    back = seen(evening, 6 * 60 + 100)
    assert (back.what[:13], back.next_line) == ("The notetaker", "")


def test_turns_of_a_go_round_need_nobody_at_the_desk(evening):
    first = seen(evening, 4 * 60 + 21)
    assert isinstance(first, scenes.Turn)
    assert (first.number, first.word, first.hint) == ("1", "Seat", "You may pass.")
    assert first.countdown.text == "1:39"  # two minutes each, of seven people
    assert seen(evening, 100).number == "2"


def test_a_sign_is_held_up_for_half_a_minute_with_the_time_of_all(evening):
    half = seen(evening, 15 * 60)
    assert (half.sign, half.countdown.text, half.what) == ("Half-time", "15:00", "")
    assert isinstance(seen(evening, 30), scenes.Turn)
    assert seen(evening, 270).sign == "10 minutes left"


def test_who_takes_a_stages_time_away_has_the_next_and_no_group_waits(evening):
    evening.do(GiveAuxiliary(-4 * 60))
    assert seen(evening).countdown.text == "14:00"
    evening.do(auxiliary.PauseAuxiliary())
    assert seen(evening, 99).countdown.text == "14:00"
    evening.do(auxiliary.ResumeAuxiliary(), GiveAuxiliary(-26 * 60))
    assert seen(evening, 5).countdown.word == "over time"


def test_a_short_talk_or_one_with_a_name_of_its_own_has_no_stages(evening):
    evening.do(auxiliary.StartAuxiliary(5 * 60, Purpose.GROUPS))
    assert len(seen(evening).steps) == 1
    evening.do(auxiliary.StartAuxiliary(1200, Purpose.GROUPS, {"en": "World café"}))
    assert [step.label for step in seen(evening).steps] == ["World café"]
