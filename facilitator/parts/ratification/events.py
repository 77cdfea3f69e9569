"""What happens to matters that bind nobody before the assembly takes them as its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class RatificationAsked(Event):
    """Something agreed elsewhere waits for the assembly's word.

    Attributes:
        matter: its id.
        source: id of the report or dispatch it comes from.
        mandate: of the delegate who brings it, "" where it was sent to every assembly.
        text: what was agreed, per language.
    """

    STREAM: ClassVar[str] = "matter"
    matter: str
    source: str
    mandate: str
    text: dict[str, str]


@dataclass(frozen=True, slots=True)
class Ratified(Event):
    """The assembly took it as its own."""

    STREAM: ClassVar[str] = "matter"
    matter: str
    ballot: str


@dataclass(frozen=True, slots=True)
class NotRatified(Event):
    """The assembly did not take it: it binds nobody here."""

    STREAM: ClassVar[str] = "matter"
    matter: str
    ballot: str
