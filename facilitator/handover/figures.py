"""Decisions, figures of minutes and papers of ballots as data, for other programs to count again.

Of people they hold the journal's tokens, which lead to nobody; names come in only where they are
asked for. What a private ballot's papers say is in the journal all the same, in no order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from facilitator.counting.blt import write
from facilitator.counting.papers import Election
from facilitator.engine.world import World
from facilitator.handover.chain import as_json
from facilitator.parts import ballot, decision, meeting
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.marking import SINGLE
from facilitator.parts.ballot.papers import RANKED, papers_of
from facilitator.parts.ballot.result import figures_of
from facilitator.parts.decision import Decision
from facilitator.plan import Kind
from facilitator.readings.results.options import option_words

_MOTIONS: Final = frozenset({Kind.MOTION, Kind.MANDATE})


def data_files(world: World, *, with_names: bool) -> dict[str, bytes]:
    """All of them."""
    files = {"decisions.json": as_json([_decision(world, *each) for each in _register(world)])}
    for held in world.of(meeting.PART).all:
        minuted = [_figures(*each) for each in _register(world) if each[0].meeting == held.id]
        said = {"meeting": held.number, "day": held.day, "decisions": minuted}
        files[f"minutes/minutes-{held.number}.json"] = as_json(said)
    for each in world.of(ballot.PART).all:
        if each.question.method in RANKED and each.tally is not None and each.phase != Phase.VOID:
            blt = _blt(world, each, with_names=with_names)
            files[f"ballots/ballot-{each.number}.blt"] = blt.encode()
    return files


def _register(world: World) -> list[tuple[Decision, Ballot]]:
    ballots = {each.id: each for each in world.of(ballot.PART).all}
    return [(entry, ballots[entry.ballot]) for entry in world.of(decision.PART).all]


def _decision(world: World, entry: Decision, vote: Ballot) -> dict[str, object]:
    meetings = {held.id: held for held in world.of(meeting.PART).all}
    held = meetings.get(entry.meeting)
    return {
        **_figures(entry, vote),
        "meeting": held.number if held is not None else None,
        "day": held.day if held is not None else "",
        "ballot": vote.number,
        "kind": vote.question.kind.value,
        "method": vote.question.method.value,
        "wording": vote.question.wording,
        "winners": list(vote.winners or ([vote.winner] if vote.winner else [])),
        "tally": dict(vote.tally or {}),
    }


def _figures(entry: Decision, vote: Ballot) -> dict[str, object]:
    """What minutes print of it: For, Against, and so on, or the votes of each option."""
    said: dict[str, object] = {"number": entry.code, "outcome": entry.outcome, "figures": None}
    if vote.tally is None:
        return said
    if vote.question.kind in _MOTIONS:
        figures = figures_of(vote)
        said["figures"] = {
            "for": figures.for_,
            "against": figures.against,
            "abstain": figures.abstain,
            "present": figures.present,
        }
    elif vote.question.method in SINGLE:
        said["votes"] = [vote.tally.get(option, 0) for option in vote.question.options]
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
