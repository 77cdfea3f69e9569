"""A ballot as it stands: the fold of its events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from facilitator.clock import Instant
from facilitator.parts.ballot.events import (
    AgreedWithoutCount,
    BallotClosed,
    BallotEvent,
    BallotVoided,
    ClosingBegun,
    CountEntered,
    CountingBegun,
    HandsetsOpened,
    QuestionPut,
    ResultDeclared,
    SwitchedToCounting,
    VoteCast,
)
from facilitator.parts.ballot.phases import NEXT, OVER, Phase
from facilitator.plan import Question

#: Two poll cycles of a receiver: whoever pressed in time is heard of by then. Microseconds.
_QUIET: Final = 1_500_000
_LONGEST_DRAIN: Final = 60_000_000
HANDSETS = "handsets"
AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class Ballot:
    """One ballot.

    Attributes:
        number: 1, 2, 3 … in this record.
        method: handsets, hands, cards, paper or agreement; "" before it is known.
        roll: handset numbers that count, as ranges.
        votes: voter token → choice, while handsets vote and after.
        counts: teller → tally, as entered.
        wanted: how many counts are compared.
        tally: choice → votes, once closed.
        kept: what the handsets had said before they were given up; never declared.
        present: people in the room, frozen at the opening and again at the close.
        quorum: people asked for at the close.
        closes: when the visible seconds are over.
        heard: the last vote that came in.
        outcome: once declared: carried, lost, not_decided, elected, no_majority, test.
        winner: the choice that won, where one did.
        reason: why it is void.
    """

    id: str
    meeting: str
    item: str | None
    number: int
    question: Question
    put: Instant
    phase: Phase = Phase.PUT
    method: str = ""
    roll: tuple[tuple[int, int], ...] = ()
    votes: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    wanted: int = 1
    tally: Mapping[str, int] | None = None
    kept: Mapping[str, int] | None = None
    present: int | None = None
    quorum: int = 0
    opened: Instant | None = None
    closes: Instant | None = None
    heard: Instant | None = None
    closed: Instant | None = None
    outcome: str | None = None
    winner: str | None = None
    reason: str = ""

    @property
    def issued(self) -> int:
        """How many handsets count."""
        return sum(last - first + 1 for first, last in self.roll)

    @property
    def freezes(self) -> Instant | None:
        """When nothing more counts: the close, or as soon after it as no press is on its way."""
        if self.closes is None or self.heard is None:
            return self.closes
        quiet = self.heard.plus(_QUIET)
        latest = self.closes.plus(_LONGEST_DRAIN)
        if not quiet.reached(self.closes):
            return self.closes
        return latest if quiet.reached(latest) else quiet

    @property
    def over(self) -> bool:
        return self.phase in OVER

    def on_roll(self, handset: int) -> bool:
        """Whether that handset counts in this ballot."""
        return any(first <= handset <= last for first, last in self.roll)

    def counted(self) -> dict[str, int]:
        """The votes so far: choice → votes, with a figure for every choice."""
        votes = Counter(self.votes.values())
        return {option: votes[option] for option in self.question.options}

    @property
    def counts_differ(self) -> bool:
        """All counts are in and do not agree: the hall is counted again."""
        tallies = list(self.counts.values())
        return len(tallies) == self.wanted and any(t != tallies[0] for t in tallies)


@dataclass(frozen=True, slots=True)
class Ballots:
    """The state: all ballots, the newest last."""

    all: tuple[Ballot, ...] = ()

    @property
    def latest(self) -> Ballot | None:
        return self.all[-1] if self.all else None

    @property
    def undecided(self) -> Ballot | None:
        """The one in hand."""
        latest = self.latest
        return latest if latest is not None and not latest.over else None

    def numbered(self, number: int) -> Ballot | None:
        """The ballot with that number, None where there is none."""
        return next((ballot for ballot in self.all if ballot.number == number), None)


def put(state: Ballots, event: QuestionPut, at: Instant) -> Ballots:
    """A new ballot."""
    ballot = Ballot(event.ballot, event.meeting, event.item, event.number, event.question, at)
    return Ballots((*state.all, ballot))


def moved(state: Ballots, event: BallotEvent, at: Instant) -> Ballots:
    """The newest ballot one event further."""
    ballot = state.all[-1]
    ballot = replace(ballot, phase=NEXT[ballot.phase, type(event)], **_changes(ballot, event, at))
    return Ballots((*state.all[:-1], ballot))


def _changes(ballot: Ballot, event: BallotEvent, at: Instant) -> dict[str, Any]:  # noqa: C901, PLR0911, PLR0912
    """What an event changes besides the phase: one line each."""
    match event:
        case VoteCast(voter=voter, choice=choice):
            return {"votes": {**ballot.votes, voter: choice}, "heard": at}
        case HandsetsOpened(roll=roll, present=present):
            return {"method": HANDSETS, "roll": roll, "present": present, "opened": at}
        case ClosingBegun(seconds=seconds):
            return {"closes": at.plus(seconds * 1_000_000)}
        case CountingBegun(method=method, counts=counts):
            return {"method": method, "wanted": counts, "counts": {}, "opened": at, "tally": None}
        case SwitchedToCounting(method=method, counts=counts, kept=kept):
            return {"method": method, "wanted": counts, "counts": {}, "kept": kept, "tally": None}
        case CountEntered(teller=teller, tally=tally):
            return {"counts": {**ballot.counts, teller: tally}}
        case BallotClosed(tally=tally, present=present, quorum=quorum):
            return {"tally": tally, "present": present, "quorum": quorum, "closed": at}
        case AgreedWithoutCount(present=present, quorum=quorum):
            return {"method": AGREEMENT, "present": present, "quorum": quorum, "closed": at}
        case ResultDeclared(outcome=outcome, winner=winner):
            return {"outcome": outcome, "winner": winner}
        case BallotVoided(reason=reason):
            return {"reason": reason}
        case _:
            return {}
