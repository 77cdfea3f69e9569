"""Numeric keypads and typing readers as voting desks, on keys made by hand."""

from __future__ import annotations

import time
from queue import Empty, SimpleQueue

from facilitator.errors import EnvironmentFailure
from hardware.drivers.keypad import KeypadDriver
from hardware.drivers.state import Link
from tests.hardware.drivers.counting_desk import counting
from tests.hardware.drivers.keys import BACKSPACE, ENTER, KEYPAD, KEYPAD_ENTER, LOST, events, typed


class Keys:
    """A port whose keys a test presses."""

    def __init__(self):
        self._typed, self.is_out = SimpleQueue(), False

    def type(self, *pieces):
        for piece in pieces:
            self._typed.put(piece)

    def open(self, _path):
        if self.is_out:
            raise EnvironmentFailure("It is gone.", "Plug it in.")
        return self

    def read(self):
        if self.is_out:
            raise EnvironmentFailure("It is gone.", "Plug it in.")
        try:
            return self._typed.get(timeout=0.01)
        except Empty:
            return b""

    def close(self):
        pass


def keyed(digits):
    return events(*(KEYPAD[digit] for digit in digits), KEYPAD_ENTER, gap=0.08)


def at_keypad(keys, **more):
    return counting(KeypadDriver, "socket://keys", open_port=keys.open, **more)


def test_card_enter_choice_enter_is_a_vote():
    keys, words = Keys(), []
    with at_keypad(keys, feedback=words.append) as desk:
        desk.open_round()
        keys.type(keyed("27"), keyed("2"))
        desk.wait(lambda desk: desk.final == {"27": "2"})
        desk.wait(lambda _: len(words) == 2)
        assert [word.said.name for word in words] == ["CHOOSE", "HEARD"]


def test_backspace_clears_the_half_vote():
    keys = Keys()
    with at_keypad(keys) as desk:
        desk.open_round()
        keys.type(keyed("27"), events(BACKSPACE), keyed("28"), keyed("1"))
        desk.wait(lambda desk: desk.final == {"28": "1"})


def test_a_slow_hand_is_never_lost():
    keys = Keys()
    with at_keypad(keys) as desk:
        desk.open_round()
        for digit in ("2", "7"):
            keys.type(events(KEYPAD[digit], gap=0.3))
            time.sleep(0.15)
        keys.type(events(KEYPAD_ENTER, gap=0.3), keyed("3"))
        desk.wait(lambda desk: desk.final == {"27": "3"})


def test_what_a_reader_types_is_a_slip_or_a_sign():
    keys = Keys()
    with at_keypad(keys, prefix="#1#") as desk:
        desk.open_round()
        keys.type(typed("#1#V:27-2") + events(ENTER), typed("0012345678") + events(ENTER))
        desk.wait(lambda desk: desk.final == {"27": "2"} and len(desk.signs) == 1)
        assert desk.signs[0].value == "0012345678"
        keys.type(typed("V:28-1"))
        desk.wait(lambda desk: desk.final.get("28") == "1")


def test_five_hundred_cards_in_three_rounds_are_counted_exactly():
    keys = Keys()
    with at_keypad(keys) as desk:
        for turn in range(3):
            desk.open_round()
            meant = {str(card): str((card + turn) % 3 + 1) for card in range(1, 501)}
            keys.type(*(keyed(card) + keyed(choice) for card, choice in meant.items()))
            desk.wait(lambda desk, meant=meant: desk.final == meant)
            desk.close_round()


def test_an_unplugging_is_noticed_and_healed():
    keys = Keys()
    with at_keypad(keys) as desk:
        desk.open_round()
        keys.is_out = True
        desk.wait_for(Link.LOST, 1.0)
        keys.is_out = False
        desk.wait_for(Link.CONNECTED, 3.0)
        keys.type(keyed("27"), keyed("1"))
        desk.wait(lambda desk: desk.final == {"27": "1"})


def test_digits_left_over_from_one_vote_are_no_part_of_a_number_in_the_next():
    keys, words = Keys(), []
    with at_keypad(keys, feedback=words.append) as desk:
        desk.open_round()
        keys.type(events(KEYPAD["1"]))
        desk.close_round()
        desk.open_round()
        keys.type(keyed("27"))
        desk.wait(lambda _: words)
        assert [(word.said.name, word.card) for word in words] == [("CLEARED", "")]
        keys.type(keyed("27"), keyed("2"))
        desk.wait(lambda desk: desk.final == {"27": "2"})


def test_a_number_begun_before_the_vote_is_not_read_by_its_second_half():
    keys, words = Keys(), []
    with at_keypad(keys, feedback=words.append) as desk:
        keys.type(events(KEYPAD["2"]))
        time.sleep(0.05)
        desk.open_round()
        keys.type(keyed("7"))
        desk.wait(lambda _: words)
        assert [word.said.name for word in words] == ["CLEARED"]


def test_keys_that_the_system_lost_are_no_shorter_number():
    keys, words = Keys(), []
    with at_keypad(keys, feedback=words.append) as desk:
        desk.open_round()
        keys.type(events(KEYPAD["1"]), LOST, keyed("27"), keyed("28"), keyed("1"))
        desk.wait(lambda desk: desk.final == {"28": "1"})


def test_a_slip_without_an_enter_read_just_before_the_close_is_counted():
    keys = Keys()
    with at_keypad(keys) as desk:
        desk.open_round()
        keys.type(typed("V:27-2"))
        time.sleep(0.02)
        desk.close_round()
        assert desk.final == {"27": "2"}
