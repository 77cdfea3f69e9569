"""Receivers wired as in the program, for a base that answers at once: shorter waits, no other."""

from __future__ import annotations

from hardware.drivers.sunvote import SunVoteDriver
from hardware.drivers.sunvote_talk import Timing
from ui.devices import Devices

QUICK = Timing(
    wake=0.005, settle=0.002, read=0.05, quiet=0.02, pause=0.005, idle=0.05, backoff_first=0.1
)


class QuickDevices(Devices):
    def use(self, urls):
        for url in urls:
            driver = SunVoteDriver(url, self._take, self._report, timing=QUICK)
            self._drivers[url] = driver
            driver.start()
