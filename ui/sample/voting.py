"""How a question of the sample evening is decided: by agreement, by a count, or on handsets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure
from facilitator.parts import ballot
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot import commands as ask
from ui.present.cues import CueKind
from ui.sample.crowd import Crowd
from ui.sample.evening import Vote
from ui.sample.pictures import Pictures
from ui.sample.stage import Stage

#: Half of those who press have done so after this many seconds; then the base hands them over.
_OVER: Final = 0.25
_PATIENCE: Final = 20.0  # seconds for what should come at once


class Voting:
    """Every question, from its being put to its declared result."""

    def __init__(self, stage: Stage, crowd: Crowd, pictures: Pictures) -> None:
        self._stage, self._crowd, self._pictures = stage, crowd, pictures
        self._ways: dict[str, Callable[[str, Vote], tuple[int, ...] | None]] = {
            "agreement": self._agree,
            "hands": self._count,
            "cards": self._count,
            "handsets": self._press,
        }

    @property
    def ballot(self) -> Ballot:
        """The latest, as the record has it. Raises EnvironmentFailure where there is none."""
        return _latest(self._stage.world)

    def decide(self, item: str, vote: Vote) -> tuple[int, ...] | None:
        """Put the item's question, vote as scripted, declare the result.

        Returns how many handsets were told that their key counts, key by key; None where no
        handset was used. Raises FacilitatorError.
        """
        self._stage.do(ask.PutQuestion())
        if self.ballot.question.mandate is not None:
            self._pictures.cue(f"{item}-clauses", CueKind.MANDATE, item)
        self._show(item, "proposal")
        told = self._ways[vote.how](item, vote)
        self._stage.do(ask.DeclareResult())
        self._show(item, "result")
        return told

    def _agree(self, item: str, _vote: Vote) -> None:
        self._stage.do(ask.AskAgreement())
        self._show(item, "asked")
        self._stage.do(ask.RecordAgreement())

    def _count(self, item: str, vote: Vote) -> None:
        self._stage.do(ask.BeginCounting(vote.how, counts=2))
        self._show(item, vote.how)
        tally = dict(zip(self.ballot.question.options, vote.figures, strict=True))
        for teller in ("A", "B"):
            self._stage.do(ask.EnterCount(tally, teller), role="teller")
        self._show(item, "check")
        self._stage.do(ask.ShowResult())

    def _press(self, item: str, vote: Vote) -> tuple[int, ...]:
        voting = self._crowd.round()
        self._stage.do(ask.OpenToHandsets())
        voting.vote(vote.figures, over=_OVER, changing=vote.changing)
        half = sum(vote.figures) // 2
        self._wait(lambda ballot: len(ballot.votes) >= half, _PATIENCE + sum(vote.figures) / 10)
        self._show(item, "open")
        voting.settle()
        self._stage.do(ask.BeginClosing(vote.closing, sure=True))
        self._show(item, "closing")
        self._wait(lambda ballot: ballot.phase is Phase.CLOSED, vote.closing + _PATIENCE)
        self._show(item, "check")
        self._stage.do(ask.ShowResult())
        return voting.told(len(vote.figures))

    def _wait(self, until: Callable[[Ballot], bool], seconds: float) -> None:
        self._stage.wait(lambda world: until(_latest(world)), seconds)

    def _show(self, item: str, what: str) -> None:
        self._pictures.cue(f"{item}-{what}", CueKind.QUESTION, item)


def _latest(world: World) -> Ballot:
    found = world.of(ballot.PART).latest
    if found is None:
        raise EnvironmentFailure("No question was put.", "Try again.")
    return found
