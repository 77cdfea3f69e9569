"""The registers of what was put to the hall: decisions, proposals and elections."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from facilitator.engine.world import World
from facilitator.parts import agenda, ballot, decision, meeting
from facilitator.parts.agenda import Fate, Item, Standing
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.result import figures_of
from facilitator.parts.ballot.state import AGREEMENT, AMENDED
from facilitator.parts.decision import Decision
from facilitator.parts.meeting import Meeting
from facilitator.plan import Kind, Question
from facilitator.readings.people import choice_words
from facilitator.readings.registers.table import Cell, Register, columns, spoken

DECISIONS: Final = columns(
    *("number", "year", "day", "meeting", "ballot", "kind", "outcome", "method", "voted_by"),
    *("secrecy", "for", "against", "abstain", "present", "quorum", "chosen", "wording_*"),
)
PROPOSALS: Final = columns(
    *("day", "meeting", "item", "kind", "fate", "number", "ballot", "title_*", "wording_*")
)
ELECTIONS: Final = columns(
    *("number", "year", "day", "meeting", "ballot", "outcome", "method", "secrecy", "seats"),
    *("standing", "voted", "elected", "wording_*"),
)
#: Neither of them ever decides anything.
_NO_PROPOSAL: Final = frozenset({Kind.TEST, Kind.SENSE, Kind.ELECTION})


def decisions(world: World, *, with_names: bool) -> Register:
    """Every declared result that has a number."""
    rows = (_decision(world, *each, with_names=with_names) for each in _declared(world))
    return Register("decisions", DECISIONS, tuple(rows))


def proposals(world: World) -> Register:
    """All that was to be decided and what became of it, also what was lost or withdrawn."""
    rows = (row for held in world.of(meeting.PART).all for row in _proposals(world, held))
    return Register("proposals", PROPOSALS, tuple(rows))


def elections(world: World, *, with_names: bool) -> Register:
    """Every election that was declared."""
    rows = (
        _election(world, *each, with_names=with_names)
        for each in _declared(world)
        if each[2].question.kind is Kind.ELECTION
    )
    return Register("elections", ELECTIONS, tuple(rows))


def _declared(world: World) -> Iterator[tuple[Decision, Meeting, Ballot]]:
    votes = {each.id: each for each in world.of(ballot.PART).all}
    meetings = {each.id: each for each in world.of(meeting.PART).all}
    register = world.of(decision.PART).all
    return ((one, meetings[one.meeting], votes[one.ballot]) for one in register)


def _decision(
    world: World, entry: Decision, held: Meeting, vote: Ballot, *, with_names: bool
) -> tuple[Cell, ...]:
    question = vote.question
    plain = question.kind in {Kind.MOTION, Kind.MANDATE} and vote.method != AGREEMENT
    figures = figures_of(vote) if plain else None
    return (
        *(entry.code, entry.year, held.day, held.number, vote.number),
        *(question.kind.value, entry.outcome, question.method.value, vote.method),
        question.secrecy.value,
        figures.for_ if figures else None,
        figures.against if figures else None,
        figures.abstain if figures else None,
        *(vote.present, vote.quorum or None),
        _won(world, vote, with_names=with_names),
        *spoken(question.wording),
    )


def _election(
    world: World, entry: Decision, held: Meeting, vote: Ballot, *, with_names: bool
) -> tuple[Cell, ...]:
    question = vote.question
    return (
        *(entry.code, entry.year, held.day, held.number, vote.number, entry.outcome),
        *(question.method.value, question.secrecy.value, question.seats),
        sum(1 for each in question.choices if each.person is not None),
        sum((vote.tally or {}).values()),
        _won(world, vote, with_names=with_names),
        *spoken(question.wording),
    )


def _won(world: World, vote: Ballot, *, with_names: bool) -> str | None:
    """Options as they read; of people the journal's tokens, unless names are asked for."""
    won = vote.winners or ((vote.winner,) if vote.winner else ())
    found = [each for key in won for each in vote.question.choices if each.id == key]
    said = [
        each.person if each.person and not with_names else choice_words(world, each, "en")
        for each in found
    ]
    return "; ".join(said) or None


def _proposals(world: World, held: Meeting) -> Iterator[tuple[Cell, ...]]:
    state = world.of(agenda.PART)
    items = state.items if state.meeting == held.id else dict(state.past).get(held.id, ())
    by_id = {each.id: each for each in items}
    votes = [each for each in world.of(ballot.PART).all if each.meeting == held.id]
    codes = {one.ballot: one.code for one in world.of(decision.PART).all if one.meeting == held.id}
    for vote in votes:
        if vote.question.kind not in _NO_PROPOSAL:
            number = (codes.get(vote.id), vote.number)
            yield _proposal(held, by_id.get(vote.item or ""), vote.question, _fate(vote), *number)
    put = {each.item for each in votes}
    for each in items:
        yield from _not_put(held, each, was_put=each.id in put)


def _not_put(held: Meeting, item: Item, *, was_put: bool) -> Iterator[tuple[Cell, ...]]:
    """Amendments that were withdrawn, and the question of an item where the hall never got it."""
    question = item.planned.question
    if question is None:
        return
    for one in item.amendments:
        if one.fate is Fate.WITHDRAWN:
            row = _proposal(held, item, question, one.fate.value, None, None)
            yield (*row[:3], "amendment", *row[4 : -len(spoken({}))], *spoken(one.wording))
    if held.closed is not None and not was_put and question.kind not in _NO_PROPOSAL:
        fate = "parked" if item.standing is Standing.PARKED else "not_put"
        yield _proposal(held, item, question, fate, None, None)


def _proposal(
    held: Meeting,
    item: Item | None,
    question: Question,
    fate: str,
    number: str | None,
    vote: int | None,
) -> tuple[Cell, ...]:
    kind = "amendment" if question.amends else question.kind.value
    return (
        *(held.day, held.number, item.id if item else None, kind, fate, number, vote),
        *spoken(item.planned.title if item else {}),
        *spoken(question.wording),
    )


def _fate(vote: Ballot) -> str:
    if vote.phase is Phase.VOID:
        return "taken_back" if vote.reason == AMENDED else "void"
    return (vote.outcome or "open") if vote.phase is Phase.DECLARED else "open"
