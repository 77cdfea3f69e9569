"""Buzz! dongles: the driver against one in another process."""

from __future__ import annotations

import time
from contextlib import ExitStack

import pytest

from facilitator.press import Press, Verdict
from hardware.drivers.buzz import BuzzDriver
from hardware.drivers.driver import HandsetSign, SignKind
from hardware.drivers.pushed import Timing
from hardware.drivers.state import Link, Listening
from tests.hardware.drivers.counting_desk import at_emulated, counting, vote


def dongle(number=1, timing=None, **options):
    more = {} if timing is None else {"timing": timing}
    return at_emulated(BuzzDriver, "buzz", voters=4, driver={"number": number}, **more, **options)


def lamps(far, lit):
    """Wait until these lamps, and no others, were lit."""
    far.wait_for(lambda event: event.get("lamps") == lit)


def test_a_colour_is_a_choice_and_red_is_presence():
    with dongle() as (far, desk):
        desk.open_round(keys=4)
        for colour in ("red", "blue", "orange", "green", "yellow"):
            far.ask(f"press 2 {colour}")
        desk.wait(lambda desk: len(desk.kept) == 4)
        base = desk.driver.state.name
        assert desk.kept == [Press(base, "2", (key,), family="buzz 1") for key in "1234"]
        assert desk.signs == [HandsetSign(base, "2", SignKind.PRESENCE, "red", "buzz 1")]


def test_a_lamp_is_lit_once_the_vote_is_saved_and_dark_in_the_next():
    with dongle() as (far, desk):
        desk.open_round()
        far.ask("press 3 blue")
        lamps(far, "3")
        far.ask("press 1 orange")
        lamps(far, "13")
        since = len(far.events())
        desk.open_round()
        far.wait_for(lambda event: event.get("lamps") == "", since=since)


def test_what_was_not_saved_or_does_not_count_lights_no_lamp():
    with dongle() as (far, desk):
        desk.open_round()
        for desk.verdict in (Verdict.NOT_SAVED, Verdict.REFUSED):
            heard = desk.driver.state.heard
            far.ask("press 3 blue")
            desk.wait(lambda desk, heard=heard: desk.driver.state.heard > heard)
        time.sleep(0.05)
        assert {event["lamps"] for event in far.events() if "lamps" in event} == {""}


def test_a_press_while_no_vote_is_open_says_only_that_somebody_is_there():
    with dongle() as (far, desk):
        far.ask("press 4 blue")
        desk.wait(lambda desk: desk.signs)
        assert (desk.signs[0].handset, desk.signs[0].value) == ("4", "blue")
        assert desk.kept == []


def test_two_buttons_at_once_are_one_press_with_two_keys():
    with dongle() as (_far, desk):
        desk.open_round()
        desk.driver._ear.hear(bytes([0, 0, 0b11000, 0, 0]))
        assert [press.keys for press in desk.kept] == [("1", "2")]


@pytest.mark.parametrize("number", [1, 3])
def test_four_people_on_each_of_several_dongles_are_counted_exactly_in_three_rounds(number):
    with ExitStack() as stack:
        halls = [stack.enter_context(dongle(n)) for n in range(1, number + 1)]
        for _ in range(3):
            for n, (far, desk) in enumerate(halls, 1):
                order = "burst 4 for=2 against=1 abstain=1 over=0.1 changing=0.5"
                meant = vote(far, desk, order, f"buzz {n}")
                assert len(meant) == 4
                assert desk.final == meant


def test_an_unplugging_while_open_is_noticed_and_healed():
    with dongle(timing=Timing()) as (far, desk):
        desk.open_round()
        far.ask("press 1 blue")
        desk.wait(lambda desk: desk.final == {"buzz 1 1": "1"})
        since = len(far.events())
        far.ask("hangup 1.2")
        desk.wait_for(Link.LOST, 1.0)
        far.wait_for(lambda event: event.get("cable") == "in", since=since)
        desk.wait_for(Link.CONNECTED, 3.0)
        desk.wait(lambda desk: desk.driver.state.listening is Listening.OPEN)
        far.ask("press 2 orange")
        desk.wait(lambda desk: desk.final == {"buzz 1 1": "1", "buzz 1 2": "2"})


def test_stopping_takes_less_than_a_second_with_a_dongle_and_without():
    with dongle(timing=Timing()) as (_far, desk):
        begun = time.monotonic()
        desk.driver.stop()
        assert time.monotonic() - begun < 1
    with counting(BuzzDriver, "hid+socket://127.0.0.1:9", Timing()) as desk:
        desk.wait_for(Link.LOST)
        begun = time.monotonic()
        desk.driver.stop()
        assert time.monotonic() - begun < 1
