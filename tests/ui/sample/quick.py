"""Receivers wired as in the program, for a base that answers at once: shorter waits, no other."""

from __future__ import annotations

from hardware.drivers.sunvote_talk import Timing
from ui.devices import Devices

QUICK = Timing(
    wake=0.005, settle=0.002, read=0.05, quiet=0.02, pause=0.005, idle=0.05, backoff_first=0.1
)


class QuickDevices(Devices):
    def __init__(self, take, report):
        super().__init__(take, report, {"sunvote": QUICK})
