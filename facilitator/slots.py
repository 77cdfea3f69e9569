"""The slots of a private ballot: a sealed place for each voter's paper, while voting is open.

What is in them is in no event and in no `World`. The engine hands them to the parts that decide
(`Facts.slots`), the record keeps them encrypted (`facilitator.record.slots`), and they end with
the ballot. Values only; nothing here touches a disk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from facilitator.clock import Instant
from facilitator.errors import RuleError


@dataclass(frozen=True, slots=True)
class Slot:
    """One voter's place. Its `repr` is empty: a traceback must not tell.

    Attributes:
        number: the voter's.
        counter: how often it was filled: 1, 2 …
        mark: the voter's paper as one text, as it stands now; "" when it was taken back.
    """

    number: int = field(repr=False)
    counter: int = field(repr=False)
    mark: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SlotsMade:
    """A private ballot opens: empty slots, under a new key.

    Attributes:
        ballot: whose they are.
        room: how many.
        longest: bytes (UTF-8) of the longest mark. Each takes as much, so that no length tells.
    """

    ballot: str
    room: int
    longest: int


@dataclass(frozen=True, slots=True)
class SlotsEmptied:
    """The private ballot is over: the slots go, and their key."""


#: What a decision does to the slots; a `Slot` takes the place of the one with its number.
SlotChange = SlotsMade | Slot | SlotsEmptied


@dataclass(frozen=True, slots=True)
class Heard:
    """All that the world may know of the slots.

    Attributes:
        ballot: whose they are.
        total: how many papers are in them.
        last: when one was, None where that is not known.
    """

    ballot: str
    total: int
    last: Instant | None = None


@dataclass(frozen=True, slots=True)
class Slots:
    """All slots of the private ballot in hand, if one is.

    Attributes:
        ballot: whose they are, "" where there are none.
        room: how many there are.
        longest: bytes of the longest mark.
        by_number: those that were filled, by the voter's number.
        total: how many papers are in them.
    """

    ballot: str = ""
    room: int = 0
    longest: int = 0
    by_number: Mapping[int, Slot] = field(default_factory=dict, repr=False)
    total: int = 0

    @property
    def heard(self) -> Heard:
        return Heard(self.ballot, self.total)

    def mark(self, number: int) -> str | None:
        """The paper of that number, None where there is none."""
        slot = self.by_number.get(number)
        return slot.mark or None if slot is not None else None

    def filled(self, number: int, mark: str) -> Slot:
        """The slot of that number with this mark, one count higher.

        Raises RuleError where no slot is left, or the mark is too long for one.
        """
        before = self.by_number.get(number)
        if before is None and len(self.by_number) >= self.room:
            raise RuleError("There is no slot left for that number.")
        if len(mark.encode()) > self.longest:
            raise RuleError("A paper as long as that does not fit into a slot.")
        return Slot(number, before.counter + 1 if before else 1, mark)

    def after(self, change: SlotChange) -> Slots:
        """The slots after that. Raises RuleError for a slot that does not follow on."""
        match change:
            case SlotsMade(ballot=ballot, room=room, longest=longest):
                return Slots(ballot, room, longest)
            case SlotsEmptied():
                return Slots()
            case Slot(number=number):
                if change != self.filled(number, change.mark):
                    raise RuleError("A slot's counter rises by one.")
                more = bool(change.mark) - bool(self.mark(number))
                slots = {**self.by_number, number: change}
                return replace(self, by_number=slots, total=self.total + more)

    def papers(self) -> dict[str, int]:
        """How often each mark was made, in the order of the marks: nobody's, and in no order."""
        marks = Counter(slot.mark for slot in self.by_number.values() if slot.mark)
        return dict(sorted(marks.items()))


def is_filling(changes: Iterable[SlotChange]) -> bool:
    """Whether somebody's vote is among the changes."""
    return any(isinstance(change, Slot) for change in changes)


def slots_of(made: SlotsMade, filled: Iterable[Slot]) -> Slots:
    """The slots as the disk gives them back."""
    slots = {slot.number: slot for slot in filled}
    total = sum(bool(slot.mark) for slot in slots.values())
    return Slots(made.ballot, made.room, made.longest, slots, total)
