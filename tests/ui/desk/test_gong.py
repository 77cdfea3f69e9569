"""When a gong has cause to sound, on real meetings; and that with the switch off it never does."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from facilitator.parts import agenda, auxiliary, countdown
from facilitator.parts.auxiliary import Purpose
from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import hall_of, item, motion
from ui.desk.gong import Gong
from ui.present.gong import Why, marks, rings
from ui.present.ready_parts import Sounding


class Listening:
    """Looks at a hall as the gong does."""

    def __init__(self, hall):
        self.hall, self.before = hall, marks(hall.world, hall.clock.now())

    def after(self, seconds=0, *commands):
        """What it sounds for after so many seconds, or after what is done then."""
        self.hall.clock.forward(seconds)
        if commands:
            self.hall.do(*commands)
        before, self.before = self.before, marks(self.hall.world, self.hall.clock.now())
        return rings(before, self.before, self.hall.world)


@contextmanager
def listening(folder, *items):
    with hall_of(folder, *(items or (item("one", minutes=10),))) as hall:
        hall.do(agenda.BeginItem("one"))
        yield Listening(hall)


def test_the_end_of_an_items_time_is_one_stroke(tmp_path):
    with listening(tmp_path) as heard:
        assert heard.after(599) is None
        assert heard.after(1) is Why.TIME
        assert heard.after(1) is None


def test_time_that_is_taken_away_or_slept_through_is_no_cause(tmp_path):
    with listening(tmp_path) as heard:
        heard.after(400)
        assert heard.after(0, countdown.GiveTime(-300)) is None
        assert heard.after(0, countdown.GiveTime(600)) is None
        assert heard.after(3000) is None


def test_a_turn_that_ends_is_a_cause_and_the_next_speaker_is_none(tmp_path):
    with listening(tmp_path) as heard:
        assert heard.after(0, auxiliary.StartAuxiliary(90, Purpose.TURN)) is None
        assert heard.after(89) is None
        assert heard.after(0, auxiliary.NextTurn()) is None
        assert heard.after(auxiliary.TURN) is Why.TIME


@pytest.mark.parametrize(("figures", "why"), [((9, 2), Why.DECISION), ((2, 9), None)])
def test_what_is_carried_is_a_cause_when_it_is_declared(tmp_path, figures, why):
    with listening(tmp_path, item("one", motion("Buses"), minutes=10)) as heard:
        heard.hall.do(ask.PutQuestion(), ask.BeginCounting("hands", 1))
        tally = {"for": figures[0], "against": figures[1], "abstain": 0}
        assert heard.after(0, ask.EnterCount(tally, "A"), ask.ShowResult()) is None
        assert heard.after(0, ask.DeclareResult()) is why


@dataclass
class Wishes:
    gong: bool = False
    decision: bool = False


@contextmanager
def gong_of(heard, wishes, *, works=True):
    """The gong, and what it played."""
    played, hall = [], heard.hall
    gong = Gong(lambda: hall.world, hall.clock, wishes, lambda *_: played.append(1) or works)
    yield gong, played
    gong.stop()


def strike(qtbot, gong, played):
    """Until what it plays was played, and is told."""
    qtbot.waitUntil(lambda: bool(played))
    gong._sound._thread.join(2)
    qtbot.wait(10)


def test_with_the_switch_off_nothing_ever_sounds(tmp_path, qtbot):
    with listening(tmp_path) as heard, gong_of(heard, Wishes()) as (gong, played):
        for _second in range(3):
            gong.look()
            heard.after(300)
        gong.mend()
        assert gong.state is Sounding.OFF
        assert gong._sound._thread is None
        assert played == []


def test_who_wishes_for_decisions_hears_no_times(tmp_path, qtbot):
    with listening(tmp_path) as heard, gong_of(heard, Wishes(decision=True)) as (gong, played):
        gong.look()
        heard.after(600)
        gong.look()
        assert played == []


def test_at_the_end_of_a_time_it_sounds_once(tmp_path, qtbot):
    with listening(tmp_path) as heard, gong_of(heard, Wishes(gong=True)) as (gong, played):
        gong.look()
        heard.after(599)
        gong.look()
        heard.after(1)
        gong.look()
        strike(qtbot, gong, played)
        heard.after(1)
        gong.look()
        assert played == [1]


def test_it_is_tried_before_the_evening_and_somebody_says_that_it_was_heard(tmp_path, qtbot):
    with listening(tmp_path) as heard, gong_of(heard, Wishes(gong=True)) as (gong, played):
        assert gong.state is Sounding.UNTRIED
        gong.mend()
        strike(qtbot, gong, played)
        assert gong.state is Sounding.PLAYED
        gong.mend()
        assert (gong.state, played) == (Sounding.HEARD, [1])


def test_a_laptop_that_cannot_play_it_says_so(tmp_path, qtbot):
    wishes = Wishes(gong=True)
    with listening(tmp_path) as heard, gong_of(heard, wishes, works=False) as (gong, played):
        gong.mend()
        strike(qtbot, gong, played)
        assert gong.state is Sounding.MUTE
