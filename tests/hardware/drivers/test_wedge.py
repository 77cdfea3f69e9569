"""Readers that type, told apart by the prefix they were programmed with."""

from __future__ import annotations

import time

import pytest

from facilitator.errors import EnvironmentFailure
from facilitator.press import Verdict
from hardware.drivers.state import Listening
from hardware.drivers.wedge import WedgeDriver
from hardware.hub import Hub
from hardware.kinds import Wiring
from hardware.receivers import read_receiver
from tests.hardware.drivers.counting_desk import counting


def test_several_readers_are_told_apart_by_their_prefix():
    with counting(WedgeDriver, "#1#") as first, counting(WedgeDriver, "#2#") as second:
        for desk in (first, second):
            desk.open_round()
        typed = ("#1#V:27", "#2#V:28", "#2#C:2", "#1#C:1", "V:29-1", "#3#V:30-1", "#1#")
        taken = [(first.driver.read(text), second.driver.read(text)) for text in typed]
        assert [sum(pair) for pair in taken] == [1, 1, 1, 1, 0, 0, 0]
        first.wait(lambda desk: desk.final == {"27": "1"})
        second.wait(lambda desk: desk.final == {"28": "2"})
        assert first.kept[0].base == "scanner #1#"


def test_a_tag_is_a_sign_as_it_was_read():
    with counting(WedgeDriver, "#1#") as desk:
        desk.driver.read("#1#0012345678")
        desk.wait(lambda desk: desk.signs)
        assert desk.signs[0].value == "0012345678"


def test_a_reader_without_a_prefix_cannot_be_told_from_people():
    with pytest.raises(EnvironmentFailure):
        WedgeDriver("", list, print)


def test_the_hall_knows_typing_readers_and_keypads_by_name():
    kept, states = [], {}

    def take(presses):
        kept.extend(presses)
        return [Verdict.KEPT] * len(presses)

    def until(is_so):
        ends = time.monotonic() + 5
        while not is_so():
            assert time.monotonic() < ends
            time.sleep(0.01)

    hub = Hub(Wiring(take, lambda state: states.update({state.name: state.listening})))
    try:
        hub.use([read_receiver("wedge:#1#"), read_receiver("wedge:#2#")])
        hub.open_voting(3)
        until(lambda: list(states.values()) == [Listening.OPEN] * 2)
        assert hub.read_card("#2#V:27-1")
        assert not hub.read_card("V:27-2")
        until(lambda: kept)
        assert [(press.base, press.handset, press.keys) for press in kept] == [
            ("scanner #2#", "27", ("1",))
        ]
    finally:
        hub.stop()
    keypad = read_receiver("keypad:/dev/input/event3?prefix=~")
    assert (keypad.kind.name, keypad.path, keypad.options) == (
        *("keypad", "/dev/input/event3", {"prefix": "~"}),
    )
