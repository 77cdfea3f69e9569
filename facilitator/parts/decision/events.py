"""What becomes of a declared result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class DecisionNumbered(Event):
    """A declared result got its place in the register: year and running number.

    `outcome`: carried, lost, not_decided, elected or no_majority; a lost motion is an answer too.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    decision: str
    year: int
    number: int
    ballot: str
    item: str | None
    outcome: str
