"""What was done at the check-in desk, and how each of it is undone in one key."""

from __future__ import annotations

from facilitator.part import Command
from facilitator.parts.checkin import Arrive, TakeBackArrival
from ui.bridge import Send


class Done:
    """Sends, and remembers what would undo it.

    Attributes:
        last: id of the arrival that was last in hand, "" for none.
        sent: number of a card → id of its arrival, also while the disk has not got it yet.
    """

    def __init__(self, send: Send) -> None:
        self.send = send
        self.last = ""
        self.sent: dict[int, str] = {}
        self._undo: list[Command] = []

    def do(self, command: Command, undo: Command) -> None:
        """Do it."""
        self._undo.append(undo)
        self.send(command)

    def arrive(self, command: Arrive) -> None:
        """They come in."""
        self.last = command.arrival
        if command.number is not None:
            self.sent[command.number] = command.arrival
        self.do(command, TakeBackArrival(command.arrival))

    def take_back(self) -> bool:
        """Undo the last thing done, then the one before it; False where there is none."""
        if not self._undo:
            return False
        undo, self.last = self._undo.pop(), ""
        if isinstance(undo, TakeBackArrival):
            self.sent = {n: each for n, each in self.sent.items() if each != undo.arrival}
        self.send(undo)
        return True
