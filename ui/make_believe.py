"""A hall to practise in: its record and its people, and the end of both."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.clock import Clock

if TYPE_CHECKING:  # loaded when somebody practises, not before
    from facilitator.opened import Opened
    from facilitator.record.device import Device
    from ui.sample.crowd import Crowd

#: In the imaginary hall: three more than there are handsets.
PEOPLE = 163


class MakeBelieve:
    """Nothing, until somebody practises; and nothing again after `end`.

    Attributes:
        crowd: the people with handsets, None while nobody practises.
    """

    def __init__(self) -> None:
        self.crowd: Crowd | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def begin(self, clock: Clock, device: Device) -> Opened:
        """A fresh record, and people to vote in it. Raises EnvironmentFailure; then call `end`."""
        from ui.sample.crowd import Crowd  # noqa: PLC0415 - see above
        from ui.sample.practise import practise_record  # noqa: PLC0415 - see above

        self._folder = tempfile.TemporaryDirectory(prefix="facilitator-practice-")
        self.crowd = Crowd()
        return practise_record(Path(self._folder.name), clock, device)

    def end(self) -> None:
        """The people go, and the record with them."""
        if self.crowd is not None:
            self.crowd.stop()
            self.crowd = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
