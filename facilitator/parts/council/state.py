"""What is known of a council: its members, who sits for them, how they stand, what goes home."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.clock import Instant
from facilitator.council_facts import SeatsTaken
from facilitator.numbers import joined
from facilitator.parts.council.events import DelegateSeated, ReferredDown, StandStated


@dataclass(frozen=True, slots=True)
class Member:
    """A body that sends delegates. `here`: whether it still does."""

    id: str
    name: str
    key: str = ""
    here: bool = True


@dataclass(frozen=True, slots=True)
class Seated:
    """A delegate on a seat: `as_`, how they came to it. `left` is None while they sit."""

    as_: DelegateSeated
    since: Instant
    left: Instant | None = None

    @property
    def person(self) -> str:
        """The token."""
        return self.as_.person


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat of one meeting: a member's, with one vote, however many sit on it."""

    meeting: str
    number: int
    member: str
    people: tuple[Seated, ...] = ()

    @property
    def here(self) -> tuple[Seated, ...]:
        """Those who sit on it now."""
        return tuple(each for each in self.people if each.left is None)


@dataclass(frozen=True, slots=True)
class Observer:
    """Somebody who listens. `person`: a token; `member`: where from, "" for nowhere."""

    meeting: str
    person: str
    member: str
    reason: str
    here: bool = True


@dataclass(frozen=True, slots=True)
class Weights:
    """What each member carries in a card vote, and where that comes from. `votes`: by member."""

    source: str
    votes: Mapping[str, int]
    frozen: Instant


@dataclass(frozen=True, slots=True)
class Council:
    """The state.

    Attributes:
        members: all there ever were, in the order they came.
        seats: of all meetings, the newest last.
        stands: (meeting, matter, seat) → what was said of it last.
        to_ratify: ids of decisions that go to every member to be ratified.
    """

    members: tuple[Member, ...] = ()
    seats: tuple[Seat, ...] = ()
    observers: tuple[Observer, ...] = ()
    weights: Weights | None = None
    stands: Mapping[tuple[str, str, int], StandStated] = field(default_factory=dict)
    referrals: tuple[ReferredDown, ...] = ()
    to_ratify: tuple[str, ...] = ()

    def member(self, key: str) -> Member | None:
        """The member with that id, also one that left."""
        return next((member for member in self.members if member.id == key), None)

    @property
    def present_members(self) -> tuple[Member, ...]:
        """Those that send delegates now."""
        return tuple(member for member in self.members if member.here)

    def named(self, name: str) -> Member | None:
        """The member of that name, whatever its capitals."""
        wanted = " ".join(name.split()).casefold()
        return next((m for m in self.present_members if m.name.casefold() == wanted), None)

    def of_meeting(self, meeting: str) -> tuple[Seat, ...]:
        """The seats of that meeting, by their numbers."""
        mine = (seat for seat in self.seats if seat.meeting == meeting)
        return tuple(sorted(mine, key=lambda seat: seat.number))

    def seat(self, meeting: str, number: int) -> Seat | None:
        """The seat of that number."""
        return next((s for s in self.of_meeting(meeting) if s.number == number), None)

    def seat_of(self, meeting: str, member: str) -> Seat | None:
        """That member's."""
        return next((s for s in self.of_meeting(meeting) if s.member == member), None)

    def observers_of(self, meeting: str) -> tuple[Observer, ...]:
        """Who listened in that meeting."""
        return tuple(each for each in self.observers if each.meeting == meeting)

    def stand(self, meeting: str, matters: tuple[str, ...], seat: int) -> StandStated | None:
        """What that seat said of the first of these matters that it said anything of."""
        said = (self.stands.get((meeting, matter, seat)) for matter in matters)
        return next((each for each in said if each is not None), None)


def taken(state: Council) -> tuple[object, ...]:
    """Shared: the seats of the newest meeting that has any."""
    if not state.seats:
        return ()
    meeting = state.seats[-1].meeting
    seats = [seat for seat in state.of_meeting(meeting) if seat.here]
    voting = joined(tuple((seat.number, seat.number) for seat in seats))
    if state.weights is None:
        return (SeatsTaken(meeting, voting),)
    votes = state.weights.votes
    weights = tuple((s.number, votes[s.member]) for s in seats if s.member in votes)
    return (SeatsTaken(meeting, voting, weights, state.weights.source),)
