"""What can be asked of a ballot."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.part import Command
from facilitator.press import Press


@dataclass(frozen=True, slots=True)
class PutQuestion(Command):
    """Freeze the wording of the current item's question, and with it which key is whose.

    `keys`: how many keys every handset of the hall has to choose with, 1 to 9. `card`: as a card
    vote, with the votes that a council froze for its members.
    """

    keys: int = 6
    card: bool = False


@dataclass(frozen=True, slots=True)
class AskAgreement(Command):
    """Ask "Any against?"."""


@dataclass(frozen=True, slots=True)
class RecordAgreement(Command):
    """Nobody was against: agreed without a count."""


@dataclass(frozen=True, slots=True)
class DemandCount(Command):
    """Somebody asks for a count."""


@dataclass(frozen=True, slots=True)
class OpenToHandsets(Command):
    """Let the handsets vote.

    `keys`: how many keys each has to choose with, 1 to 9; None for as many as the question was
    put with.
    """

    keys: int | None = None


@dataclass(frozen=True, slots=True)
class CastVote(Command):
    """A handset was pressed."""

    press: Press


@dataclass(frozen=True, slots=True)
class CallVote(Command):
    """Somebody said their vote aloud: of a recorded ballot that is open.

    `choice`: an option of the question, or a mark; "" takes back what the number had said.
    """

    number: int
    choice: str


@dataclass(frozen=True, slots=True)
class BeginClosing(Command):
    """Close in so many seconds, for all to see.

    `sure`: also within the first half minute; without it the answer is then `too_soon`.
    """

    seconds: int = 5
    sure: bool = False


@dataclass(frozen=True, slots=True)
class StopClosing(Command):
    """Keep it open after all."""


@dataclass(frozen=True, slots=True)
class BeginCounting(Command):
    """Count by hands, cards or paper; switches an open handset ballot over, too.

    Hands and cards are counted in the sections that the hall is divided into, if it is.
    `counts`: 1, or 2 to be compared.
    """

    method: str
    counts: int = 1


@dataclass(frozen=True, slots=True)
class EnterCount(Command):
    """One count: choice → votes. `teller`: "A" or "B"; entering again replaces.

    `section`: of a hall counted in sections, which; "" for the whole hall.
    """

    tally: dict[str, int]
    teller: str = "A"
    section: str = ""


@dataclass(frozen=True, slots=True)
class DrawLot(Command):
    """Keep the lot: `order` of all options, as tokens came out, or the number `called`."""

    order: tuple[str, ...] = ()
    called: str = ""


@dataclass(frozen=True, slots=True)
class PutNextRound(Command):
    """Put the question again without whoever has fewest votes.

    `by_lot`: which of several with fewest was drawn; `withdrew`: options that withdrew instead;
    `keys`: as in `PutQuestion`.
    """

    by_lot: str = ""
    withdrew: tuple[str, ...] = ()
    keys: int = 6


@dataclass(frozen=True, slots=True)
class ShowResult(Command):
    """Let the hall see the result."""


@dataclass(frozen=True, slots=True)
class DeclareResult(Command):
    """Declare the result that is shown."""


@dataclass(frozen=True, slots=True)
class VoidBallot(Command):
    """The ballot shall not count; `reason` goes into the record."""

    reason: str


@dataclass(frozen=True, slots=True)
class AdmitToBallot(Command):
    """A number that was handed out after the opening counts in this ballot, too."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class AddVotes(Command):
    """Votes of people who use no handset, choice (or mark) → votes; replaces the source's last.

    `source`: hands, cards, paper or teller. `helped`: how many of them were helped to vote.
    """

    source: str
    tally: dict[str, int]
    helped: int = 0


@dataclass(frozen=True, slots=True)
class DrawAudit(Command):
    """Draw that many handsets at random among those that voted, to look at what they show."""

    handsets: int = 5


@dataclass(frozen=True, slots=True)
class RecordAudit(Command):
    """So many of the handsets that were drawn showed what the laptop had heard."""

    agreed: int


@dataclass(frozen=True, slots=True)
class CastCastingVote(Command):
    """The chair's casting vote on equal votes: "for" or "against"."""

    vote: str


@dataclass(frozen=True, slots=True)
class DrawCastingLot(Command):
    """How the lot on equal votes fell: "for" or "against"."""

    vote: str


@dataclass(frozen=True, slots=True)
class DemandRecount(Command):
    """So many people ask that the votes are counted again."""

    people: int = 5


@dataclass(frozen=True, slots=True)
class ForgetVoters(Command):
    """Let go, for good, of which number said what in that ballot (its id), which is over."""

    ballot: str
