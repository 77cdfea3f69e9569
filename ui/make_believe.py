"""A hall to practise in: its record and its people, and the end of both."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.clock import Clock
from ui.present.practice import practice_name

if TYPE_CHECKING:  # loaded when somebody practises, not before
    from facilitator.opened import Opened
    from facilitator.record.device import Device
    from ui.sample.crowd import Crowd
    from ui.sample.practice.hall import ImaginaryHall
    from ui.sample.practice.pace import PacedClock


@dataclass(frozen=True)
class Practice:
    """A hall that is not there: its people, its crowd with the receiver, and its clock."""

    hall: ImaginaryHall
    crowd: Crowd
    clock: PacedClock

    def run(self, pace: int) -> None:
        """Clock and crowd go so many times as fast."""
        self.clock.run(pace)
        self.crowd.pace = float(pace)


class MakeBelieve:
    """Nothing, until somebody practises; and nothing again after `end`.

    Attributes:
        hall: what is practised in, None while nobody practises.
    """

    def __init__(self) -> None:
        self.hall: Practice | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def begin(self, clock: Clock, device: Device, language: str = "en") -> Opened:
        """A fresh record, and people to vote in it. Raises FacilitatorError; then call `end`."""
        from ui.sample.crowd import Crowd  # noqa: PLC0415 - see above
        from ui.sample.practice.hall import ImaginaryHall  # noqa: PLC0415
        from ui.sample.practice.mishaps import mishaps  # noqa: PLC0415
        from ui.sample.practice.pace import PacedClock  # noqa: PLC0415
        from ui.sample.practice.size import SPARES  # noqa: PLC0415
        from ui.sample.practise import doors, practise_record  # noqa: PLC0415

        possible, paced = mishaps(), PacedClock(clock, start=doors(clock))
        self._folder = tempfile.TemporaryDirectory(prefix="facilitator-practice-")
        crowd = Crowd(spares=SPARES)
        self.hall = Practice(ImaginaryHall(crowd, possible, paced), crowd, paced)
        return practise_record(Path(self._folder.name), paced, device, name=practice_name(language))

    def end(self) -> None:
        """The people go, and the record with them."""
        if self.hall is not None:
            self.hall.crowd.stop()
            self.hall = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
