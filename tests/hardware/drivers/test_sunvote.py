"""The driver against a base in another process, over a pseudo-terminal."""

from __future__ import annotations

import os
import time
import tty

import pytest

from facilitator.press import Press
from hardware.drivers.state import Link, Listening
from hardware.drivers.sunvote_talk import Timing
from hardware.emulators.process import EmulatorProcess

needs_pty = pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here")


def vote(base, desk, order):
    """One round; what people meant, by handset."""
    desk.open_round()
    since = len(base.events())
    meant = base.ask(order)["intended"]
    base.wait_for(lambda event: "settled" in event, 60, since)
    desk.close_round()
    return meant


def test_a_press_arrives_as_it_was_made(hall):
    with hall() as (base, desk):
        desk.open_round()
        base.ask("press 42 1+3")
        base.wait_for(lambda event: "acked" in event)
        assert desk.kept == [Press(desk.driver.state.name, "42", ("1", "3"), 1)]


@pytest.mark.parametrize(
    "options", [{}, pytest.param({"tcp": True}, marks=pytest.mark.prove), {"profile": "noisy"}]
)
def test_sixty_voters_in_three_rounds_are_counted_exactly(hall, options):
    with hall(**options) as (base, desk):
        for _ in range(3):
            order = "burst 60 for=31 against=20 abstain=5 over=0.2 changing=0.2"
            assert vote(base, desk, order) == desk.final
        assert not desk.keys_of(base.acked())
        assert not desk.twice


@pytest.mark.parametrize("profile", ["calm", pytest.param("noisy", marks=pytest.mark.prove)])
def test_a_line_that_stands_still_in_the_middle_of_an_answer_loses_nothing(hall, profile):
    with hall(voters=40, profile=profile) as (base, desk):
        base.ask("stall 0.1")
        assert vote(base, desk, "burst 40 for=25 against=10 over=0.1 changing=0.3") == desk.final
        assert not desk.keys_of(base.acked())
        assert not desk.twice


def test_a_vote_that_a_base_reports_once_more_does_not_undo_the_newer_one(hall):
    with hall() as (base, desk):
        base.ask("repeat 0.5")
        assert vote(base, desk, "burst 60 for=31 against=20 over=0.2 changing=1") == desk.final
        assert not desk.twice


@pytest.mark.prove
@pytest.mark.parametrize("profile", ["calm", "noisy"])
def test_five_hundred_voters_in_three_rounds_are_counted_exactly(hall, profile):
    with hall(voters=500, profile=profile) as (base, desk):
        for _ in range(3):
            order = "burst 500 for=271 against=180 abstain=30 over=1 changing=0.1"
            assert vote(base, desk, order) == desk.final
        assert not desk.keys_of(base.acked())
        assert not desk.twice


@pytest.mark.parametrize("fault", ["hangup 0.6", "power 0.6"])
@pytest.mark.parametrize("options", [{}, {"tcp": True}])
def test_an_unplugging_while_open_loses_nothing_acknowledged(hall, fault, options):
    with hall(**options) as (base, desk):
        desk.open_round()
        since = len(base.events())
        meant = base.ask("burst 60 for=40 against=20 over=0.4 changing=0.3")["intended"]
        time.sleep(0.2)
        base.ask(fault)
        base.wait_for(lambda event: "settled" in event, 20, since)
        desk.close_round()
        assert not desk.keys_of(base.acked())
        assert desk.final == meant


@needs_pty
def test_an_unplugging_is_noticed_within_a_second_and_healed_within_three(hall):
    with hall(timing=Timing()) as (base, desk):
        desk.open_round()
        base.ask("hangup 2")
        out = time.monotonic()
        lost = desk.wait(lambda state: state.link is Link.LOST)
        assert time.monotonic() - out < 1
        assert lost.reason.endswith("is gone.")
        assert "Plug the receiver in again" in lost.todo
        base.wait_for(lambda event: event.get("cable") == "in")
        back = time.monotonic()
        base.wait_for(lambda event: event.get("voting") == "open", since=len(base.events()) - 1)
        desk.wait(lambda state: state.link is Link.CONNECTED)
        assert time.monotonic() - back < 3


