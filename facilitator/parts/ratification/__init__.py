"""Ratification: what delegates agreed provisionally comes home, and the hall says yes or no to it.

Nobody asks for it here: reports and dispatches bring matters in, declared results take them out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from facilitator.clock import Instant
from facilitator.facts import MattersToRatify, ResultDeclared, ResultToRatify
from facilitator.mandate_draft import Act
from facilitator.part import Decided, Facts, Part, happened
from facilitator.parts.ratification.events import NotRatified, RatificationAsked, Ratified

__all__ = ["PART", "Matter", "Matters", "Standing"]


class Standing(Enum):
    """How a matter stands."""

    WAITING = "waiting"
    RATIFIED = "ratified"
    NOT_RATIFIED = "not_ratified"


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter; see `RatificationAsked`. `ballot`: that decided it, "" while it waits."""

    id: str
    source: str
    mandate: str
    text: dict[str, str]
    asked: Instant
    standing: Standing = Standing.WAITING
    ballot: str = ""


@dataclass(frozen=True, slots=True)
class Matters:
    """The state: all matters, in the order in which they came."""

    all: tuple[Matter, ...] = ()

    def matter(self, key: str) -> Matter | None:
        """The matter with that id."""
        return next((one for one in self.all if one.id == key), None)

    @property
    def waiting(self) -> tuple[Matter, ...]:
        """Those the assembly has not answered yet."""
        return tuple(one for one in self.all if one.standing is Standing.WAITING)


def _brought(state: Matters, facts: Facts, fact: ResultToRatify) -> Decided:
    """What came once is not asked a second time: from one source, or while it still waits."""
    text = dict(fact.text)
    for one in state.all:
        waits = one.standing is Standing.WAITING and one.mandate == fact.mandate != ""
        if one.text == text and (waits or one.source == fact.source):
            return happened()
    return happened(RatificationAsked(facts.new_id(), fact.source, fact.mandate, text))


def _declared(state: Matters, _facts: Facts, fact: ResultDeclared) -> Decided:
    """Carried or lost it is answered; without a decision it goes on waiting."""
    concern = fact.question.concerns
    if concern is None or concern.act is not Act.RATIFY:
        return happened()
    found = state.matter(concern.key)
    if found is None or found.standing is not Standing.WAITING:
        return happened()
    if fact.outcome == "carried":
        return happened(Ratified(found.id, fact.ballot))
    return happened(NotRatified(found.id, fact.ballot)) if fact.outcome == "lost" else happened()


def _asked(state: Matters, event: RatificationAsked, at: Instant) -> Matters:
    matter = Matter(event.matter, event.source, event.mandate, event.text, at)
    return replace(state, all=(*state.all, matter))


def _ratified(state: Matters, event: Ratified, _at: Instant) -> Matters:
    return _answered(state, event.matter, Standing.RATIFIED, event.ballot)


def _not_ratified(state: Matters, event: NotRatified, _at: Instant) -> Matters:
    return _answered(state, event.matter, Standing.NOT_RATIFIED, event.ballot)


def _answered(state: Matters, key: str, standing: Standing, ballot: str) -> Matters:
    return replace(
        state,
        all=tuple(
            replace(one, standing=standing, ballot=ballot) if one.id == key else one
            for one in state.all
        ),
    )


def _share(state: Matters) -> tuple[object, ...]:
    return (MattersToRatify(frozenset(one.id for one in state.waiting)),)


PART = Part(
    name="ratification",
    start=Matters,
    applies={RatificationAsked: _asked, Ratified: _ratified, NotRatified: _not_ratified},
    reacts={ResultToRatify: _brought, ResultDeclared: _declared},
    shares=_share,
)
