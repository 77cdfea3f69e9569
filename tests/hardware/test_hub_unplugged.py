"""A SunVote base on the real hub, unplugged while a ballot is open: twenty times over."""

from __future__ import annotations

import os
import time
from pathlib import Path
from threading import Event, Thread

import pytest

from facilitator.press import Verdict
from hardware.discovery import FoundPort
from hardware.drivers.state import Link, Listening
from hardware.emulators.process import EmulatorProcess
from hardware.hub import Hub
from hardware.kinds import Wiring

pytestmark = [
    pytest.mark.prove,
    pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here"),
]
ORDER = "burst 60 for=40 against=15 over=1.5 changing=0.3"


class Hall:
    """A hub that looks around every two seconds, and a meeting that keeps every press."""

    def __init__(self, base, folder):
        self.base, self.folder = base, folder
        self.kept, self.final, self.states = [], {}, []
        self.hub = Hub(Wiring(self.take, self.report))
        self.gone = Event()
        self.looking = Thread(target=self.look, daemon=True)

    def take(self, presses):
        self.kept += presses
        self.final |= {press.handset: "+".join(press.keys) for press in presses}
        return [Verdict.KEPT] * len(presses)

    def report(self, state):
        self.states.append((time.monotonic(), state))

    def plug(self, name):
        """The system names the port so; any name before it is gone."""
        for other in self.folder.iterdir():
            other.unlink()
        (self.folder / name).symlink_to(self.base.url)

    def look(self):
        while not self.gone.wait(2.0):
            self.hub.look(self.found())

    def found(self):
        there = [path for path in self.folder.iterdir() if Path(path).exists()]
        return [FoundPort(str(path), "base", 0x0403, 0x6001, "A1") for path in there]

    def since(self, begun, is_so, seconds=15.0):
        """How long after `begun` a state was so."""
        ends = time.monotonic() + seconds
        while True:
            for at, state in list(self.states):
                if at >= begun and is_so(state):
                    return at - begun
            assert time.monotonic() < ends, self.states[-1:]
            time.sleep(0.005)


@pytest.fixture
def hall(tmp_path):
    with EmulatorProcess(voters=60, seed=5) as base:
        hall = Hall(base, tmp_path)
        hall.plug("ttyUSB0")
        hall.hub.look(hall.found())
        hall.looking.start()
        try:
            hall.since(0.0, lambda state: state.link is Link.CONNECTED)
            yield hall
        finally:
            hall.gone.set()
            hall.looking.join()
            hall.hub.stop()


def unplugged(hall, order, name):
    """One ballot: (what was meant, seconds to the notice, seconds to an open ballot again)."""
    base, begun = hall.base, time.monotonic()
    hall.hub.open_voting(3)
    hall.since(begun, lambda state: state.listening is Listening.OPEN)
    told = len(base.events())
    meant = base.ask(ORDER)["intended"]
    time.sleep(0.7)
    hall.states.clear()
    out = time.monotonic()
    base.ask(order)
    hall.plug(name)
    notice = hall.since(out, lambda state: state.link is Link.LOST)
    base.wait_for(lambda event: event.get("cable") == "in", since=told)
    back = time.monotonic()
    again = hall.since(back, lambda s: s.link is Link.CONNECTED and s.listening is Listening.OPEN)
    base.wait_for(lambda event: "settled" in event, 60, told)
    begun = time.monotonic()
    hall.hub.close_voting()
    hall.since(begun, lambda state: state.listening is Listening.CLOSED)
    return meant, notice, again


@pytest.mark.parametrize("fault", ["hangup 1.5", "power 1.5"])
@pytest.mark.parametrize("names", [("ttyUSB0", "ttyUSB0"), ("ttyUSB1", "ttyUSB0")])
def test_an_unplugging_is_noticed_and_healed_and_loses_nothing_acknowledged(hall, fault, names):
    notices, backs = [], []
    for turn in range(5):
        hall.final.clear()
        meant, notice, back = unplugged(hall, fault, names[turn % 2])
        assert hall.final == meant
        notices.append(notice)
        backs.append(back)
    kept = {(press.handset, "+".join(press.keys), press.counter) for press in hall.kept}
    acknowledged = {(a["handset"], a["key"], a["counter"]) for a in hall.base.acked()}
    assert acknowledged <= kept
    print(f"noticed {max(notices):.2f} s, back {max(backs):.2f} s")
    assert max(notices) < 1
    assert max(backs) < 3
