"""What is typed for the speaking list, and what a press on a handset does. Without a window."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from facilitator.clock import SetClock
from facilitator.errors import RuleError
from facilitator.facts import HandsetsOut
from facilitator.parts import handsets
from facilitator.press import Press
from facilitator.speaking.orders import coming
from facilitator.speaking.stack import Kind, Order
from ui.desk.speaking.hearing import SpeakingEar
from ui.desk.speaking.steps import Asks, Steps


@pytest.fixture
def clock():
    return SetClock(datetime(2026, 5, 14, 19, tzinfo=UTC))


@pytest.fixture
def steps(clock):
    return Steps(clock.now, "en")


def typed(steps, *texts):
    """A text and Enter, or a letter that came by itself ('!N'), with what stands before it."""
    for text in texts:
        before, _, letter = text.partition("!")
        if letter:
            assert steps.key(letter, before), text
        else:
            steps.enter(text)


def waiting(steps):
    return [entry.who for entry in coming(steps.stack)]


def test_numbers_hands_and_what_cannot_wait_are_typed_without_the_mouse(steps):
    typed(steps, "47", "!H", "row 3, red shirt", "!H", "", "12", "9!D", "31!C", "!P", "fire exit")
    assert waiting(steps) == [
        *("fire exit", "31", "9"),
        *("47", "row 3, red shirt", "a hand", "12"),
    ]
    typed(steps, "!N", "!N", "!N", "!N")
    assert steps.stack.marks.speaking.who == "47"
    assert steps.said == "47 has the floor."


def test_a_card_that_a_reader_sends_joins_and_words_without_h_do_not(steps):
    steps.enter("0047")
    steps.enter("47")
    assert (waiting(steps), steps.said) == (["47"], "47 is on the list already.")
    steps.enter("zzz")
    assert waiting(steps) == ["47"]
    assert steps.said.startswith("That could not be read")


def test_whoever_was_called_by_mistake_or_taken_off_is_put_back(steps):
    typed(steps, "1", "2", "!N", "!B")
    assert waiting(steps) == ["1", "2"]
    assert steps.stack.marks.speaking is None
    typed(steps, "2!X", "!B")
    assert waiting(steps) == ["1", "2"]
    typed(steps, "!B")
    assert steps.said == "There is nobody to put back."


def test_one_is_marked_and_said_to_have_spoken(steps):
    typed(steps, "1", "2", "3")
    steps.move(-1)
    steps.move(-1)
    typed(steps, "!F")
    assert waiting(steps) == ["2", "3", "1"]


def test_the_hall_is_asked_for_the_sides_and_for_the_lot_before_they_hold(steps):
    typed(steps, "!O", "!O")
    assert (steps.asks, steps.stack.order) == (Asks.SIDES, Order.NEW_IN_TURN)
    typed(steps, "For, Against", "1", "2", "3!S")
    assert steps.stack.sides == ("For", "Against")
    assert waiting(steps) == ["1", "3", "2"]
    typed(steps, "!O", "4 1 7")
    assert (steps.stack.order, steps.stack.called) == (Order.RANDOM, "417")
    typed(steps, "!O", "!O", "!O", "!O")
    assert steps.asks is Asks.SIDES
    assert steps.give_up()
    assert steps.stack.order is Order.NEW_IN_TURN


def test_the_end_of_joining_is_announced_before_it_comes(steps, clock):
    typed(steps, "1", "!L", "2")
    assert waiting(steps) == ["1", "2"]
    clock.forward(121)
    typed(steps, "3", "4!P")
    assert waiting(steps) == ["4", "1", "2"]
    typed(steps, "!L", "3", "!L", "!L", "5")
    assert waiting(steps) == ["4", "1", "2", "3"]


class FakeDevices:
    """Handsets that are heard unless a question is in hand."""

    are_there = True

    def __init__(self, *, in_hand=False):
        self.in_hand, self.hear = in_hand, None

    def listen(self, hear, ended):
        if self.in_hand:
            raise RuleError("A vote is in hand.")
        self.hear, self.ended = hear, ended

    def listen_no_more(self):
        self.hear = None


def world(out):
    return SimpleNamespace(of=lambda part: SimpleNamespace(out=out) if part is handsets.PART else 0)


def test_a_press_joins_by_the_number_the_handset_speaks_for_and_only_while_asked(qtbot):
    devices, heard = FakeDevices(), []
    out = HandsetsOut(((1, 60),), {"iclicker 82E9": 47}, {47: "iclicker 82E9"})
    ear = SpeakingEar(devices, lambda: world(out))
    ear.pressed.connect(heard.append)
    ear.turn()
    devices.hear(Press("base", "82E9", ("A",), family="iclicker"))
    devices.hear(Press("base", "12", ("1",)))
    devices.hear(Press("base", "777", ("1",)))
    qtbot.waitUntil(lambda: heard == [47, 12])
    hear = devices.hear
    ear.turn()
    assert devices.hear is None
    hear(Press("base", "13", ("1",)))
    qtbot.wait(1)
    assert heard == [47, 12]


def test_while_a_question_is_in_hand_no_press_joins(qtbot):
    ear = SpeakingEar(FakeDevices(in_hand=True), lambda: None)
    with qtbot.waitSignal(ear.ended):
        ear.turn()
    assert not ear.listens


def test_a_point_of_order_is_told_from_a_wish_to_speak(steps):
    typed(steps, "5!P")
    assert steps.stack.waiting[0].kind is Kind.ORDER
