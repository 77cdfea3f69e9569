"""What happens to the auxiliary timer. Times are whole seconds. No event holds a name."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import ClassVar

from facilitator.part import Event


class Purpose(Enum):
    """What the auxiliary timer is for."""

    TURN = "turn"  # of one speaker
    GROUPS = "groups"  # small groups at work
    BREAK = "break"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class AuxiliaryStarted(Event):
    """The timer began to run, in place of any other.

    Attributes:
        label: what it is for, per language; empty for what the purpose says.
        person: token of whoever speaks, "" where nobody is named. The name is side data.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    purpose: Purpose
    seconds: int
    label: dict[str, str] = field(default_factory=dict)
    person: str = ""


@dataclass(frozen=True, slots=True)
class AuxiliaryPaused(Event):
    """It stands."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str


@dataclass(frozen=True, slots=True)
class AuxiliaryResumed(Event):
    """It runs again."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str


@dataclass(frozen=True, slots=True)
class AuxiliaryGiven(Event):
    """Time was given on it (or, below nought, taken)."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    seconds: int


@dataclass(frozen=True, slots=True)
class AuxiliaryStopped(Event):
    """It was put away."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str


@dataclass(frozen=True, slots=True)
class TurnLengthSet(Event):
    """From now on a speaker's turn is so long."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    seconds: int
