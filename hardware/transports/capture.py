"""A capture: what went over one wire, as text that people can read and send.

    # Facilitator capture 1
    # device: sunvote /dev/ttyUSB0
    # program: 0.2.0
    # date: 2026-11-22T19:30:00Z
    0.000100 > f5aaaa0c1100000f0c00000000007ad9     seconds since the start, to the device, hex
    0.014210 < f5aaaa0c91050000000000030000317b     likewise, from the device

Of a device that sends reports, a line is a report; of any other, what was read at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facilitator.clock import SECOND, Clock
from facilitator.errors import EnvironmentFailure

HEAD: Final = "# Facilitator capture 1"
_LINE: Final = re.compile(r"(\d{1,9}\.\d{1,9}) ([<>]) ([0-9a-fA-F]*)\s*")


@dataclass(frozen=True, slots=True)
class Said:
    """One line.

    Attributes:
        at: seconds since the start.
        is_sent: from the program to the device.
        data: what went over the wire.

    """

    at: float
    is_sent: bool
    data: bytes


class Capture:
    """A capture being written: appended to, a line at a time, never read or rewritten."""

    def __init__(self, path: Path, device: str, program: str, clock: Clock) -> None:
        """Begin the file; EnvironmentFailure if it cannot be written.

        Args:
            path: the file; must not be there yet.
            device: as the desk names it, "sunvote /dev/ttyUSB0".
            program: the version of this program.
            clock: for the date and the seconds.

        """
        self._path, self._clock = path, clock
        self._start = now = clock.now()
        date = now.as_datetime().strftime("%Y-%m-%dT%H:%M:%SZ")
        try:
            # Buffered by line: what a crash leaves behind ends with a whole line.
            self._file = path.open("x", encoding="ascii", errors="replace", buffering=1)
        except OSError as error:
            raise _unwritable(path, error) from error
        try:
            self._write(f"{HEAD}\n# device: {device}\n# program: {program}\n# date: {date}\n")
        except EnvironmentFailure:
            with suppress(EnvironmentFailure):
                self.close()
            raise

    def note(self, data: bytes, *, is_sent: bool) -> None:
        """Write down what went over the wire; EnvironmentFailure if the disk fails."""
        at = self._clock.now().since(self._start) / SECOND
        self._write(f"{at:.6f} {'>' if is_sent else '<'} {data.hex()}\n")

    def close(self) -> None:
        try:
            self._file.close()
        except OSError as error:
            raise _unwritable(self._path, error) from error

    def _write(self, text: str) -> None:
        try:
            self._file.write(text)
        except OSError as error:
            raise _unwritable(self._path, error) from error


def read_capture(path: Path) -> Iterator[Said]:
    """Its lines, in order; EnvironmentFailure if it cannot be read or is no capture."""
    try:
        lines = iter(path.read_text(encoding="ascii", errors="replace").splitlines())
    except OSError as error:
        raise EnvironmentFailure(
            f"{path} cannot be read: {error.strerror}.", "Check the name of the file."
        ) from error
    if next(lines, "").strip() != HEAD:
        raise EnvironmentFailure(
            f"{path} is no capture.", f"A capture begins with the line {HEAD}."
        )
    return (said for line in lines if (said := _read(line)) is not None)


def _read(line: str) -> Said | None:
    found = _LINE.fullmatch(line)
    if found is None or len(found[3]) % 2:
        return None  # a remark, or the line that a crash cut off
    return Said(float(found[1]), found[2] == ">", bytes.fromhex(found[3]))


def _unwritable(path: Path, error: OSError) -> EnvironmentFailure:
    return EnvironmentFailure(
        f"The capture {path} cannot be written: {error.strerror}.",
        "Nothing is recorded any more; the votes are not touched by this.",
    )
