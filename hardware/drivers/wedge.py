"""A reader that types like a keyboard, told from others by a prefix it was programmed with.

The windows know what a reader typed by its speed (`ui.desk.keys`) and offer it here: `read` says
whether it began with this reader's prefix. Then it is a vote at this reader's desk, or a sign, as
from a reader on a port of its own. What no reader knows changes nothing.
"""

from __future__ import annotations

from facilitator.errors import EnvironmentFailure
from facilitator.press import TakePresses
from hardware.drivers.driver import Notice, unnoticed
from hardware.drivers.pushed import Timing
from hardware.drivers.scanner import ScannerDriver
from hardware.drivers.state import ReportState
from hardware.drivers.voting_desk import Feedback, Sets, any_set, unheard
from hardware.transports.typed_port import TypedPort


class WedgeDriver(ScannerDriver):
    """One reader; its path is its prefix."""

    def __init__(  # noqa: PLR0913 - the outline of every driver, and the desk
        self,
        prefix: str,
        take: TakePresses,
        report: ReportState,
        *,
        notice: Notice = unnoticed,
        feedback: Feedback = unheard,
        sets: Sets = any_set,
        timing: Timing | None = None,
    ) -> None:
        """Make it ready; `start` sets it going. See `ScannerDriver`."""
        if not prefix:
            raise EnvironmentFailure(
                "A reader that types needs a prefix.",
                "Program one into the reader, for example #1#, and name it here.",
            )
        self._prefix, self._port = prefix, TypedPort()
        super().__init__(
            prefix,
            take,
            report,
            notice=notice,
            feedback=feedback,
            sets=sets,
            prefix=prefix,
            timing=timing,
            open_port=lambda _prefix: self._port,
        )

    def read(self, text: str) -> bool:
        """Whether this reader read it; any thread, returns at once."""
        is_ours = text.startswith(self._prefix) and len(text) > len(self._prefix)
        if is_ours:
            self._port.type(text)
        return is_ours
