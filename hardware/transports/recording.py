"""Records the raw traffic of devices, for those who help to write their drivers.

Never during a private ballot: whoever knows which handset a person holds could read the vote off
the bytes. `halt` is called before such a ballot opens, and nothing is written after it returned.
The votes come first: a capture that cannot be written ends, and the device works on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Final

from facilitator.clock import Clock
from facilitator.errors import EnvironmentFailure
from hardware.transports.capture import Capture
from hardware.transports.port import OpenPort, Port
from hardware.transports.report_port import OpenReports, ReportPort

_NOT_IN_NAMES: Final = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Recording:
    """Whether traffic is recorded.

    Attributes:
        folder: where to; None while nothing is recorded.
        failure: why it ended by itself; None if it did not.

    """

    folder: Path | None = None
    failure: EnvironmentFailure | None = None


class Recorder:
    """One for all devices: on or off for all of them, a file each."""

    def __init__(self, program: str, clock: Clock) -> None:
        """Off; `program` is the version that heads each capture."""
        self._program, self._clock = program, clock
        self._guard = RLock()
        self._captures: dict[str, Capture] = {}
        self.recording = Recording()

    def begin(self, folder: Path) -> None:
        """Record into new files of this folder from now on; EnvironmentFailure if it cannot be."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFailure(
                f"The folder {folder} cannot be made: {error.strerror}.", "Choose another folder."
            ) from error
        with self._guard:
            self.halt()
            self.recording = Recording(folder)

    def halt(self) -> None:
        """Write nothing more: when this returns, the files are closed."""
        with self._guard:
            self.recording = Recording()
            self._close()

    def note(self, device: str, data: bytes, *, is_sent: bool) -> None:
        """Write it down if traffic is recorded. Never raises."""
        with self._guard:
            folder = self.recording.folder
            if folder is None or not data:
                return
            try:
                self._capture(folder, device).note(data, is_sent=is_sent)
            except EnvironmentFailure as failure:
                self.recording = Recording(failure=failure)
                self._close()

    def serial(self, device: str, open_port: OpenPort) -> OpenPort:
        """`open_port`, with an ear on what it opens."""
        return lambda url: RecordedPort(open_port(url), self._ear(device))

    def reports(self, device: str, open_port: OpenReports) -> OpenReports:
        """Likewise of a device that sends reports."""
        return lambda path: RecordedReports(open_port(path), self._ear(device))

    def _ear(self, device: str) -> Ear:
        return lambda data, is_sent: self.note(device, data, is_sent=is_sent)

    def _capture(self, folder: Path, device: str) -> Capture:
        if device not in self._captures:
            date = self._clock.now().as_datetime().strftime("%Y%m%d-%H%M%S-%f")
            name = f"{date}-{_NOT_IN_NAMES.sub('-', device).strip('-')}.capture"
            self._captures[device] = Capture(folder / name, device, self._program, self._clock)
        return self._captures[device]

    def _close(self) -> None:
        for capture in self._captures.values():
            try:
                capture.close()
            except EnvironmentFailure as failure:
                self.recording = Recording(failure=failure)
        self._captures.clear()


#: Told of data and whether it was sent.
Ear = Callable[[bytes, bool], None]


class RecordedPort:
    """A port somebody listens in on."""

    def __init__(self, port: Port, ear: Ear) -> None:
        self._port, self._ear = port, ear

    def read(self) -> bytes:
        data = self._port.read()
        self._ear(data, False)
        return data

    def write(self, data: bytes) -> None:
        self._ear(data, True)
        self._port.write(data)

    def discard(self) -> None:
        self._port.discard()

    def close(self) -> None:
        self._port.close()


class RecordedReports:
    """A HID device somebody listens in on; feature reports are written down as sent ones.

    Attributes:
        found: who it is.

    """

    def __init__(self, port: ReportPort, ear: Ear) -> None:
        self._port, self._ear = port, ear
        self.found = port.found

    def read(self) -> bytes:
        report = self._port.read()
        self._ear(report, False)
        return report

    def write(self, report: bytes) -> None:
        self._ear(report, True)
        self._port.write(report)

    def send_feature(self, report: bytes) -> None:
        self._ear(report, True)
        self._port.send_feature(report)

    def close(self) -> None:
        self._port.close()
