"""Each press of a clicker is dealt once, in order, and again only if it was not saved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.press import Verdict
from hardware.codecs.iclicker_records import Answer, Damage, Presence, Rejected
from hardware.drivers.iclicker_hearing import Ears, Hearing, Window
from hardware.drivers.iclicker_line import Display

KEPT, REFUSED, NOT_SAVED = Verdict.KEPT, Verdict.REFUSED, Verdict.NOT_SAVED


class Desk:
    """Answers with the verdicts it was given, and KEPT after them."""

    def __init__(self, *verdicts, remote=""):
        self.verdicts, self.dealt, self.signs, self.counts = list(verdicts), [], [], []
        ears = Ears("b", self.take, self.signs.append, lambda *counts: self.counts.append(counts))
        self.hearing = Hearing(ears, remote)

    def take(self, presses):
        self.dealt += [(press.handset, press.keys[0], press.counter) for press in presses]
        return [self.verdicts.pop(0) if self.verdicts else KEPT for _ in presses]

    def hear(self, *records, is_voting=True):
        self.hearing.hear(records, is_voting=is_voting)


def test_a_repeated_answer_is_dealt_once_and_the_same_key_again_is_another_press():
    desk = Desk()
    desk.hear(Answer("X", "A", 1), Answer("X", "A", 1))
    desk.hear(Answer("X", "A", 1), Answer("X", "A", 2))
    assert desk.dealt == [("X", "A", 1), ("X", "A", 2)]


def test_an_answer_to_the_last_question_is_no_answer_to_this_one():
    desk = Desk()
    desk.hear(Answer("X", "A", 7), is_voting=False)
    desk.hear(Answer("Y", "B", 8), Answer("X", "A", 7))
    assert desk.dealt == [("Y", "B", 8)]


def test_after_two_hundred_and_fifty_six_answers_the_same_number_is_a_new_press():
    window = Window()
    assert all(window.is_new(Answer("X", "A", number % 256)) for number in range(1000))


@given(st.integers(1, 255), st.integers(0, 300))
def test_a_base_that_lost_its_power_is_believed_from_the_start(first, more):
    window = Window()
    for number in range(first):
        window.is_new(Answer("X", "A", number))
    window.reconnect()
    new = [window.is_new(Answer("X", "A", number % 256)) for number in range(more)]
    # With a single answer before, the first one after may be its repetition: it changes nothing.
    assert all(new) or (first == 1 and new.index(False) == 0 and all(new[1:]))


def test_a_base_that_was_never_off_repeats_nothing_after_the_cable_is_back():
    window = Window()
    for number in range(100):
        window.is_new(Answer("X", "A", number))
    window.reconnect()
    assert not window.is_new(Answer("X", "A", 99))
    assert window.is_new(Answer("X", "A", 100))


@pytest.mark.parametrize(
    ("verdicts", "again"),
    [
        ([KEPT, KEPT, KEPT], []),
        ([KEPT, NOT_SAVED, KEPT], [("Y", "B", 2)]),
        ([NOT_SAVED, KEPT, KEPT], []),
        ([NOT_SAVED, REFUSED, REFUSED], []),
        ([KEPT, KEPT, NOT_SAVED], [("X", "C", 3)]),
        ([NOT_SAVED] * 3, [("X", "A", 1), ("Y", "B", 2), ("X", "C", 3)]),
    ],
)
def test_what_was_not_saved_is_dealt_again_but_never_over_a_later_press(verdicts, again):
    desk = Desk(*verdicts)
    desk.hear(Answer("X", "A", 1), Answer("Y", "B", 2), Answer("X", "C", 3))
    desk.dealt.clear()
    desk.hearing.delivery.deal()
    assert desk.dealt == again
    assert desk.hearing.delivery.is_done


def test_a_disk_that_failed_is_given_a_pause():
    desk = Desk(NOT_SAVED, NOT_SAVED)
    desk.hear(Answer("X", "A", 1))
    for now in (10.0, 10.1, 10.25):
        desk.hearing.delivery.deal_again(now, 0.2)
    assert len(desk.dealt) == 3


def test_what_was_not_saved_of_a_round_does_not_land_in_the_next():
    desk = Desk(NOT_SAVED)
    desk.hearing.begin(1)
    desk.hear(Answer("X", "A", 1))
    desk.hearing.begin(2)
    assert desk.hearing.delivery.is_done
    assert desk.hearing.voters == 0


def test_presence_damage_and_the_presenter_are_no_presses():
    desk = Desk(remote="82e9701b")
    desk.hear(Presence("X", 1), Rejected(Damage.CODE, b""), Answer("82E9701B", "D", 2))
    assert desk.dealt == []
    assert [(sign.kind.value, sign.value) for sign in desk.signs] == [
        ("presence", ""),
        ("remote", "D"),
    ]
    assert desk.counts == [(0, 1)]


def test_the_display_is_written_no_faster_than_it_can_show():
    display = Display(0.1)
    rows = ("Voting is open", "Received 1")
    written = [bool(display.due(rows, at / 20)) for at in range(6)]
    assert written == [True, False, True, False, False, False]
    assert display.due(("Voting is open", "Received 2"), 1.0)[2:18] == b"Received 2      "
