"""The line driver against a gateway of our own dialect in another process."""

from __future__ import annotations

import os
import time
import tty

import pytest

from facilitator.press import Press
from hardware.drivers.driver import HandsetSign, SignKind
from hardware.drivers.line_orders import Timing
from hardware.drivers.state import Link, Listening
from tests.hardware.drivers.lining import desk_on, gateway_and_desk, vote

needs_pty = pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here")


def test_a_press_arrives_as_it_was_made():
    with gateway_and_desk() as (gateway, desk):
        desk.open_round()
        gateway.ask("press 42 1+3")
        gateway.wait_for(lambda event: "acked" in event)
        assert desk.kept == [Press(desk.driver.state.name, "42", ("1", "3"), 1)]


def test_ids_of_a_radio_are_a_family_of_their_own():
    with gateway_and_desk(variant="own-radio") as (gateway, desk):
        desk.open_round()
        gateway.ask("press 42 1")
        gateway.wait_for(lambda event: "acked" in event)
        assert desk.kept[0].name == "line A1002A"


@pytest.mark.parametrize(
    "options", [{}, {"tcp": True}, pytest.param({"profile": "noisy"}, marks=pytest.mark.prove)]
)
def test_sixty_voters_in_three_rounds_are_counted_exactly(options):
    with gateway_and_desk(**options) as (gateway, desk):
        for _ in range(3):
            order = "burst 60 for=31 against=20 abstain=5 over=0.2 changing=0.2"
            assert vote(gateway, desk, order) == desk.final
        assert not desk.unrecorded(gateway.acked())


@pytest.mark.prove
@pytest.mark.parametrize("profile", ["calm", "noisy"])
def test_five_hundred_voters_in_three_rounds_are_counted_exactly(profile):
    with gateway_and_desk(voters=500, profile=profile) as (gateway, desk):
        for _ in range(3):
            order = "burst 500 for=271 against=180 abstain=30 over=1 changing=0.1"
            assert vote(gateway, desk, order) == desk.final
        assert not desk.unrecorded(gateway.acked())


@pytest.mark.parametrize("fault", ["hangup 0.6", "power 0.6"])
@pytest.mark.parametrize("options", [{}, {"tcp": True}])
def test_an_unplugging_while_open_loses_nothing_acknowledged(fault, options):
    with gateway_and_desk(**options) as (gateway, desk):
        desk.open_round()
        since = len(gateway.events())
        meant = gateway.ask("burst 60 for=40 against=20 over=0.4 changing=0.3")["intended"]
        time.sleep(0.2)
        gateway.ask(fault)
        gateway.wait_for(lambda event: "settled" in event, 20, since)
        desk.close_round()
        assert not desk.unrecorded(gateway.acked())
        assert desk.final == meant


@needs_pty
def test_an_unplugging_is_noticed_within_a_second_and_healed_within_three():
    with gateway_and_desk(timing=Timing()) as (gateway, desk):
        desk.open_round()
        gateway.ask("power 2")
        out = time.monotonic()
        lost = desk.wait_for(Link.LOST)
        assert time.monotonic() - out < 1
        assert lost.reason.endswith("is gone.")
        gateway.wait_for(lambda event: event.get("cable") == "in")
        back = time.monotonic()
        desk.wait_for(Link.CONNECTED)
        gateway.wait_for(
            lambda event: event.get("voting") == "open", since=len(gateway.events()) - 1
        )
        assert time.monotonic() - back < 3


def test_what_was_not_saved_is_not_acknowledged_and_comes_again():
    with gateway_and_desk() as (gateway, desk):
        desk.open_round()
        desk.is_disk_full = True
        gateway.ask("press 7 2")
        desk.wait(lambda state: state.heard >= 2)
        assert gateway.acked() == []
        desk.is_disk_full = False
        gateway.wait_for(lambda event: "acked" in event)
        assert desk.final == {"7": "2"}


def test_a_press_while_closed_is_a_sign_of_life_and_no_vote():
    with gateway_and_desk() as (gateway, desk):
        gateway.ask("press 7 2")
        gateway.wait_for(lambda event: "unheard" in event)
        desk.wait(lambda _state: desk.signs)
        assert desk.kept == []
        assert desk.signs == [HandsetSign(desk.driver.state.name, "7", SignKind.BATTERY, "93")]


