"""Plays the sample evening: every step through the record, every press through the driver."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from facilitator.drafting import with_people_as_tokens
from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure
from facilitator.ids import Ids
from facilitator.part import Command
from facilitator.parts import agenda, assembly, ballot, handsets, mandate, meeting, presence
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Plan
from ui.present.cues import CueKind
from ui.present.show import Safe
from ui.sample.clock import PlayedClock
from ui.sample.crowd import Crowd
from ui.sample.evening import Script, Turn, Vote
from ui.sample.pictures import Pictures
from ui.sample.stage import Stage

#: Half of those who press have done so after this many seconds; then the base hands them over.
_OVER: Final = 0.25
_PATIENCE: Final = 20.0  # seconds for what should come at once
_DOORS: Final = 478  # seconds between the doors and the start
_AFTER: Final = 75  # seconds after a vote, until the next item


@dataclass(frozen=True, slots=True)
class Account:
    """One vote as it was scripted, as the record has it, and as the handsets were told.

    Attributes:
        told: None where no handset was used.
    """

    item: str
    scripted: tuple[int, ...]
    recorded: tuple[int, ...]
    told: tuple[int, ...] | None
    wanted: str
    outcome: str

    @property
    def is_right(self) -> bool:
        """Whether all three agree, and it came to what it was to come to."""
        agree = self.told in {None, self.recorded}
        return agree and self.scripted == self.recorded and self.wanted == self.outcome


class Player:
    """One evening, played once.

    Attributes:
        accounts: of the votes so far.
    """

    def __init__(
        self,
        stage: Stage,
        crowd: Crowd,
        pictures: Pictures,
        clock: PlayedClock,
        script: Script,
    ) -> None:
        self._stage, self._crowd, self._pictures = stage, crowd, pictures
        self._clock, self._script = clock, script
        self._ways: dict[str, Callable[[str, Vote], tuple[int, ...] | None]] = {
            "agreement": self._agree,
            "hands": self._count,
            "cards": self._count,
            "handsets": self._press,
        }
        self.accounts: list[Account] = []

    def play(self, plan: Plan, new_id: Ids, advance: Callable[[str], None]) -> None:
        """From the doors to the close; `advance` is told of each item. Raises FacilitatorError."""
        self._open_the_doors(plan, new_id)
        for turn in self._script.turns:
            advance(turn.item)
            self._take(turn)
        self._pictures.cue("thanks", CueKind.THANKS)
        self._do(meeting.CloseMeeting())
        self._pictures.safe("logo", Safe.LOGO)

    def check(self) -> None:
        """Raises EnvironmentFailure if the evening did not come out as it was written."""
        wrong = [account for account in self.accounts if not account.is_right]
        if wrong:
            raise EnvironmentFailure(
                f"The sample evening did not come out as written: {wrong[0]}.",
                "Try again; if it happens twice, this is a fault of the program.",
            )

    def _open_the_doors(self, plan: Plan, new_id: Ids) -> None:
        self._pictures.safe("logo", Safe.LOGO)
        tokened, names = with_people_as_tokens(plan, new_id)
        self._do(
            assembly.SetQuorum(self._script.quorum),
            handsets.IssueHandsets(((1, self._script.handsets),)),
            meeting.StartMeeting(tokened, names),
            presence.CountRoom(self._script.people),
        )
        self._pictures.cue("welcome", CueKind.WELCOME)
        self._clock.leap(_DOORS)
        self._pictures.cue("agenda", CueKind.AGENDA)

    def _take(self, turn: Turn) -> None:
        if turn.dark:
            self._pictures.safe("black", Safe.BLACK)
        self._do(agenda.BeginItem(turn.item))
        self._clock.leap(turn.takes)
        self._pictures.cue(turn.item, CueKind.ITEM, turn.item)
        if turn.people is not None:
            self._do(presence.CountRoom(turn.people))
        if turn.vote is not None:
            self._decide(turn.item, turn.vote)
            self._clock.leap(_AFTER)
        if turn.message:
            self._pictures.cue("message", CueKind.MESSAGE, text=turn.message)
            self._pictures.cue("agenda", CueKind.AGENDA)

    def _decide(self, item: str, vote: Vote) -> None:
        self._do(ask.PutQuestion())
        if self._ballot.question.mandate is not None:
            self._pictures.cue(f"{item}-clauses", CueKind.MANDATE, item)
        self._show(item, "proposal")
        told = self._ways[vote.how](item, vote)
        self._do(ask.DeclareResult())
        self._show(item, "result")
        declared = self._ballot
        recorded = tuple((declared.tally or {}).values())
        self.accounts.append(
            Account(item, vote.figures, recorded, told, vote.outcome, str(declared.outcome))
        )
        given = self._stage.world.of(mandate.PART).of_ballot(declared.id)
        if given is not None:
            self._do(mandate.AcceptMandate(given.id))

    def _agree(self, item: str, _vote: Vote) -> None:
        self._do(ask.AskAgreement())
        self._show(item, "asked")
        self._do(ask.RecordAgreement())

    def _count(self, item: str, vote: Vote) -> None:
        self._do(ask.BeginCounting(vote.how, counts=2))
        self._show(item, vote.how)
        tally = dict(zip(self._ballot.question.options, vote.figures, strict=True))
        for teller in ("A", "B"):
            self._stage.do(ask.EnterCount(tally, teller), role="teller")
        self._show(item, "check")
        self._do(ask.ShowResult())

    def _press(self, item: str, vote: Vote) -> tuple[int, ...]:
        voting = self._crowd.round()
        self._do(ask.OpenToHandsets())
        voting.vote(vote.figures, over=_OVER, changing=vote.changing)
        half = sum(vote.figures) // 2
        self._wait(lambda ballot: len(ballot.votes) >= half, _PATIENCE + sum(vote.figures) / 10)
        self._show(item, "open")
        voting.settle()
        self._do(ask.BeginClosing(vote.closing))
        self._show(item, "closing")
        self._wait(lambda ballot: ballot.phase is Phase.CLOSED, vote.closing + _PATIENCE)
        self._show(item, "check")
        self._do(ask.ShowResult())
        return voting.told(len(vote.figures))

    @property
    def _ballot(self) -> Ballot:
        return _latest(self._stage.world)

    def _do(self, *commands: Command) -> None:
        self._stage.do(*commands)

    def _wait(self, until: Callable[[Ballot], bool], seconds: float) -> None:
        self._stage.wait(lambda world: until(_latest(world)), seconds)

    def _show(self, item: str, what: str) -> None:
        self._pictures.cue(f"{item}-{what}", CueKind.QUESTION, item)


def _latest(world: World) -> Ballot:
    found = world.of(ballot.PART).latest
    if found is None:
        raise EnvironmentFailure("No question was put.", "Try again.")
    return found
