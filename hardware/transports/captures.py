"""Whether raw traffic of receivers is recorded; never while a private ballot is in hand."""

from __future__ import annotations

from pathlib import Path

from facilitator.errors import RuleError
from hardware.transports.recording import Recorder, Recording


class Captures:
    """Recording with `recorder`, None if nothing can be recorded."""

    def __init__(self, recorder: Recorder | None) -> None:
        self._recorder, self._is_private = recorder, False

    def follow(self, *, is_private: bool) -> None:
        """A private ballot is in hand, or none: it would show who voted how."""
        self._is_private = is_private
        if is_private:
            self._halt()

    def record(self, folder: Path | None) -> None:
        """Record the raw traffic into this folder until a private ballot is put; None: no more.

        Raises:
            RuleError: a private ballot is in hand.
            EnvironmentFailure: the folder cannot be made.

        """
        if folder is None:
            self._halt()
            return
        if self._recorder is None:
            raise RuleError("Nothing can be recorded here.")
        if self._is_private:
            raise RuleError(
                "During a private ballot nothing is recorded: it would show who voted how. "
                "Begin again when it is over."
            )
        self._recorder.begin(folder)

    @property
    def recording(self) -> Recording:
        """Whether traffic is recorded, where to, and why it ended if it ended by itself."""
        return self._recorder.recording if self._recorder is not None else Recording()

    def _halt(self) -> None:
        if self._recorder is not None:
            self._recorder.halt()
