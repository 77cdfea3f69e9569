"""Plays the sample evening: every step through the record, every press through the driver."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from facilitator.drafting import with_people_as_tokens
from facilitator.errors import EnvironmentFailure
from facilitator.ids import Ids
from facilitator.part import Command
from facilitator.parts import agenda, assembly, handsets, mandate, meeting, presence
from facilitator.plan import Plan
from ui.present.cues import CueKind
from ui.present.show import Safe
from ui.sample.clock import PlayedClock
from ui.sample.crowd import Crowd
from ui.sample.evening import Script, Turn, Vote
from ui.sample.pictures import Pictures
from ui.sample.stage import Stage
from ui.sample.voting import Voting

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
        self._stage, self._pictures = stage, pictures
        self._clock, self._script = clock, script
        self._voting = Voting(stage, crowd, pictures)
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
        for again, one in enumerate(vote.in_turn):
            told = self._voting.decide(item, one, again)
            declared, recorded = self._voting.ballot, self._voting.recorded(one)
            self.accounts.append(
                Account(item, one.figures, recorded, told, one.outcome, str(declared.outcome))
            )
        given = self._stage.world.of(mandate.PART).of_ballot(self._voting.ballot.id)
        if given is not None:
            self._pictures.cue(f"{item}-accepted", CueKind.ACCEPTANCE, item)
            self._do(mandate.AcceptMandate(given.id, consent=True))

    def _do(self, *commands: Command) -> None:
        self._stage.do(*commands)
