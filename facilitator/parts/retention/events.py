"""What happened to what is kept about people. No name is in any of these, and none ever was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class RetentionSet(Event):
    """That kind is kept so long from now on. The words are of `Kind` and `Since`."""

    assembly: str
    kind: str
    since: str
    days: int


@dataclass(frozen=True, slots=True)
class LettingGoSet(Event):
    """Whether what is due is let go of unasked as the record is opened."""

    assembly: str
    unasked: bool


@dataclass(frozen=True, slots=True)
class Purged(Event):
    """That many rows, drafts or files of that kind are gone."""

    assembly: str
    kind: str
    rows: int


@dataclass(frozen=True, slots=True)
class NameCorrected(Event):
    """A person is written otherwise. `person`: the token."""

    STREAM: ClassVar[str] = "person"
    person: str


@dataclass(frozen=True, slots=True)
class PersonForgotten(Event):
    """Nothing leads from that token to a person any more. `rows`: how many were deleted."""

    STREAM: ClassVar[str] = "person"
    person: str
    rows: int
