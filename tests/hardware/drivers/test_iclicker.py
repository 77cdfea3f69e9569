"""The iClicker driver against an emulated base over a socket, both generations."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager

import pytest

from facilitator.press import Verdict
from hardware.drivers.driver import SignKind
from hardware.drivers.iclicker import IClickerDriver
from hardware.drivers.iclicker_line import Timing
from hardware.drivers.lifeline import Retry
from hardware.drivers.state import Link, Listening
from hardware.emulators.process import EmulatorProcess
from hardware.transports.opening import are_reports_there, open_reports

FAST = Timing(
    scan=0,
    junk=0.03,
    gaps=(0.01, 0.01, 0.01, 0.01),
    drain=0.1,
    idle=0.2,
    poll=0.05,
    row=0.1,
    again=0.05,
    retry=Retry(0.1, 0.5, are_reports_there),
)


class Desk:
    """Takes presses, remembers states and signs, waits with patience."""

    def __init__(self, url, timing, **more):
        self.kept, self.final, self.signs, self.states = [], {}, [], []
        self.is_disk_full = False
        self.driver = IClickerDriver(
            url,
            self.take,
            lambda state: self.states.append((time.monotonic(), state)),
            notice=self.signs.append,
            timing=timing,
            open_port=lambda path: open_reports(path, read_slice=0.004),
            **more,
        )

    def take(self, presses):
        if self.is_disk_full:
            return [Verdict.NOT_SAVED] * len(presses)
        for press in presses:
            self.kept.append(press)
            self.final[press.handset] = press.keys[0]
        return [Verdict.KEPT] * len(presses)

    def wait(self, is_so, seconds=10.0):
        ends = time.monotonic() + seconds
        while not is_so(self.driver.state):
            assert time.monotonic() < ends, self.driver.state
            time.sleep(0.002)
        return self.driver.state

    def open_round(self):
        self.final.clear()
        self.driver.open_voting(5)
        self.wait(lambda state: state.listening is Listening.OPEN)

    def close_round(self):
        self.driver.close_voting()
        self.wait(lambda state: state.listening is Listening.CLOSED)

    def missing(self, base):
        """Of presses with a light that the base did not say it lost, those not on record."""
        mine = {(p.handset, p.keys[0]) for p in self.kept}
        lost = [e["lost"] for e in base.events() if "lost" in e]
        lit = [a for a in base.acked() if {"handset": a["handset"], "key": a["key"]} not in lost]
        return {(a["handset"], a["key"]) for a in lit} - mine


@contextmanager
def hall(voters=60, timing=FAST, variant="", profile="calm", **more):
    """(emulator, desk), connected."""
    with EmulatorProcess(
        "iclicker", voters=voters, seed=11, variant=variant, profile=profile
    ) as base:
        desk = Desk(base.url, timing, **more)
        desk.driver.start()
        try:
            desk.wait(lambda state: state.link is Link.CONNECTED)
            yield base, desk
        finally:
            desk.driver.stop()


def vote(base, order):
    """What everybody means to press in the end, by clicker."""
    since = len(base.events())
    intended = base.ask(order)["intended"]
    base.wait_for(lambda e: e.get("settled"), 60, since)
    names = base.ask("who")["handsets"]
    keys = dict(zip("12345", "ABCDE", strict=True))
    return {names[number]: keys[key] for number, key in intended.items()}


BOTH = pytest.mark.parametrize("variant", ["", "v1"])


@pytest.mark.parametrize(
    ("variant", "profile"),
    [
        pytest.param("", "calm", marks=pytest.mark.prove),
        pytest.param("", "noisy", marks=pytest.mark.prove),
        pytest.param("v1", "calm", marks=pytest.mark.prove),
        pytest.param("v1", "noisy", marks=pytest.mark.prove),
    ],
)
def test_five_hundred_voters_in_three_rounds_are_counted_exactly(variant, profile):
    over = 1.5 if variant else 0.4  # a ring of 100 must not go round between two polls
    with hall(500, variant=variant, profile=profile) as (base, desk):
        for order in (
            "burst 500 1=260 2=150 3=90",
            "burst 500 1=100 2=100 4=300 changing=0.2",
            "burst 400 1=1 5=399",
        ):
            desk.open_round()
            wanted = vote(base, f"{order} over={over}")
            desk.close_round()
            assert desk.final == wanted
        assert all(press.family == "iclicker" for press in desk.kept)
        assert not any("garbled" in event for event in base.events())


@pytest.mark.parametrize("variant", ["", pytest.param("v1", marks=pytest.mark.prove)])
def test_a_base_pulled_out_in_an_open_round_loses_nothing_it_handed_over(variant):
    with hall(120, variant=variant) as (base, desk):
        desk.open_round()
        since = len(base.events())
        wanted = base.ask("burst 120 1=60 2=60 over=1.0")["intended"]
        base.wait_for(lambda e: len(base.acked()) > 30, 20)
        out = time.monotonic()
        base.send("hangup 0.8")
        desk.wait(lambda state: state.link is Link.LOST)
        assert time.monotonic() - out < 1.0
        assert "is gone" in desk.driver.state.reason
        base.wait_for(lambda e: e.get("cable") == "in", 10, since)
        back = time.monotonic()
        desk.wait(lambda state: state.link is Link.CONNECTED)
        base.wait_for(lambda e: e.get("voting") == "open", 10, since)
        assert time.monotonic() - back < 3.0
        base.wait_for(lambda e: e.get("settled"), 30, since)
        desk.close_round()
        assert desk.missing(base) == set()
        assert len(desk.final) >= len(wanted) - sum("lost" in e for e in base.events())


@pytest.mark.prove
def test_a_base_pulled_out_again_and_again_keeps_its_word():
    with hall(200) as (base, desk):
        desk.open_round()
        since = len(base.events())
        base.ask("burst 200 1=100 2=100 over=1.5 changing=0.3")
        for _ in range(4):
            time.sleep(0.4)
            base.ask("hangup 0.2")
        base.wait_for(lambda e: e.get("settled"), 60, since)
        desk.close_round()
        assert desk.missing(base) == set()
        assert len(desk.final) == 200


@BOTH
def test_it_stops_at_once_while_it_connects_and_while_voting_is_open(variant):
    with hall(variant=variant) as (_, desk):
        desk.open_round()
        begun = time.monotonic()
        desk.driver.stop()
        assert time.monotonic() - begun < 1.0
        assert desk.driver.state.link is Link.STOPPED


def test_it_stops_at_once_in_the_five_seconds_of_the_scan():
    with EmulatorProcess("iclicker", voters=3, seed=1) as base:
        desk = Desk(base.url, Timing())
        desk.driver.start()
        time.sleep(1.0)
        assert desk.driver.state.link is Link.STARTING
        begun = time.monotonic()
        desk.driver.stop()
        assert time.monotonic() - begun < 1.0
        assert desk.driver.state.link is Link.STOPPED
        assert not any(t.name.startswith("iclicker") for t in threading.enumerate())


def test_switching_on_is_a_sign_and_no_press():
    with hall(3) as (base, desk):
        desk.open_round()
        base.ask("ping 2")
        base.ask("press 1 C")
        desk.wait(lambda state: state.heard == 1)
        handset = base.ask("who")["handsets"]["2"]
        assert [(s.handset, s.kind) for s in desk.signs[-1:]] == [(handset, SignKind.PRESENCE)]
        assert [press.keys for press in desk.kept] == [("C",)]


@BOTH
def test_the_presenters_clicker_turns_pages_and_never_votes_open_or_closed(variant):
    with hall(3, variant=variant, remote="82E9701B") as (base, desk):
        base.ask("remote A")
        wait_until(lambda: len(desk.signs) == 1)
        desk.open_round()
        base.ask("remote B")
        wait_until(lambda: len(desk.signs) == 2)
        desk.close_round()
        assert [(s.kind, s.value) for s in desk.signs] == [
            (SignKind.REMOTE, "A"),
            (SignKind.REMOTE, "B"),
        ]
        assert desk.kept == []


@BOTH
def test_a_press_while_voting_is_closed_is_no_vote(variant):
    with hall(3, variant=variant) as (base, desk):
        base.ask("press 1 A")
        base.wait_for(lambda e: "unheard" in e)
        desk.open_round()
        desk.close_round()
        assert desk.kept == []


@BOTH
def test_what_the_disk_refused_is_dealt_again_until_it_is_kept(variant):
    with hall(3, variant=variant) as (base, desk):
        desk.is_disk_full = True
        desk.open_round()
        for order in ("press 1 A", "press 2 B", "press 1 C"):
            base.ask(order)
            time.sleep(0.1)
        assert desk.kept == []
        desk.is_disk_full = False
        desk.close_round()
        assert sorted(desk.final.values()) == ["B", "C"]


def test_the_display_shows_how_many_were_heard_and_never_what_they_said():
    with hall(5) as (base, desk):
        desk.open_round()
        base.ask("press 1 A")
        base.ask("press 2 B")
        base.wait_for(lambda e: e.get("text") == "Received       2")
        desk.close_round()
        base.wait_for(lambda e: e.get("text") == "Voting is closed")


def test_a_base_without_a_summary_ends_a_round_too():
    with hall(5) as (base, desk):
        base.ask("summary off")
        desk.open_round()
        base.ask("press 1 A")
        base.wait_for(lambda e: "acked" in e)
        desk.close_round()
        assert list(desk.final.values()) == ["A"]


def test_a_silent_base_is_said_to_be_silent_and_comes_back():
    with hall(3) as (base, desk):
        base.ask("silent on")
        desk.wait(lambda state: state.link is Link.LOST)
        assert "does not answer" in desk.driver.state.reason
        base.ask("silent off")
        desk.wait(lambda state: state.link is Link.CONNECTED)


def test_it_says_that_its_radio_needs_a_licence_here():
    with hall(1) as (_, desk):
        assert "902–928 MHz" in desk.driver.state.note


@pytest.mark.parametrize("wrong", [{"channel": "EE"}, {"remote": "82E9701C"}])
def test_what_is_no_channel_or_no_clicker_is_refused_at_once(wrong):
    with pytest.raises(ValueError, match="iClicker"):
        IClickerDriver("hid:1881:0150", list, print, **wrong)


def wait_until(is_so, seconds=5.0):
    ends = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < ends
        time.sleep(0.005)
