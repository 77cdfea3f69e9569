"""What happens to an action: who does what by when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class ActionNoted(Event):
    """Somebody took something on.

    Attributes:
        meeting: in which it was noted.
        code: its number, "A-2026-003".
        what: per language.
        who: a token whose name is side data, "" for nobody yet.
        due: ISO date, "" for none.
        item: of the agenda it came up in, None for none.
    """

    STREAM: ClassVar[str] = "action"
    action: str
    meeting: str
    code: str
    what: dict[str, str]
    who: str
    due: str
    item: str | None


@dataclass(frozen=True, slots=True)
class ActionDone(Event):
    """It is done, as that meeting was told."""

    STREAM: ClassVar[str] = "action"
    action: str
    meeting: str


@dataclass(frozen=True, slots=True)
class ActionTakenBack(Event):
    """It was noted by mistake, or nobody does it after all."""

    STREAM: ClassVar[str] = "action"
    action: str
    meeting: str


@dataclass(frozen=True, slots=True)
class ActionReworded(Event):
    """It was noted in other words; its number stays. Fields as in `ActionNoted`."""

    STREAM: ClassVar[str] = "action"
    action: str
    what: dict[str, str]
    who: str
    due: str
