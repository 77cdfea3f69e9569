"""Readers of codes and tags in HID-POS mode, as voting desks and for check-in.

They need no focus and type into no window, on any system. Bytes: `hardware.codecs.hidpos`.
"""

from __future__ import annotations

from facilitator.press import TakePresses
from hardware.codecs.hidpos import WAKE, WAKE_VENDORS, Decoder
from hardware.codecs.reading import Reading, Rejected
from hardware.drivers.driver import Notice, unnoticed
from hardware.drivers.lifeline import Retry
from hardware.drivers.pushed import PushedDriver, Timing
from hardware.drivers.reader import Hearers, ReaderDesk
from hardware.drivers.state import ReportState
from hardware.drivers.voting_desk import Feedback, Sets, any_set, unheard
from hardware.transports.opening import are_reports_there, open_reports
from hardware.transports.report_port import OpenReports, ReportPort


class HidPosDriver(PushedDriver[ReportPort]):
    """One reader."""

    def __init__(  # noqa: PLR0913 - the outline of every driver, and the desk
        self,
        path: str,
        take: TakePresses,
        report: ReportState,
        *,
        notice: Notice = unnoticed,
        feedback: Feedback = unheard,
        sets: Sets = any_set,
        timing: Timing | None = None,
        open_port: OpenReports = open_reports,
    ) -> None:
        """Make it ready; `start` sets it going.

        Args:
            path: of a HID device, as `hardware.transports.opening.open_reports` takes it.
            take: gets presses on the driver's thread and blocks until they are on the disk.
            report: told of each change of state, on the driver's thread.
            notice: told of readings that are no votes, with their text as read.
            feedback: told what the person at the reader is to know.
            sets: answers which sets of cards are out.
            timing: waits; None for those of real devices.
            open_port: opens the device of a path.

        """
        timing = timing or Timing(retry=Retry(is_present=are_reports_there))
        super().__init__("hidpos", path, report, open_port=open_port, timing=timing)
        name, count = self.state.name, lambda: self.count(heard=1)
        hearers = Hearers(name, take, notice, feedback, count, sets)
        self.listen(_Ear(self, ReaderDesk(hearers)))


class _Ear:
    """Reports of one reader."""

    def __init__(self, driver: HidPosDriver, desk: ReaderDesk) -> None:
        self._driver, self._desk = driver, desk
        self.open, self.close, self.forget = desk.open, desk.close, desk.close
        self._decoder = Decoder()

    def begin(self, port: ReportPort) -> None:
        self._decoder = Decoder()
        if port.found.vid in WAKE_VENDORS:
            port.send_feature(WAKE)

    def hear(self, report: bytes) -> None:
        for record in self._decoder.feed(report) if report else ():
            if isinstance(record, Reading):
                self._desk.read(record)
            elif isinstance(record, Rejected):
                self._driver.count(refused=1)
        self._desk.look()
