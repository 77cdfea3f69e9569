"""Amendments to the words of an item's motion, and the fold that keeps them in order.

They are voted on one at a time in the order they were moved; the motion comes last, in the words
they left it with: the *substantive motion*.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from facilitator.parts.agenda.events import (
    AmendmentLost,
    AmendmentMoved,
    AmendmentWithdrawn,
    QuestionAmended,
)
from facilitator.plan import Question

AmendmentEvent = AmendmentMoved | AmendmentWithdrawn | AmendmentLost | QuestionAmended


class Fate(Enum):
    """What became of an amendment."""

    WAITING = "waiting"
    CARRIED = "carried"
    LOST = "lost"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Amendment:
    """One amendment.

    Attributes:
        on: the words it would change, per language.
        changes: language → how they would read.
        left: languages that somebody said stay as they are.
        ballot: the ballot that decided it, "" before.
    """

    id: str
    on: Mapping[str, str]
    changes: Mapping[str, str]
    left: tuple[str, ...] = ()
    fate: Fate = Fate.WAITING
    ballot: str = ""

    @property
    def wording(self) -> dict[str, str]:
        """How the motion would read, in all its languages."""
        return {**self.on, **self.changes}

    @property
    def lacking(self) -> tuple[str, ...]:
        """Languages of the motion that nobody gave words for, nor left as they are."""
        said = {*self.changes, *self.left}
        return tuple(la for la, text in self.on.items() if text.strip() and la not in said)

    def question(self, item: str, motion: Question) -> Question:
        """What the hall is asked: more for than against carries it, whatever the motion needs."""
        return Question(
            motion.kind,
            self.wording,
            secrecy=motion.secrecy,
            amends=item,
            weights=motion.weights,
            weights_source=motion.weights_source,
        )


def waiting(amendments: tuple[Amendment, ...]) -> Amendment | None:
    """The one that comes next."""
    return next((one for one in amendments if one.fate is Fate.WAITING), None)


def found(amendments: tuple[Amendment, ...], key: str) -> Amendment | None:
    """The one with that id that still waits, None where there is none."""
    return next((a for a in amendments if a.id == key and a.fate is Fate.WAITING), None)


def after(amendments: tuple[Amendment, ...], event: AmendmentEvent) -> tuple[Amendment, ...]:
    """The amendments one event further."""
    key = event.amendment
    if isinstance(event, AmendmentMoved):
        moved = Amendment(key, event.on, event.changes, event.left)
        if found(amendments, key) is None:
            return (*amendments, moved)
        return tuple(moved if one.id == key else one for one in amendments)
    fate, ballot = _decided(event)
    return tuple(
        replace(one, fate=fate, ballot=ballot) if one.id == key else one for one in amendments
    )


def _decided(event: AmendmentWithdrawn | AmendmentLost | QuestionAmended) -> tuple[Fate, str]:
    match event:
        case AmendmentWithdrawn():
            return Fate.WITHDRAWN, ""
        case AmendmentLost(ballot=ballot):
            return Fate.LOST, ballot
        case QuestionAmended(ballot=ballot):
            return Fate.CARRIED, ballot
