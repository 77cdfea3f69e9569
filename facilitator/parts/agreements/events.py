"""What happens to the agreements of an assembly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class AgreementsProposed(Event):
    """These lines were brought to that meeting. `text`: per language, a line each."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    text: dict[str, str]


@dataclass(frozen=True, slots=True)
class AgreementsAdopted(Event):
    """That meeting adopted these lines; they hold until others are adopted."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    text: dict[str, str]
