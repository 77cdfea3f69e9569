"""A base in a process of its own, the driver on its port, and a desk that keeps every press."""

from __future__ import annotations

import time
from collections import Counter
from contextlib import contextmanager

import pytest

from facilitator.press import Verdict
from hardware.drivers.state import Link, Listening
from hardware.drivers.sunvote import SunVoteDriver
from hardware.drivers.sunvote_talk import Timing
from hardware.emulators.process import EmulatorProcess
from hardware.transports.opening import open_port

FAST = Timing(
    reply=0.1,
    wake=0.005,
    settle=0.001,
    read=0.02,
    late=0.25,
    quiet=0.015,
    pause=0.001,
    idle=0.1,
    backoff_first=0.1,
)


class Desk:
    """Takes presses as the meeting does: the last of a handset counts. Waits with patience."""

    def __init__(self, url, timing, keypads=None):
        self.kept = []
        self.final = {}
        self.is_disk_full = False
        self.states = []
        self.driver = SunVoteDriver(
            url,
            self.take,
            lambda state: self.states.append((time.monotonic(), state)),
            keypads=keypads,
            timing=timing,
            open_port=lambda port: open_port(port, read_slice=0.004),
        )

    def take(self, presses):
        if self.is_disk_full:
            return [Verdict.NOT_SAVED] * len(presses)
        self.kept += presses
        self.final |= {press.handset: "+".join(press.keys) for press in presses}
        return [Verdict.KEPT] * len(presses)

    @property
    def twice(self):
        """Presses that were dealt more than once."""
        return [press for press, times in Counter(self.kept).items() if times > 1]

    def wait(self, is_so, seconds=10.0):
        ends = time.monotonic() + seconds
        while not is_so(self.driver.state):
            assert time.monotonic() < ends, self.driver.state
            time.sleep(0.002)
        return self.driver.state

    def open_round(self):
        self.final.clear()
        self.driver.open_voting()
        self.wait(lambda state: state.listening is Listening.OPEN)

    def close_round(self):
        self.driver.close_voting()
        self.wait(lambda state: state.listening is Listening.CLOSED)

    def keys_of(self, acked):
        """Of acknowledged presses, those that are not on record."""
        mine = {(p.handset, "+".join(p.keys), p.counter) for p in self.kept}
        return {(a["handset"], a["key"], a["counter"]) for a in acked} - mine


@pytest.fixture
def desk_on():
    """A started driver on a URL; stopped after the test."""

    @contextmanager
    def make(url, timing=FAST, keypads=None):
        desk = Desk(url, timing, keypads)
        desk.driver.start()
        try:
            yield desk
        finally:
            desk.driver.stop()

    return make


@pytest.fixture
def hall(desk_on):
    """(emulator, desk), connected."""

    @contextmanager
    def make(voters=60, timing=FAST, **options):
        with (
            EmulatorProcess(voters=voters, seed=11, **options) as base,
            desk_on(base.url, timing) as desk,
        ):
            desk.wait(lambda state: state.link is Link.CONNECTED)
            yield base, desk

    return make
