"""How a question of the sample evening is decided: by agreement, by a count, or on handsets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure
from facilitator.parts import ballot
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.counts import has_report
from ui.present.cues import CueKind
from ui.sample.crowd import Crowd
from ui.sample.evening import Vote
from ui.sample.marked import marks, presses
from ui.sample.pictures import Pictures
from ui.sample.stage import Stage

#: Half of those who press have done so after this many seconds; then the base hands them over.
_OVER: Final = 0.25
_PATIENCE: Final = 20.0  # seconds for what should come at once
_CALLED: Final = "17"  # the number that somebody calls from the floor for the lot


class Voting:
    """Every question, from its being put to its declared result."""

    def __init__(self, stage: Stage, crowd: Crowd, pictures: Pictures) -> None:
        self._stage, self._crowd, self._pictures = stage, crowd, pictures
        self._name = ""
        self._ways: dict[str, Callable[[str, Vote], tuple[int, ...] | None]] = {
            "agreement": self._agree,
            "hands": self._count,
            "cards": self._count,
            "paper": self._count,
            "handsets": self._press,
        }

    @property
    def ballot(self) -> Ballot:
        """The latest, as the record has it. Raises EnvironmentFailure where there is none."""
        return _latest(self._stage.world)

    def decide(self, item: str, vote: Vote, again: int = 0) -> tuple[int, ...] | None:
        """Put the item's question, or its next round, vote as scripted, declare the result.

        Returns how many handsets were told that their keys count, figure by figure; None where
        no handset was used. Raises FacilitatorError.
        """
        self._stage.do(ask.PutNextRound() if again else ask.PutQuestion())
        if self.ballot.question.mandate is not None:
            self._pictures.cue(f"{item}-clauses", CueKind.MANDATE, item)
        self._name = f"{item}-round-{again + 1}" if again else item
        self._show(item, "proposal")
        told = self._ways[vote.how](item, vote)
        self._stage.do(ask.DeclareResult())
        self._show(item, "result")
        return told

    def recorded(self, vote: Vote) -> tuple[int, ...]:
        """The figures as the record has them, in the order of the script's."""
        found = dict(self.ballot.tally or {})
        if not vote.papers:
            return tuple(found.values())
        known = [found.pop(mark, 0) for mark in marks(self.ballot.question, vote)]
        return (*known, *found.values())

    def _agree(self, item: str, _vote: Vote) -> None:
        self._stage.do(ask.AskAgreement())
        self._show(item, "asked")
        self._stage.do(ask.RecordAgreement())

    def _count(self, item: str, vote: Vote) -> None:
        self._stage.do(ask.BeginCounting(vote.how, counts=2))
        self._show(item, vote.how)
        self._draw_the_lot()  # whoever types papers sees what is on them
        tally = dict(zip(marks(self.ballot.question, vote), vote.figures, strict=True))
        for teller in ("A", "B"):
            self._stage.do(ask.EnterCount(tally, teller), role="teller")
        self._show_figures(item)

    def _show_figures(self, item: str) -> None:
        """Show how many voted, then the figures, stage by stage where there are stages."""
        self._show(item, "check")
        if self._draw_the_lot():
            self._show(item, "lot")
        self._stage.do(ask.ShowResult())
        if has_report(self.ballot.question):
            self._show(item, "stages")

    def _draw_the_lot(self) -> bool:
        """Before anybody sees a count in stages, and once; whether it was drawn now."""
        wanted = has_report(self.ballot.question) and not self.ballot.lot
        if wanted:
            self._stage.do(ask.DrawLot(called=_CALLED))
        return wanted

    def _press(self, item: str, vote: Vote) -> tuple[int, ...]:
        voting = self._crowd.round()
        self._stage.do(ask.OpenToHandsets())
        asked = presses(self.ballot.question, self.ballot.keys, vote)
        figures = dict(zip(asked, vote.figures, strict=True))
        voting.vote(figures, over=_OVER, changing=vote.changing)
        half = sum(vote.figures) // 2
        self._wait(lambda ballot: ballot.received >= half, _PATIENCE + sum(vote.figures) / 10)
        self._show(item, "open")
        voting.settle()
        self._stage.do(ask.BeginClosing(vote.closing, sure=True))
        self._show(item, "closing")
        self._wait(lambda ballot: ballot.phase is Phase.CLOSED, vote.closing + _PATIENCE)
        self._show_figures(item)
        # Of one choice the last key counts; where there can be several, all that were pressed.
        kept = [",".join(keys) if vote.papers else keys[-1] for keys in voting.told()]
        found = Counter(kept)
        return tuple(found.pop(each, 0) for each in asked) + tuple(found.values())

    def _wait(self, until: Callable[[Ballot], bool], seconds: float) -> None:
        self._stage.wait(lambda world: until(_latest(world)), seconds)

    def _show(self, item: str, what: str) -> None:
        self._pictures.cue(f"{self._name}-{what}", CueKind.QUESTION, item)


def _latest(world: World) -> Ballot:
    found = world.of(ballot.PART).latest
    if found is None:
        raise EnvironmentFailure("No question was put.", "Try again.")
    return found
