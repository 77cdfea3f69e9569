"""What goes into the engine and what comes out."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.errors import EnvironmentFailure
from facilitator.ids import random_id
from facilitator.part import Command, Event, Refusal


@dataclass(frozen=True, slots=True)
class Request:
    """A command on its way to the engine. `id` makes it safe to send twice.

    Attributes:
        role: in which role it is asked for (glossary: technical_facilitator, teller, …).
    """

    command: Command
    id: str = field(default_factory=random_id)
    role: str = "technical_facilitator"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a request: events that are on the disk, a refusal, or a failed disk."""

    events: tuple[Event, ...] = ()
    refusal: Refusal | None = None
    failure: EnvironmentFailure | None = None

    @property
    def done(self) -> bool:
        return self.refusal is None and self.failure is None
