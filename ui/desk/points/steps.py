"""What was done to key points at this desk, so that each step can be taken back by its opposite."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from facilitator.engine.requests import Outcome
from facilitator.part import Command
from ui.bridge import Send

_MOST: Final = 100


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done: what it is called, and the commands that undo it."""

    words: str
    back: tuple[Command, ...]


class Steps:
    """Sends commands, and keeps their opposites once the record has them.

    Attributes:
        changed: called as there is another step to undo, or none.
        refused: told the code of a refusal.
    """

    def __init__(self, send: Send) -> None:
        self._send = send
        self._done: list[Step] = []
        self.changed: Callable[[], object] = lambda: None
        self.refused: Callable[[str], object] = lambda _reason: None

    @property
    def words(self) -> str:
        """What would be undone, "" for nothing."""
        return self._done[-1].words if self._done else ""

    def do(self, step: Step, *commands: Command) -> None:
        """Do it; what the record did not take leaves nothing to undo."""

        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if self._taken(outcomes):
                self._done = [*self._done[1 - _MOST :], step]
            self.changed()

        self._send(*commands, answered=answered)

    def undo(self) -> None:
        """One step back."""
        if self._done:
            self._send(*self._done.pop().back, answered=self._undone)

    def forget(self) -> None:
        """Nothing of it can be undone from here any more."""
        self._done = []
        self.changed()

    def _undone(self, outcomes: tuple[Outcome, ...]) -> None:
        self._taken(outcomes)
        self.changed()

    def _taken(self, outcomes: tuple[Outcome, ...]) -> bool:
        for outcome in outcomes:
            if outcome.refusal is not None:
                self.refused(outcome.refusal.reason)
        return any(outcome.done for outcome in outcomes)
