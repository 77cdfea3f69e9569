"""Decisions, figures of minutes and papers of ballots as data, for other programs to count again.

Of people they hold the journal's tokens, which lead to nobody; names come in only where they are
asked for. What a private ballot's papers say is in the journal all the same, in no order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from facilitator.counting.blt import write
from facilitator.counting.papers import Election
from facilitator.documents.minutes.value import Minutes
from facilitator.documents.values import Figures
from facilitator.engine.world import World
from facilitator.handover.chain import as_json
from facilitator.parts import assembly, ballot, decision, meeting
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.marking import SINGLE
from facilitator.parts.ballot.papers import RANKED, papers_of
from facilitator.parts.decision import Decision
from facilitator.readings.evening.minutes import minutes_of
from facilitator.readings.registers import registers_of
from facilitator.readings.results.options import option_words
from facilitator.registers import csv_files, json_bytes, ods_bytes

_Register = Mapping[str, tuple[Decision, Ballot]]


def data_files(world: World, *, with_names: bool) -> dict[str, bytes]:
    """All of them."""
    register = {entry.code: (entry, vote) for entry, vote in _register(world)}
    files = {"decisions.json": as_json([_decision(world, *each) for each in register.values()])}
    files |= _registers(world, with_names=with_names)
    language = world.of(assembly.PART).papers[0]
    for held in world.of(meeting.PART).all:
        printed = _printed(minutes_of(world, held.number, language), register)
        said = {"meeting": held.number, "day": held.day, "decisions": printed}
        files[f"minutes/minutes-{held.number}.json"] = as_json(said)
    for each in world.of(ballot.PART).all:
        if each.question.method in RANKED and each.tally is not None and each.phase != Phase.VOID:
            blt = _blt(world, each, with_names=with_names)
            files[f"ballots/ballot-{each.number}.blt"] = blt.encode()
    return files


def _registers(world: World, *, with_names: bool) -> dict[str, bytes]:
    """Each as a table of its own, and all of them as one spreadsheet and as one JSON file."""
    made = registers_of(world, with_names=with_names)
    files = {"registers.json": json_bytes(made), "registers.ods": ods_bytes(made)}
    return {f"registers/{name}": data for name, data in (csv_files(made) | files).items()}


def _register(world: World) -> list[tuple[Decision, Ballot]]:
    ballots = {each.id: each for each in world.of(ballot.PART).all}
    return [(entry, ballots[entry.ballot]) for entry in world.of(decision.PART).all]


def _decision(world: World, entry: Decision, vote: Ballot) -> dict[str, object]:
    meetings = {held.id: held for held in world.of(meeting.PART).all}
    held = meetings.get(entry.meeting)
    return {
        "number": entry.code,
        "outcome": entry.outcome,
        "meeting": held.number if held is not None else None,
        "day": held.day if held is not None else "",
        "ballot": vote.number,
        "kind": vote.question.kind.value,
        "method": vote.question.method.value,
        "wording": vote.question.wording,
        "winners": list(vote.winners or ([vote.winner] if vote.winner else [])),
        "tally": dict(vote.tally or {}),
    }


def _printed(minutes: Minutes, register: _Register) -> list[dict[str, object]]:
    """The figures as those minutes print them, read off the very values they are set from."""
    decided = [
        _said(*register[each.number], each.figures, [votes for _, votes in each.options])
        for each in minutes.decisions
    ]
    elected = [
        _said(*register[each.number], None, [one.votes or 0 for one in each.candidates])
        for each in minutes.elections
    ]
    return [*decided, *elected]


def _said(
    entry: Decision, vote: Ballot, figures: Figures | None, votes: list[int]
) -> dict[str, object]:
    """`votes`: of the options, in no promised order; left out where a count has stages."""
    said: dict[str, object] = {"number": entry.code, "outcome": entry.outcome, "figures": None}
    if figures is not None:
        said["figures"] = {
            "for": figures.in_favour,
            "against": figures.against,
            "abstain": figures.abstained,
            "present": figures.in_room,
        }
    if votes and vote.question.method in SINGLE:
        said["votes"] = votes
    return said


def _blt(world: World, vote: Ballot, *, with_names: bool) -> str:
    """Candidates are called 1, 2 … as on the ballot paper, unless names were asked for."""
    papers = papers_of(vote.question, vote.tally or {})
    if not isinstance(papers, Election):  # ranked papers are never anything else
        raise TypeError(vote.question.method)
    named = replace(papers, title=f"Ballot {vote.number}")
    if with_names:
        options = vote.question.options
        names = tuple(option_words(world, vote.question, one, "en") for one in options)
        named = replace(named, candidates=names)
    return write(named)
