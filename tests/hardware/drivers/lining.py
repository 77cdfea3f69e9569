"""A gateway in a process of its own, the line driver on its port, and a desk beside it."""

from __future__ import annotations

import time
from contextlib import contextmanager
from functools import partial

from facilitator.press import Verdict
from hardware.drivers.lifeline import Retry
from hardware.drivers.line import LineDriver
from hardware.drivers.line_orders import Timing
from hardware.drivers.state import Link, Listening
from hardware.emulators.process import EmulatorProcess
from hardware.transports.opening import open_port

FAST = Timing(hello=1.5, hail=0.2, beat=0.3, quiet=0.15, drain=1.5, retry=Retry(first=0.1))


class Desk:
    """Takes presses, remembers states, waits with patience."""

    def __init__(self, url, timing=FAST, **options):
        self.kept, self.final, self.signs, self.states = [], {}, [], []
        self.is_disk_full = False
        self.driver = LineDriver(
            url,
            self.take,
            lambda state: self.states.append((time.monotonic(), state)),
            notice=self.signs.append,
            timing=timing,
            open_port=partial(open_port, read_slice=0.004),
            **options,
        )

    def take(self, presses):
        if self.is_disk_full:
            return [Verdict.NOT_SAVED] * len(presses)
        self.kept += presses
        self.final |= {press.handset: "+".join(press.keys) for press in presses}
        return [Verdict.KEPT] * len(presses)

    def wait(self, is_so, seconds=10.0):
        ends = time.monotonic() + seconds
        while not is_so(self.driver.state):
            assert time.monotonic() < ends, self.driver.state
            time.sleep(0.002)
        return self.driver.state

    def wait_for(self, link):
        return self.wait(lambda state: state.link is link)

    def open_round(self, keys=6):
        self.final.clear()
        self.driver.open_voting(keys)
        self.wait(lambda state: state.listening is Listening.OPEN)

    def close_round(self):
        self.driver.close_voting()
        self.wait(lambda state: state.listening is Listening.CLOSED)

    def unrecorded(self, acked):
        """Of acknowledged presses, those that are not on record."""
        mine = {(p.handset, "+".join(p.keys), p.counter) for p in self.kept}
        return {(a["handset"], a["key"], a["counter"]) for a in acked} - mine


@contextmanager
def desk_on(url, timing=FAST, **options):
    """A started driver on a URL; stopped afterwards."""
    desk = Desk(url, timing, **options)
    desk.driver.start()
    try:
        yield desk
    finally:
        desk.driver.stop()


@contextmanager
def gateway_and_desk(voters=60, timing=FAST, dialect="", **options):
    """(emulator, desk), connected."""
    with (
        EmulatorProcess("line", voters=voters, seed=11, **options) as gateway,
        desk_on(gateway.url, timing, dialect=dialect) as desk,
    ):
        desk.wait_for(Link.CONNECTED)
        yield gateway, desk


def vote(gateway, desk, order):
    """One round; what people meant, by handset."""
    desk.open_round()
    since = len(gateway.events())
    meant = gateway.ask(order)["intended"]
    gateway.wait_for(lambda event: "settled" in event, 90, since)
    desk.close_round()
    return meant
