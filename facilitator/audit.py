"""Reads a record as a stranger would: is it whole, and does what was declared follow from it?

First the bytes (`facilitator.record.verify`), then the sense: every tally is counted again from
the votes, every outcome decided again by its rule, every number looked up. Changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from facilitator.engine.codec import EventCodec
from facilitator.engine.fold import folded
from facilitator.engine.world import World, blank
from facilitator.errors import FacilitatorError
from facilitator.part import Event
from facilitator.parts import PARTS, ballot, decision
from facilitator.parts.ballot.counts import order_called
from facilitator.parts.ballot.events import (
    BallotClosed,
    CountingBegun,
    HandsetsOpened,
    LotDrawn,
    PressAssigned,
    PressHeld,
    SwitchedToCounting,
    VoteCast,
    VotesAdded,
    VoteWithdrawn,
)
from facilitator.parts.ballot.private_events import PrivateClosed, RecordedVote
from facilitator.parts.ballot.result import result_of
from facilitator.parts.ballot.sections import all_agreed
from facilitator.parts.ballot.shown_events import RecountMade
from facilitator.plan import Kind
from facilitator.record.file import RecordFile
from facilitator.record.journal import RecordJournal
from facilitator.record.signed import Signed
from facilitator.record.verify import check


@dataclass(frozen=True, slots=True)
class Audited:
    """The findings.

    Attributes:
        head: digest of the last event, 64 hex digits; empty where there is none.
        events: how many there are.
        anchored: whether a digest from paper was given, and found.
        problems: sentences; none when all is well.
        at: the event whose digest that is; 0 for none.
    """

    head: str
    events: int
    anchored: bool
    problems: tuple[str, ...]
    at: int = 0

    @property
    def ok(self) -> bool:
        return not self.problems


def audited(path: Path, head: str | None = None) -> Audited:
    """Audit the record at `path`, which may be open elsewhere.

    `head`: the digest on the paper, or its first digits (`typed_digest`). Raises
    EnvironmentFailure where there is no record that can be read at all.
    """
    file = RecordFile.read(path)
    try:
        found = check(file, head)
        problems = found.problems or tuple(_of_sense(file, found.sealed))
    finally:
        file.close()
    anchored = head is not None and not problems
    return Audited(found.head, found.events, anchored, problems, found.at)


def _of_sense(file: RecordFile, sealed: frozenset[int]) -> Iterator[str]:
    """What does not follow from what, in a record whose bytes are in order."""
    recount, world, lots = _Recount(), blank(PARTS), list[str]()
    signed = Signed(sealed)
    entries = RecordJournal(file, device="", sign=_unsigned).entries()
    try:
        for entry, event, after in folded(entries, PARTS, EventCodec(PARTS)):
            recount.see(event)
            signed.see(entry.envelope, seals=type(event).SEALS)
            world = after
            if _is_astray(world, event, entry.envelope.type):
                yield f"Event {entry.envelope.seq} cannot follow on what came before it."
            lots.extend(_lot(world, event))
    except FacilitatorError as error:
        yield str(error)
        return
    yield from signed.missing()
    yield from lots
    yield from _tallies(world, recount)
    yield from _outcomes(world)
    yield from _numbers(world)


def _is_astray(world: World, event: Event, kind: str) -> bool:
    """Whether it is of another ballot than the last one that was put."""
    latest = world.of(ballot.PART).latest
    key = getattr(event, "ballot", None) if kind.startswith(f"{ballot.PART.name}.") else None
    return key is not None and (latest is None or key != latest.id)


def _lot(world: World, event: Event) -> Iterator[str]:
    """A lot by a number from the floor is the one that its papers, as they then were, make."""
    drawn_for = world.of(ballot.PART).latest
    if not isinstance(event, LotDrawn) or not event.called or drawn_for is None:
        return
    if event.order != order_called(drawn_for, event.called):
        yield (
            f"Ballot {drawn_for.number}: its papers and the number {event.called} make another lot."
        )


def _unsigned(_message: bytes) -> bytes:
    return b""


@dataclass(slots=True)
class _Recount:
    """Counts handset votes by a way of its own: nothing here asks the ballot part.

    Attributes:
        votes: ballot → voter token → the last choice.
        held: the same of handsets that speak for nobody yet, by their tokens.
        added: ballot → source → votes beside the handsets.
        claimed: (ballot, tally in the record, tally counted again), at each close or switch.
        papers: (ballot, sum of its figures, papers from handsets, votes beside them), at the close
            of a private one.
    """

    votes: dict[str, dict[str, str]] = field(default_factory=dict)
    held: dict[str, dict[str, str]] = field(default_factory=dict)
    added: dict[str, dict[str, dict[str, int]]] = field(default_factory=dict)
    claimed: list[tuple[str, Counter[str], Counter[str]]] = field(default_factory=list)
    papers: list[tuple[str, int, int, int]] = field(default_factory=list)

    def see(self, event: Event) -> None:
        match event:
            case HandsetsOpened(ballot=key):
                self.votes[key], self.held[key], self.added[key] = {}, {}, {}
            case VotesAdded(ballot=key, source=source, tally=tally):
                self.added.setdefault(key, {})[source] = tally
            case BallotClosed(ballot=key, tally=tally) if key in self.votes:
                self._compare(key, tally, *self.added.get(key, {}).values())
            case RecountMade(ballot=key, tally=tally) if key in self.votes:
                self._compare(key, tally, *self.added.get(key, {}).values())
            case SwitchedToCounting(ballot=key, kept=kept) if key in self.votes:
                self._compare(key, kept)
                del self.votes[key]
            case PrivateClosed(ballot=key, tally=tally, papers=papers):
                beside = sum(sum(added.values()) for added in self.added.get(key, {}).values())
                self.papers.append((key, sum(tally.values()), papers, beside))
            case CountingBegun(ballot=key):
                self.votes.pop(key, None)
            case _:
                self._vote(event)

    def _vote(self, event: Event) -> None:
        """One voter's votes: the last one counts."""
        match event:
            case VoteCast(ballot=key, voter=voter, choice=choice):
                self.votes.setdefault(key, {})[voter] = choice
            case RecordedVote(ballot=key, number=number, choice=choice):
                self.votes.setdefault(key, {})[str(number)] = choice
            case PressHeld(ballot=key, handset=handset, choice=choice):
                self.held.setdefault(key, {})[handset] = choice
            case PressAssigned(ballot=key, handset=handset, voter=voter):
                choice = self.held.get(key, {}).pop(handset, "")
                self.votes.setdefault(key, {})[voter] = choice
            case VoteWithdrawn(ballot=key, voter=voter):
                self.votes.get(key, {}).pop(voter, None)

    def _compare(self, key: str, said: dict[str, int], *added: dict[str, int]) -> None:
        # What waits for another key is no mark; a paper with no mark is no paper.
        marks = Counter(mark.partition("~")[0] for mark in self.votes[key].values())
        del marks[""]
        for tally in added:
            marks.update(tally)
        # Adding nothing drops the choices that nobody took.
        self.claimed.append((key, +Counter(said), +marks))


