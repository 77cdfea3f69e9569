"""What happens to the agenda of a running meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event
from facilitator.plan import WARNINGS, PlannedItem, Question


@dataclass(frozen=True, slots=True)
class PlanFrozen(Event):
    """The plan of the evening as it stood when the meeting started.

    Attributes:
        empty_by: local time by which the hall must be empty, "" for no such time.
        warnings: seconds before the end at which a clock warns, the earlier first.
    """

    STREAM: ClassVar[str] = "meeting"
    VERSION: ClassVar[int] = 2
    meeting: str
    items: tuple[PlannedItem, ...]
    empty_by: str = ""
    warnings: tuple[int, int] = WARNINGS


@dataclass(frozen=True, slots=True)
class ItemBegun(Event):
    """The hall turned to this item; the one before it is done."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str


@dataclass(frozen=True, slots=True)
class ItemInserted(Event):
    """A new item, behind `after` (None: at the front)."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: PlannedItem
    after: str | None


@dataclass(frozen=True, slots=True)
class ItemSkipped(Event):
    """The item will not be taken tonight, unless the hall turns to it after all."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str


@dataclass(frozen=True, slots=True)
class ItemParked(Event):
    """The item goes to the end of the agenda, to be taken later."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str


@dataclass(frozen=True, slots=True)
class QuestionWritten(Event):
    """A question was written, or written anew, for an item before it was put."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str
    question: Question


@dataclass(frozen=True, slots=True)
class AmendmentMoved(Event):
    """Other words were proposed for an item's motion, or an amendment was worded anew.

    Attributes:
        amendment: its id; one that is there already keeps its place.
        on: the motion's words that it would change, per language.
        changes: language → the motion's words as they would read.
        left: languages whose words stay as they are, as somebody said.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str
    amendment: str
    on: dict[str, str]
    changes: dict[str, str]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AmendmentWithdrawn(Event):
    """Whoever moved the amendment took it back."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str
    amendment: str


@dataclass(frozen=True, slots=True)
class AmendmentLost(Event):
    """That ballot lost the amendment: the motion's words stay."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str
    amendment: str
    ballot: str


@dataclass(frozen=True, slots=True)
class QuestionAmended(Event):
    """That ballot carried the amendment: the item's question is the substantive motion now."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str
    amendment: str
    ballot: str
    wording: dict[str, str]


@dataclass(frozen=True, slots=True)
class LateStartSettled(Event):
    """The evening began late, and somebody said what comes of it.

    Attributes:
        later: minutes by which the plan moved, 0 where its end stands.
        minutes: item → its allowance from now on, where it was shortened.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    later: int
    minutes: dict[str, int]


@dataclass(frozen=True, slots=True)
class ItemBegunEarlier(Event):
    """The hall had turned to the item so many seconds ago; the one before it ended then."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str
    seconds: int


@dataclass(frozen=True, slots=True)
class ItemTakenBack(Event):
    """The item was begun too soon: it stands as before, and `back_to` as if never left."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str
    back_to: str


@dataclass(frozen=True, slots=True)
class ItemEnded(Event):
    """The current item ended with the meeting."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
