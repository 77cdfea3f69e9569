"""Whatever an iClicker base says, the driver stays up."""

from __future__ import annotations

import time
from dataclasses import replace
from random import Random

import pytest

from facilitator.press import Verdict
from hardware.drivers.iclicker import IClickerDriver
from hardware.drivers.iclicker_line import Timing
from hardware.drivers.state import Link
from hardware.transports.report_port import FoundReports

FAST = Timing(scan=0, junk=0.01, gaps=(0.01,) * 4, drain=0.05, idle=0.05, poll=0.01)


class NoisyPort:
    """A base that takes every command, and says what it likes in between."""

    found = FoundReports("fake:noise", 0x1881, 0x0150, "iclicker")

    def __init__(self, seed):
        self.random, self.answers = Random(seed), []

    def read(self):
        if self.answers:
            return self.answers.pop(0)
        heads = (b"", b"\1", b"\2", b"\2\x13", b"\2\x18", b"\1\x15")
        return self.random.choice(heads) + self.random.randbytes(self.random.randint(0, 64))

    def write(self, report):
        assert len(report) == 65
        if report[2] not in {0x13, 0x14}:
            self.answers.append(bytes([1, report[2], 0xAA]))
        if report[2:4] == b"\x17\x01":
            self.answers.append(b"\x02\x18\0\0\0\0\0")

    def send_feature(self, _report):
        raise AssertionError("nothing is sent so")

    def close(self):
        pass


@pytest.mark.parametrize("maker", ["iclicker", "I-Clicker USB Base"])
def test_no_noise_brings_it_down(maker):
    port = NoisyPort(7)
    port.found = replace(port.found, maker=maker)
    kept = []
    driver = IClickerDriver(
        "fake:noise",
        lambda presses: kept.extend(presses) or [Verdict.KEPT] * len(presses),
        lambda state: None,
        timing=FAST,
        open_port=lambda _path: port,
    )
    driver.start()
    for _ in range(3):
        driver.open_voting(5)
        time.sleep(0.15)
        driver.close_voting()
        time.sleep(0.15)
    assert driver.state.link is Link.CONNECTED
    driver.stop()
    assert driver.state.link is Link.STOPPED
    assert all(press.keys[0] in "ABCDE" for press in kept)


class PolledPort(NoisyPort):
    """A base of the first generation that hands one vote over, when it is told to."""

    found = FoundReports("fake:polled", 0x1881, 0x0150, "I-Clicker USB Base")

    def __init__(self):
        super().__init__(1)
        self.before_the_vote = None

    def read(self):
        return self.answers.pop(0) if self.answers else b""

    def write(self, report):
        super().write(report)
        if report[2:4] == b"\x17\x01" and self.before_the_vote is not None:
            self.answers[-1] = bytes.fromhex("021800000101016182e970")
            self.before_the_vote()
            self.before_the_vote = None


def test_a_press_that_is_handed_over_when_the_next_round_is_open_does_not_land_in_it():
    port, kept = PolledPort(), []
    driver = IClickerDriver(
        "fake:polled",
        lambda presses: kept.extend(presses) or [Verdict.KEPT] * len(presses),
        lambda state: None,
        timing=FAST,
        open_port=lambda _path: port,
    )
    driver.start()
    driver.open_voting(5)
    time.sleep(0.2)
    port.before_the_vote = lambda: driver.open_voting(5)
    time.sleep(0.3)
    is_handed_over = port.before_the_vote is None
    driver.stop()
    assert is_handed_over
    assert kept == []