@needs_pty
def test_an_unplugging_between_rounds_is_noticed_within_a_second(hall):
    with hall(timing=Timing()) as (base, desk):
        base.ask("hangup 5")
        desk.wait(lambda state: state.link is Link.LOST, 1.0)


def test_what_was_not_saved_is_not_acknowledged_and_comes_again(hall):
    with hall() as (base, desk):
        desk.open_round()
        desk.is_disk_full = True
        base.ask("press 7 2")
        desk.wait(lambda state: state.heard >= 3)
        assert base.acked() == []
        desk.is_disk_full = False
        base.wait_for(lambda event: "acked" in event)
        assert desk.final == {"7": "2"}


def test_a_press_while_closed_is_not_delivered(hall):
    with hall() as (base, desk):
        base.ask("press 7 2")
        base.wait_for(lambda event: "unheard" in event)
        assert desk.kept == []


def test_votes_still_coming_in_at_the_close_are_counted(hall):
    with hall() as (base, desk):
        desk.open_round()
        meant = base.ask("burst 60 for=60 over=0")["intended"]
        time.sleep(0.05)
        desk.close_round()
        assert desk.final == meant
        listening = [state.listening for _, state in desk.states]
        assert Listening.DRAINING in listening


def test_a_new_round_is_not_given_the_presses_of_the_last(hall):
    with hall() as (base, desk):
        desk.open_round()
        desk.is_disk_full = True
        base.ask("burst 60 for=60 over=0")
        desk.wait(lambda state: state.heard)
        desk.driver.close_voting()
        desk.driver.open_voting()
        desk.is_disk_full = False
        base.wait_for(lambda event: event.get("voting") == "closed")
        base.wait_for(lambda event: event.get("voting") == "open", since=len(base.events()) - 1)
        assert desk.kept == []


@needs_pty
def test_stopping_takes_less_than_a_second_even_at_the_start(desk_on):
    far, near = os.openpty()
    tty.setraw(near)
    try:
        with desk_on(os.ttyname(near), Timing()) as desk:
            time.sleep(0.1)
            begun = time.monotonic()
            desk.driver.stop()
            assert time.monotonic() - begun < 1
            assert desk.driver.state.link is Link.STOPPED
    finally:
        os.close(far)
        os.close(near)


def test_stopping_while_open_tells_the_keypads_to_sleep(hall):
    with hall() as (base, desk):
        desk.open_round()
        desk.driver.stop()
        base.wait_for(lambda event: event.get("voting") == "closed")


def test_a_silent_base_is_explained(hall):
    with hall() as (base, desk):
        base.ask("silent on")
        state = desk.wait(lambda state: state.link is Link.LOST)
        assert state.reason.endswith("does not answer.")
        base.ask("silent off")
        desk.wait(lambda state: state.link is Link.CONNECTED and not state.reason)


@needs_pty
def test_another_device_on_the_port_is_explained(desk_on):
    far, near = os.openpty()
    tty.setraw(near)
    try:
        with desk_on(os.ttyname(near)) as desk:
            while desk.driver.state.link is not Link.LOST:
                os.write(far, b"OK\r\n")
                time.sleep(0.01)
            assert desk.driver.state.reason.endswith("it is no SunVote base.")
    finally:
        os.close(far)
        os.close(near)


@needs_pty
def test_an_absent_port_is_explained_and_used_as_soon_as_it_is_there(desk_on, tmp_path):
    port = tmp_path / "port"
    with EmulatorProcess() as base, desk_on(str(port)) as desk:
        state = desk.wait(lambda state: state.link is Link.LOST)
        assert state.reason == f"There is no port {port}."
        port.symlink_to(base.url)
        desk.wait(lambda state: state.link is Link.CONNECTED)
