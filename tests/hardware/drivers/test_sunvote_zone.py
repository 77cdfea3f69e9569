"""Which keypads a base hears, how many presses it reports at once, and when it is read out."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from hardware.drivers.lifeline import StopAsked
from hardware.drivers.state import Link, Listening
from hardware.drivers.sunvote_cycle import Cycle, Step
from hardware.drivers.sunvote_session import Ears, Session
from hardware.drivers.sunvote_talk import Timing
from hardware.drivers.wish import Orders, Wish
from hardware.emulators.process import EmulatorProcess


def test_the_range_of_keypads_is_written_and_numbers_above_255_arrive(desk_on):
    with EmulatorProcess(voters=800, tcp=True) as base:
        base.ask("zone 1 60")
        with desk_on(base.url, keypads=range(1, 801)) as desk:
            state = desk.wait(lambda state: state.link is Link.CONNECTED)
            assert state.keypads == (1, 800)
            desk.open_round()
            for handset in (42, 255, 256, 298, 800):
                base.ask(f"press {handset} 2")
            desk.wait(lambda state: len(desk.final) == 5)
            assert desk.final == dict.fromkeys(("42", "255", "256", "298", "800"), "2")


def test_a_range_that_nobody_asked_for_is_left_as_it_is(desk_on):
    with EmulatorProcess(voters=100, tcp=True) as base:
        base.ask("zone 1 60")
        with desk_on(base.url) as desk:
            assert desk.wait(lambda s: s.link is Link.CONNECTED).keypads == (1, 60)
            desk.open_round()
            base.ask("press 61 1")
            base.wait_for(lambda event: "unheard" in event)
            assert desk.kept == []


@pytest.mark.parametrize("slots", [1, 3, 60])
def test_however_many_presses_a_base_reports_at_once_all_are_counted(hall, slots):
    with hall() as (base, desk):
        base.ask(f"slots {slots}")
        desk.open_round()
        since = len(base.events())
        meant = base.ask("burst 30 for=20 against=10 over=0")["intended"]
        base.wait_for(lambda event: "settled" in event, 20, since)
        desk.close_round()
        assert desk.final == meant


class ScriptedTalk:
    """A base that brings these cycles, one word each; the desk closes as voting begins."""

    def __init__(self, orders, *words):
        self.orders, self.words, self.log = orders, list(words), []
        self.steps, self.replies = [], []

    def start(self):
        self.log.append("start")
        self.orders.wish = Wish(1)

    def cycle(self, _acknowledge, step, _deal):
        self.steps.append(step)
        word = self.words.pop(0)
        self.log.append(word)
        pressed, damaged = int(word == "press"), int(word == "damage")
        return Cycle(pressed=pressed, refused_frames=damaged, answered=word != "silence")

    def stop(self):
        self.log.append("stop")

    def is_there(self, silence=0):
        if "start" in self.log and self.log[-1] == "stop":
            raise StopAsked
        return self.replies.pop(0) if self.replies else True

    def rest(self, seconds):
        assert seconds >= 0

    listen = silence = None


def drained(talk_of, *words):
    """A session through one round of these cycles: its talk, and what the desk was told."""
    orders, heard = Orders(Wish(1, 3)), []
    nobody = SimpleNamespace(begin=lambda _round: None)
    ears = Ears("x", nobody, heard.append, lambda _cycle: None)
    talk = talk_of(orders, *words)
    with pytest.raises(StopAsked):
        Session(talk, orders, ears, Timing()).work()
    return talk, heard


@pytest.mark.parametrize(
    "words",
    [
        ("empty", "empty"),
        ("press", "empty", "empty"),
        ("empty", "press", "empty", "empty"),
        ("empty", "damage", "empty", "empty"),
        ("empty", "silence", "empty", "empty"),
    ],
)
def test_after_the_close_a_base_is_polled_until_two_cycles_in_a_row_are_empty(words):
    talk, heard = drained(ScriptedTalk, *words)
    assert talk.log == ["start", *words, "stop"]
    assert heard == [Listening.OPEN, Listening.DRAINING, Listening.CLOSED]


class SlowTalk(ScriptedTalk):
    """It leaves the first question unanswered."""

    def __init__(self, orders, *words):
        super().__init__(orders, *words)
        self.replies = [False]


def test_while_a_base_owes_an_answer_it_is_asked_again_whatever_it_brings():
    talk, _heard = drained(SlowTalk, "damage", "press", "empty", "empty")
    assert talk.steps == [Step.QUIET, Step.QUIET, Step.ASKED, Step.QUIET]
