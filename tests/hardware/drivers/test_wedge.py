"""Readers that type, told apart by the prefix they were programmed with."""

from __future__ import annotations

import pytest

from facilitator.errors import EnvironmentFailure
from hardware.drivers.wedge import WedgeDriver
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
