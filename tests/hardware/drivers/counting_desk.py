"""A desk that keeps presses once, for drivers of devices that speak when they like."""

from __future__ import annotations

import time
from contextlib import contextmanager

from facilitator.press import Verdict
from hardware.drivers.lifeline import Retry
from hardware.drivers.pushed import Timing
from hardware.drivers.state import Link, Listening
from hardware.emulators.process import EmulatorProcess

FAST = Timing(retry=Retry(first=0.05))


class CountingDesk:
    """Takes presses, remembers what it was told, waits with patience."""

    def __init__(self, kind, url, **more):
        self.kept, self.final, self.signs, self.words, self.states = [], {}, [], [], []
        self.verdict = Verdict.KEPT
        self.driver = kind(url, self.take, self.states.append, notice=self.signs.append, **more)

    def take(self, presses):
        if self.verdict is Verdict.KEPT:
            self.kept += presses
            self.final |= {press.name: "+".join(press.keys) for press in presses}
        return [self.verdict] * len(presses)

    @property
    def said(self):
        return [word.said.name for word in self.words]

    def wait(self, is_so, seconds=10.0):
        ends = time.monotonic() + seconds
        while not is_so(self):
            assert time.monotonic() < ends, (self.driver.state, self.final, self.words[-3:])
            time.sleep(0.002)

    def wait_for(self, link, seconds=10.0):
        self.wait(lambda desk: desk.driver.state.link is link, seconds)

    def open_round(self, keys=3):
        self.final.clear()
        self.driver.open_voting(keys)
        self.wait(lambda desk: desk.driver.state.listening is Listening.OPEN)

    def close_round(self):
        self.driver.close_voting()
        self.wait(lambda desk: desk.driver.state.listening is Listening.CLOSED)


@contextmanager
def counting(kind, url, timing=FAST, **more):
    """A started driver on a URL; stopped afterwards."""
    desk = CountingDesk(kind, url, timing=timing, **more)
    desk.driver.start()
    try:
        yield desk
    finally:
        desk.driver.stop()


@contextmanager
def at_emulated(kind, name, voters=60, timing=FAST, driver=None, **options):
    """(emulator, desk), connected."""
    with (
        EmulatorProcess(name, voters=voters, seed=11, **options) as far,
        counting(kind, far.url, timing, **(driver or {})) as desk,
    ):
        desk.wait_for(Link.CONNECTED)
        yield far, desk


def vote(far, desk, order, family=""):
    """One round; what people meant, by the names of their handsets."""
    desk.open_round()
    since = len(far.events())
    meant = far.ask(order)["intended"]
    far.wait_for(lambda event: "settled" in event, 60, since)
    meant = {f"{family} {handset}".strip(): key for handset, key in meant.items()}
    desk.wait(lambda desk: desk.final == meant)
    desk.close_round()
    return meant
