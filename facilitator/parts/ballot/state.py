"""A ballot as it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from facilitator.clock import Instant
from facilitator.numbers import Ranges, holds, size
from facilitator.parts.ballot.marking import SINGLE, settled
from facilitator.parts.ballot.phases import OVER, Phase
from facilitator.parts.ballot.sections import TELLERS, Section
from facilitator.plan import Question, Secrecy
from facilitator.rules.rule import CastingMode

#: Two poll cycles of a receiver: whoever pressed in time is heard of by then. Microseconds.
_QUIET: Final = 1_500_000
#: A press of the last moment needs so long to be read and handed on, where nobody was before it.
_ON_ITS_WAY: Final = 500_000
_LONGEST_DRAIN: Final = 60_000_000
HANDSETS = "handsets"
AGREEMENT = "agreement"
#: The reason of a private ballot that is void because its key went with the power.
KEY_LOST: Final = "key_lost"
#: That of a motion taken back before the vote, because an amendment to it was moved.
AMENDED: Final = "amended"


@dataclass(frozen=True, slots=True)
class Audited:
    """Handsets drawn to be looked at. `agreed`: how many showed what the laptop heard."""

    voters: tuple[str, ...]
    checked: int = 0
    agreed: int = 0


@dataclass(frozen=True, slots=True)
class Recount:
    """The votes were counted again. `people`: who asked; `before`: the figures until then."""

    people: int
    before: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Ballot:
    """One ballot.

    Attributes:
        number: 1, 2, 3 … in this record.
        method: handsets, hands, cards, paper or agreement; "" before it is known.
        roll: voters' numbers that count, as ranges.
        keys: how many keys every handset has to choose with: as the question was put, then as it
            was opened.
        votes: voter token → choice, or mark; while handsets vote and after.
        ways: voter token → "card" or "camera", of those who voted with a card.
        held: handset token → choice of handsets that speak for nobody on the roll.
        added: source → tally of votes counted beside the handsets.
        helped: source → how many of those were helped.
        audited: voters drawn for comparison, and then how many were compared and agreed.
        pressed: of a private ballot, how many papers there are: all that is known of them.
        said, said_at: how many the journal said there were, and when.
        counts: teller → tally, as entered.
        wanted: how many counts are compared.
        sections: those the hall is counted in, with what was said of each; () for the hall as
            one. `counts` then has the sum of each teller whose sections are all in.
        tally: choice → votes, once closed; mark → papers, where a paper is more than a choice.
        kept: what the handsets had said before they were given up; never declared.
        present: people in the room, frozen at the opening and again at the close.
        quorum: people asked for at the close.
        closes: when the visible seconds are over.
        heard: the last vote that came in.
        outcome: once declared: carried, lost, not_decided, elected, no_majority, test.
        winner: the choice that won, where one did. `winners`: all that won, in their order; ()
            in records from before there could be several.
        reason: why it is void.
        follows: the ballot whose next round this is, "" for none; `struck`: option of that ballot
            → why it is not in this one (`rounds`).
        lot: the order drawn for the count, the favoured option first; () before it is drawn.
        called: the number called from the floor that the lot follows from, "" for tokens.
        casting: what the rules provide for equal votes, as it was when the question was put.
        cast: how the casting vote, or the lot, on equal votes fell: for, against, "" for neither.
        recount: the last, if anybody asked for one.
    """

    id: str
    meeting: str
    item: str | None
    number: int
    question: Question
    put: Instant
    phase: Phase = Phase.PUT
    method: str = ""
    roll: Ranges = ()
    keys: int = 6
    votes: Mapping[str, str] = field(default_factory=dict)
    ways: Mapping[str, str] = field(default_factory=dict)
    held: Mapping[str, str] = field(default_factory=dict)
    added: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    helped: Mapping[str, int] = field(default_factory=dict)
    audited: Audited | None = None
    pressed: int = 0
    said: int = 0
    said_at: Instant | None = None
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    wanted: int = 1
    sections: tuple[Section, ...] = ()
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
    winners: tuple[str, ...] = ()
    reason: str = ""
    follows: str = ""
    struck: Mapping[str, str] = field(default_factory=dict)
    lot: tuple[str, ...] = ()
    called: str = ""
    casting: CastingMode = CastingMode.NONE
    cast: str = ""
    recount: Recount | None = None

    @property
    def private(self) -> bool:
        """Whether nobody shall know what somebody chose, whichever way it is voted."""
        return self.question.secrecy is Secrecy.PRIVATE

    @property
    def received(self) -> int:
        """How many voted by handset so far: a paper with nothing on it is no vote yet."""
        return self.pressed if self.private else sum(map(self.has_voted, self.votes))

    def has_voted(self, voter: str) -> bool:
        """Whether that voter's paper has anything on it. Of a private ballot nobody knows."""
        return bool(settled(self.votes.get(voter, "")))

    @property
    def issued(self) -> int:
        """How many numbers count."""
        return size(self.roll)

    @property
    def freezes(self) -> Instant | None:
        """When nothing more counts: the close, or as soon after it as no press is on its way."""
        if self.closes is None:
            return None
        soonest, latest = self.closes.plus(_ON_ITS_WAY), self.closes.plus(_LONGEST_DRAIN)
        quiet = self.heard.plus(_QUIET) if self.heard is not None else soonest
        if not quiet.reached(soonest):
            return soonest
        return latest if quiet.reached(latest) else quiet

    @property
    def over(self) -> bool:
        return self.phase in OVER

    def on_roll(self, number: int) -> bool:
        """Whether that number counts in this ballot."""
        return holds(self.roll, number)

    def counted(self) -> dict[str, int]:
        """What the handsets said so far, where a paper is one choice: choice → votes, for all."""
        votes = Counter(settled(mark) for mark in self.votes.values())
        return {option: votes[option] for option in self.question.options}

    def papers(self) -> dict[str, int]:
        """What the handsets said so far, as papers: mark → how many; empty papers are none."""
        marks = Counter(settled(mark) for mark in self.votes.values())
        return {mark: marks[mark] for mark in sorted(marks) if mark}

    def gathered(self) -> dict[str, int]:
        """All that counts so far: choice, or mark, → votes, by handsets and beside them."""
        single = self.question.method in SINGLE
        tally = Counter(self.counted() if single else self.papers())
        for added in self.added.values():
            tally.update(added)
        return dict(tally)

    @property
    def tellers(self) -> tuple[str, ...]:
        """Whose counts are compared."""
        return TELLERS[: self.wanted]

    @property
    def counts_differ(self) -> bool:
        """All counts are in and do not agree: the hall, or that section, is counted again."""
        if self.sections:
            return any(section.differs(self.tellers) for section in self.sections)
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
