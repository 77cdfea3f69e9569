"""All of a record that can be found later, each thing once."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.engine.world import World
from facilitator.finding import Entry, Sort
from facilitator.parts import actions, archive, ballot, decision, mandate, meeting
from facilitator.parts.archive import EarlierRow
from facilitator.plan import Kind
from facilitator.readings.people import choice_words
from facilitator.readings.registers.voted import proposals
from facilitator.wording import LANGUAGES, in_language

__all__ = ["earlier_key", "findable"]


def findable(world: World, language: str) -> tuple[Entry, ...]:
    """The entries. Names are found as long as the record has them."""
    return (
        *_decisions(world, language),
        *_proposals(world, language),
        *_mandates(world, language),
        *_actions(world, language),
        *_earlier(world),
    )


def earlier_key(register: str, row: EarlierRow) -> str:
    """The key of a line of an old register."""
    return f"{register}:{row.line}"


def _decisions(world: World, language: str) -> Iterator[Entry]:
    votes = {each.id: each for each in world.of(ballot.PART).all}
    days = {each.id: each.day for each in world.of(meeting.PART).all}
    for one in world.of(decision.PART).all:
        question = votes[one.ballot].question
        sort = Sort.ELECTION if question.kind is Kind.ELECTION else Sort.DECISION
        choices = tuple(
            choice_words(world, each, la) for each in question.choices for la in LANGUAGES
        )
        yield Entry(
            *(sort, one.ballot, one.code, days.get(one.meeting, ""), one.outcome),
            in_language(question.wording, language),
            (*question.wording.values(), question.third, *choices),
        )


def _proposals(world: World, language: str) -> Iterator[Entry]:
    """Those with no number: what has one is found as a decision.

    The key is the number of the meeting, and a line of the register.
    """
    register = proposals(world)
    for line, row in enumerate(register.rows):
        said = dict(zip(register.columns, row, strict=True))
        if said["number"] is not None or said["fate"] == "open":
            continue
        wording = {la: str(said[f"wording_{la}"] or "") for la in LANGUAGES}
        title = {la: str(said[f"title_{la}"] or "") for la in LANGUAGES}
        yield Entry(
            *(Sort.PROPOSAL, f"{said['meeting']}:{line}", "", str(said["day"]), str(said["fate"])),
            in_language({la: text for la, text in wording.items() if text}, language),
            (*wording.values(), *title.values()),
        )


def _mandates(world: World, language: str) -> Iterator[Entry]:
    days = {each.id: each.day for each in world.of(meeting.PART).all}
    for one in world.of(mandate.PART).all:
        draft = one.draft
        clauses = (text for each in draft.instructions for text in each.text.values())
        name = world.side("name", one.delegate) if one.delegate else None
        yield Entry(
            *(Sort.MANDATE, one.id, one.code, days.get(one.meeting, ""), one.standing.value),
            in_language(draft.issue, language),
            (*draft.issue.values(), *draft.destination.values(), *clauses, name or ""),
        )


def _actions(world: World, language: str) -> Iterator[Entry]:
    days = {each.id: each.day for each in world.of(meeting.PART).all}
    for one in world.of(actions.PART).all:
        outcome = "done" if one.done_in else "going"
        who = world.side("name", one.who) if one.who else None
        yield Entry(
            *(Sort.ACTION, one.id, one.code, days.get(one.meeting, ""), outcome),
            in_language(one.what, language),
            (*one.what.values(), who or ""),
        )


def _earlier(world: World) -> Iterator[Entry]:
    for taken in world.of(archive.PART).all:
        for row in taken.rows:
            yield Entry(
                *(Sort.EARLIER, earlier_key(taken.id, row), row.number, row.day, row.outcome),
                row.wording,
                (row.kind, taken.source),
            )
