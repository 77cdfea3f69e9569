"""What happens to an open ballot, from the wording put to the result declared.

A private ballot will have event types of its own; these are for votes that may be known. Even
so no vote carries a handset's number: `voter` is a token that only the ballot's salt, a row of
the side table, ties to one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from facilitator.part import Event
from facilitator.plan import Question
from facilitator.rules.rule import CastingMode


@dataclass(frozen=True, slots=True)
class BallotEvent(Event):
    """Something that happened to one ballot."""

    STREAM: ClassVar[str] = "ballot"
    ballot: str


@dataclass(frozen=True, slots=True)
class QuestionPut(BallotEvent):
    """The wording is frozen, in every language together, and the rule was said.

    Attributes:
        number: 1, 2, 3 … in this record.
        follows: the ballot whose next round this is; "" for none.
        struck: option of that ballot → why it is not here: fewest, lot, withdrew.
        casting: what the assembly's rules provided for equal votes at this moment, where this
            question can come to any.
        keys: how many keys every handset had to choose with, so that the hall is told the same
            before the opening as after it.
    """

    meeting: str
    item: str | None
    number: int
    question: Question
    follows: str = ""
    struck: dict[str, str] = field(default_factory=dict)
    casting: CastingMode = CastingMode.NONE
    keys: int = 6


@dataclass(frozen=True, slots=True)
class AgreementAsked(BallotEvent):
    """The hall was asked whether anybody is against."""


@dataclass(frozen=True, slots=True)
class AgreedWithoutCount(BallotEvent):
    """Nobody was against, and nobody asked for a count."""

    SEALS: ClassVar[bool] = True
    present: int | None
    quorum: int


@dataclass(frozen=True, slots=True)
class CountDemanded(BallotEvent):
    """Somebody was against or asked for a count: one person is enough."""


@dataclass(frozen=True, slots=True)
class HandsetsOpened(BallotEvent):
    """Handsets may vote.

    Attributes:
        roll: the numbers that count, as ranges, frozen here.
        present: the number in the room, None where nobody counted.
        keys: how many keys every handset has to choose with.
    """

    roll: tuple[tuple[int, int], ...]
    present: int | None
    keys: int = 6


@dataclass(frozen=True, slots=True)
class VoteCast(BallotEvent):
    """A vote; the last of each voter counts until the close.

    `choice`: the id of one option, or the whole mark of a paper (`marking`).
    `way`: "card" of a card that was held to a reader, "camera" of one held up in the hall, "" of
    a handset.
    """

    voter: str
    choice: str
    way: str = ""


@dataclass(frozen=True, slots=True)
class PressHeld(BallotEvent):
    """A handset pressed that speaks for nobody on the roll; it waits, and does not count yet.

    `handset`: a token of the handset, made as a voter's is; its last press is the one kept.
    """

    handset: str
    choice: str


@dataclass(frozen=True, slots=True)
class PressAssigned(BallotEvent):
    """What that handset had pressed is the vote of this voter, and counts as the last one."""

    handset: str
    voter: str


@dataclass(frozen=True, slots=True)
class VoteWithdrawn(BallotEvent):
    """The voter's vote is taken back: another handset speaks for the number now."""

    voter: str


@dataclass(frozen=True, slots=True)
class RollExtended(BallotEvent):
    """Somebody came late: that number counts in this ballot too, for this reason."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class VotesAdded(BallotEvent):
    """Votes of people who do not use a handset, counted by one source; replaces its last.

    Attributes:
        source: hands, cards, paper or teller.
        tally: choice → votes.
        helped: how many of them are of people who were helped; nothing says who.
    """

    source: str
    tally: dict[str, int]
    helped: int


@dataclass(frozen=True, slots=True)
class AuditDrawn(BallotEvent):
    """These voters' handsets are to be compared with what the laptop heard."""

    voters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AuditRecorded(BallotEvent):
    """Of so many handsets that were looked at, so many agreed with the laptop."""

    checked: int
    agreed: int


@dataclass(frozen=True, slots=True)
class ClosingBegun(BallotEvent):
    """So many seconds to the close, for all to see."""

    seconds: int


@dataclass(frozen=True, slots=True)
class ClosingStopped(BallotEvent):
    """The ballot stays open after all."""


@dataclass(frozen=True, slots=True)
class CountingBegun(BallotEvent):
    """People count: `method` is hands, cards or paper; `counts`: 1, or 2 to be compared.

    `sections`: of the hall, each counted by itself; () for the hall as one.
    """

    method: str
    counts: int
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SwitchedToCounting(BallotEvent):
    """The handsets were given up; what they had said is kept here, and not declared."""

    method: str
    counts: int
    kept: dict[str, int]
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountEntered(BallotEvent):
    """One count by one teller (or a pair): choice → votes; of the whole hall, or one section."""

    teller: str
    tally: dict[str, int]
    section: str = ""


@dataclass(frozen=True, slots=True)
class SectionsChanged(BallotEvent):
    """A section was forgotten, or is none: these are counted; of those that stay, figures stay."""

    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BallotClosed(BallotEvent):
    """Nothing is added any more.

    Attributes:
        tally: choice → votes, for every choice.
        present: the number in the room at this moment, None where nobody counted.
        quorum: people that the assembly asks for at this moment.
    """

    SEALS: ClassVar[bool] = True
    tally: dict[str, int]
    present: int | None
    quorum: int


@dataclass(frozen=True, slots=True)
class LotDrawn(BallotEvent):
    """Before the count: the order that separates equals, the favoured option first.

    `called`: the number called from the floor that it follows from (`facilitator.counting.lot`);
    "" where tokens were drawn.
    """

    order: tuple[str, ...]
    called: str


@dataclass(frozen=True, slots=True)
class ResultShown(BallotEvent):
    """The hall may see the result."""


@dataclass(frozen=True, slots=True)
class ResultDeclared(BallotEvent):
    """The result was declared.

    `winner`: the choice elected or chosen, None for none; `winners`: all of them, in order.
    """

    SEALS: ClassVar[bool] = True
    outcome: str
    winner: str | None
    winners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BallotVoided(BallotEvent):
    """The ballot does not count; it stays in the record with this reason."""

    SEALS: ClassVar[bool] = True
    reason: str
