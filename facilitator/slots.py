"""The slots of a private ballot: one sealed place for each voter's number, while voting is open.

What is in them is in no event and in no `World`. The engine hands them to the parts that decide
(`Facts.slots`), the record keeps them encrypted (`facilitator.record.slots`), and they end with
the ballot. Values only; nothing here touches a disk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from facilitator.clock import Instant
from facilitator.errors import RuleError

#: A mark takes the same room whatever it says, so that its length tells nothing. UTF-8 bytes.
LONGEST_MARK: Final = 240


@dataclass(frozen=True, slots=True)
class Slot:
    """One voter's place. Its `repr` is empty: a traceback must not tell.

    Attributes:
        number: the voter's.
        counter: how often it was filled; 0 for never.
        mark: the voter's paper as one text, as it stands now.
    """

    number: int = field(repr=False)
    counter: int = field(default=0, repr=False)
    mark: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class SlotsMade:
    """A private ballot opens: an empty slot for each of these numbers, under a new key."""

    ballot: str
    numbers: tuple[int, ...]


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
        total: how many are filled.
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
        by_number: a slot for each voter's number.
        total: how many are filled.
    """

    ballot: str = ""
    by_number: Mapping[int, Slot] = field(default_factory=dict, repr=False)
    total: int = 0

    @property
    def heard(self) -> Heard:
        return Heard(self.ballot, self.total)

    def mark(self, number: int) -> str | None:
        """What stands in that slot, None where nothing does."""
        slot = self.by_number.get(number)
        return slot.mark if slot is not None and slot.counter else None

    def filled(self, number: int, mark: str) -> Slot:
        """The slot of that number with this mark, one count higher.

        Raises RuleError where there is no such slot or the mark is too long for one.
        """
        if number not in self.by_number:
            raise RuleError("There is no slot of that number.")
        if len(mark.encode()) > LONGEST_MARK:
            raise RuleError("A paper as long as that does not fit into a slot.")
        return Slot(number, self.by_number[number].counter + 1, mark)

    def after(self, change: SlotChange) -> Slots:
        """The slots after that. Raises RuleError for a slot that does not follow on."""
        match change:
            case SlotsMade(ballot=ballot, numbers=numbers):
                return Slots(ballot, {number: Slot(number) for number in numbers})
            case SlotsEmptied():
                return Slots()
            case Slot(number=number):
                if change != self.filled(number, change.mark):
                    raise RuleError("A slot's counter rises by one.")
                total = self.total + (change.counter == 1)
                return Slots(self.ballot, {**self.by_number, number: change}, total)

    def papers(self) -> dict[str, int]:
        """How often each mark was made, in the order of the marks: nobody's, and in no order."""
        marks = Counter(slot.mark for slot in self.by_number.values() if slot.counter)
        return dict(sorted(marks.items()))


def is_filling(changes: Sequence[SlotChange]) -> bool:
    """Whether somebody's vote is among the changes."""
    return any(isinstance(change, Slot) for change in changes)