def _tallies(world: World, recount: _Recount) -> Iterator[str]:
    ballots = world.of(ballot.PART).all
    numbers = {each.id: each.number for each in ballots}
    issued = {each.id: each.issued for each in ballots}
    for key, said, counted in recount.claimed:
        if said != counted:
            yield (
                f"Ballot {numbers.get(key, '?')}: the record says {_sorted(said)}, "
                f"its votes come to {_sorted(counted)}."
            )
    for key, figures, papers, beside in recount.papers:
        if figures != papers + beside:
            differs = f"its figures sum to {figures}, of {papers + beside} papers"
            yield f"Ballot {numbers.get(key, '?')}: {differs}."
        if papers > issued.get(key, 0):
            yield f"Ballot {numbers.get(key, '?')}: more voters than handsets."
    for each in ballots:
        yield from _counts(each)


def _counts(each: ballot.Ballot) -> Iterator[str]:
    """What was counted by people, and that nobody voted twice."""
    wrong = [c for c in each.counts.values() if each.tally is not None and c != each.tally]
    if wrong:
        differs = f"the record says {each.tally}, a teller counted {wrong[0]}"
        yield f"Ballot {each.number}: {differs}."
    if each.tally is not None and not all_agreed(each.sections, each.tellers):
        yield f"Ballot {each.number}: it was closed while tellers of a section differed."
    if each.votes and len(each.votes) > each.issued:
        yield f"Ballot {each.number}: more voters than handsets."


def _sorted(votes: Counter[str]) -> dict[str, int]:
    return dict(sorted(votes.items()))


def _outcomes(world: World) -> Iterator[str]:
    """Every declared result, decided again by its rule."""
    register = world.of(decision.PART)
    for each in world.of(ballot.PART).all:
        if each.outcome is None:
            if register.of_ballot(each.id) is not None:
                yield f"Ballot {each.number}: the register of decisions does not agree with it."
            continue
        result = result_of(each)
        # Records from before there could be several winners name the only one.
        winners = each.winners or ((each.winner,) if each.winner is not None else ())
        if (result.outcome, result.winners) != (each.outcome, winners):
            yield (
                f"Ballot {each.number} was declared {each.outcome}; "
                f"its figures make it {result.outcome}."
            )
        numbered = [entry.outcome for entry in register.all if entry.ballot == each.id]
        undecided = each.question.kind in {Kind.TEST, Kind.SENSE}
        if numbered != ([] if undecided else [each.outcome]):
            yield f"Ballot {each.number}: the register of decisions does not agree with it."


def _numbers(world: World) -> Iterator[str]:
    """Decisions are numbered 1, 2, 3 … in each year."""
    following: Counter[int] = Counter()
    for entry in world.of(decision.PART).all:
        following[entry.year] += 1
        if entry.number != following[entry.year]:
            yield f"Decision {entry.code} should be number {following[entry.year]} of its year."
