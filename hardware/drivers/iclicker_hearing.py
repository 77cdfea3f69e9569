"""What an iClicker says, sorted: votes to the desk once each, presence and the presenter's keys.

The clicker got its light from the base before the program heard of the press. It cannot be held
back: what could not be saved is therefore dealt again here until it is, in the order of pressing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from facilitator.press import Press, TakePresses, Verdict
from hardware.codecs.iclicker_records import Answer, Presence, Record, Rejected
from hardware.drivers.driver import HandsetSign, Notice, SignKind

FAMILY: Final = "iclicker"
_WINDOW: Final = 128  # half of the circle of running numbers
_CIRCLE: Final = 256


@dataclass(frozen=True, slots=True)
class Ears:
    """Whom to tell: presses to judge, signs, and how much was heard and how much was damaged."""

    name: str
    take: TakePresses
    notice: Notice
    counted: Callable[[int, int], None]


class Window:
    """The last answers of a base, to know the repeated ones by clicker, key and running number."""

    def __init__(self) -> None:
        self._seen: deque[Answer] = deque(maxlen=_WINDOW)
        self._last = 0
        self._may_have_restarted = False

    def reconnect(self) -> None:
        """A base without power begins again at 0; one that was never off goes on."""
        self._may_have_restarted = True

    def is_new(self, answer: Answer) -> bool:
        """Whether it was not heard before; remembers it."""
        if answer.seq is None:
            return True
        if self._may_have_restarted:
            self._may_have_restarted = False
            if (answer.seq - self._last) % _CIRCLE >= _WINDOW:
                self._seen.clear()
        if answer in self._seen:
            return False
        self._seen.append(answer)
        self._last = answer.seq
        return True


class Delivery:
    """Presses on their way to the disk."""

    def __init__(self, take: TakePresses) -> None:
        self._take = take
        self._unsaved: list[Press] = []
        self._again_at = 0.0

    @property
    def is_done(self) -> bool:
        """Whether nothing waits to be dealt again."""
        return not self._unsaved

    def forget(self) -> None:
        """Deal no more of what was not saved."""
        self._unsaved.clear()

    def deal(self, *more: Press) -> None:
        """Deal what is not saved yet, and `more` behind it.

        A press behind which a later one of the same clicker was judged is not dealt again: it
        would undo that one.
        """
        presses, self._unsaved = [*self._unsaved, *more], []
        judged: set[str] = set()
        verdicts = self._take(presses) if presses else ()
        for press, verdict in reversed(list(zip(presses, verdicts, strict=True))):
            if verdict is not Verdict.NOT_SAVED:
                judged.add(press.handset)
            elif press.handset not in judged:
                self._unsaved.insert(0, press)

    def deal_again(self, now: float, pause: float) -> None:
        """Deal what is not saved yet, but after a pause: a disk that just failed needs one."""
        if self._unsaved and now >= self._again_at:
            self._again_at = now + pause
            self.deal()


class Hearing:
    """What is told to whom.

    Attributes:
        delivery: of the presses.
        window: answers by which repeated ones are known.
        remote: the presenter's clicker as printed, "" for none: its keys are never votes.

    """

    def __init__(self, ears: Ears, remote: str) -> None:
        self._ears, self.remote = ears, remote.upper()
        self.delivery, self.window = Delivery(ears.take), Window()
        self._round = 0
        self._voters: set[str] = set()

    @property
    def voters(self) -> int:
        """Clickers heard in this round."""
        return len(self._voters)

    def begin(self, number: int) -> None:
        """Round `number`: what is unsaved of an earlier one must not land in it."""
        if number != self._round:
            self._round = number
            self.delivery.forget()
            self._voters.clear()

    def hear(self, records: Iterable[Record], *, is_voting: bool) -> None:
        """Tell everybody concerned.

        Not voting, answers are only remembered: a base repeats them in the next round.
        """
        presses: list[Press] = []
        refused = 0
        for record in records:
            if isinstance(record, Rejected):
                refused += 1
            elif isinstance(record, Presence):
                self._sign(record.handset, SignKind.PRESENCE)
            elif isinstance(record, Answer) and self.window.is_new(record):
                presses += self._presses(record, is_voting=is_voting)
        if presses or refused:
            self._ears.counted(len(presses), refused)
        if presses:
            self.delivery.deal(*presses)

    def _presses(self, answer: Answer, *, is_voting: bool) -> Iterable[Press]:
        if answer.handset == self.remote:
            self._sign(answer.handset, SignKind.REMOTE, answer.key)
        elif is_voting:
            self._voters.add(answer.handset)
            yield Press(self._ears.name, answer.handset, (answer.key,), answer.seq, FAMILY)

    def _sign(self, handset: str, kind: SignKind, value: str = "") -> None:
        self._ears.notice(HandsetSign(self._ears.name, handset, kind, value, FAMILY))
