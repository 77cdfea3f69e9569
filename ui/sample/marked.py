"""What is marked on the papers of a scripted vote: as the record has it, and as keys."""

from __future__ import annotations

from facilitator.parts.ballot.papers import RANKED
from facilitator.plan import Question
from ui.sample.evening import Vote
from ui.sample.minds import pressed


def marks(asked: Question, vote: Vote) -> list[str]:
    """Figure by figure, the mark as the record has it."""
    ranked = asked.method in RANKED
    between = ">" if ranked else ","
    return [
        between.join(asked.options[place] for place in (paper if ranked else sorted(paper)))
        for paper in _places(vote)
    ]


def presses(asked: Question, keys: int, vote: Vote) -> list[str]:
    """Figure by figure, the keys to press on handsets of so many `keys`."""
    return [pressed(asked, keys, [(place, 1) for place in paper]) for paper in _places(vote)]


def _places(vote: Vote) -> list[list[int]]:
    """Figure by figure, the options that are marked: their places on the ballot, from 0."""
    papers = vote.papers or tuple(str(n) for n in range(1, len(vote.figures) + 1))
    return [[int(place) - 1 for place in paper.split()] for paper in papers]