def test_votes_still_coming_in_at_the_close_are_counted():
    with gateway_and_desk() as (gateway, desk):
        desk.open_round()
        meant = gateway.ask("burst 60 for=60 over=0")["intended"]
        time.sleep(0.05)
        desk.close_round()
        assert desk.final == meant


def test_a_new_round_is_not_given_the_presses_of_the_last():
    with gateway_and_desk() as (gateway, desk):
        desk.open_round()
        desk.is_disk_full = True
        gateway.ask("burst 60 for=60 over=0")
        desk.wait(lambda state: state.heard)
        desk.driver.close_voting()
        desk.driver.open_voting()
        desk.is_disk_full = False
        time.sleep(1.0)
        assert desk.kept == []


def test_a_repeated_vote_is_answered_again_and_dealt_once():
    with gateway_and_desk() as (gateway, desk):
        gateway.ask("repeat 1")
        desk.open_round()
        meant = gateway.ask("burst 60 for=60 over=0.1")["intended"]
        gateway.wait_for(lambda event: "settled" in event)
        desk.close_round()
        assert desk.final == meant
        assert len(desk.kept) == 60


def test_a_silent_gateway_is_explained():
    with gateway_and_desk() as (gateway, desk):
        gateway.ask("silent on")
        assert desk.wait_for(Link.LOST).reason.endswith("does not answer.")
        gateway.ask("silent off")
        desk.wait_for(Link.CONNECTED)


def test_stopping_while_open_closes_the_round():
    with gateway_and_desk() as (gateway, desk):
        desk.open_round()
        desk.driver.stop()
        gateway.wait_for(lambda event: event.get("voting") == "closed")


@pytest.fixture
def bare_port():
    """(far end, path of the near one)."""
    far, near = os.openpty()
    tty.setraw(near)
    yield far, os.ttyname(near)
    os.close(far)
    os.close(near)


@needs_pty
@pytest.mark.parametrize("dialect", ["", "own", "turning-clicker"])
def test_stopping_takes_less_than_a_second_even_at_the_start(bare_port, dialect):
    with desk_on(bare_port[1], Timing(), dialect=dialect) as desk:
        time.sleep(0.1)
        begun = time.monotonic()
        desk.driver.stop()
        assert time.monotonic() - begun < 1
        assert desk.driver.state.link is Link.STOPPED


@needs_pty
def test_a_chosen_gateway_that_says_nothing_is_lost(bare_port):
    with desk_on(bare_port[1], dialect="own") as desk:
        assert desk.wait_for(Link.LOST).reason.endswith("does not answer.")


@needs_pty
def test_an_unknown_one_is_listened_to_and_its_first_press_counts(bare_port):
    far, path = bare_port
    with desk_on(path) as desk:
        state = desk.wait_for(Link.LOST)
        assert "has not said anything that this program knows" in state.reason
        desk.open_round()
        os.write(far, b"incoming: 090fd331ee8c --> 1\r\n")
        desk.wait_for(Link.CONNECTED)
        desk.wait(lambda _state: desk.kept)
        assert desk.kept == [Press(state.name, "090FD3", ("1",), None, "turning")]


@needs_pty
def test_what_a_cable_held_when_a_round_began_is_not_of_that_round(bare_port):
    far, path = bare_port
    with desk_on(path, dialect="turning-clicker") as desk:
        desk.wait_for(Link.CONNECTED)
        desk.open_round()
        desk.close_round()
        os.write(far, b"incoming: 090fd331e")  # half a line, of before the opening
        time.sleep(0.05)
        desk.open_round()
        os.write(far, b"e8c --> 1\r\nincoming: 090fd332deef --> 2\r\n")
        desk.wait(lambda state: state.heard)
        assert desk.final == {"090FD3": "2"}


@needs_pty
def test_a_press_outside_any_round_is_judged_like_all_others(bare_port):
    far, path = bare_port
    with desk_on(path, dialect="turning-clicker") as desk:
        desk.wait_for(Link.CONNECTED)
        desk.wait(lambda state: state.listening is Listening.CLOSED)
        time.sleep(0.05)
        os.write(far, b"incoming: 090fd331ee8c --> 1\r\n")
        desk.wait(lambda _state: desk.kept)
