"""How many came: to one meeting, by how it is known that they live here; and within twelve months.

Nobody's name is needed for it, and of no figure can be told who it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from facilitator.clock import Instant
from facilitator.door_facts import Category, Tier
from facilitator.engine.world import World
from facilitator.legitimacy.figures import a_year_before
from facilitator.parts import checkin, meeting, presence
from facilitator.parts.checkin import Arrival
from facilitator.parts.meeting import Meeting
from facilitator.readings.door.known_again import Person, people_of


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who came to one meeting.

    Attributes:
        meeting: its id; number, day: its number, and ISO date.
        checked_in: whether the check-in desk was used; if not, residents are as they were
            counted, and nobody knows more of them.
        residents: in the room at their highest number; at: when that was first so.
        by_tier: of those, how it is known that they live here; nothing where only counted.
        unique: residents who came at all, each counted once; None where only counted.
        returning: of these, who had come to a meeting before, as far as cards tell.
        others: who came besides, by category; nobody comes twice.
        counted: the highest number in the room as it was shown that evening, which somebody may
            have corrected by hand.
    """

    meeting: str
    number: int
    day: str
    checked_in: bool
    residents: int
    at: Instant | None
    by_tier: Mapping[Tier, int]
    unique: int | None
    returning: int | None
    others: Mapping[Category, int]
    counted: int

    @property
    def observers(self) -> int:
        """Who came to look on."""
        return self.others.get(Category.OBSERVER, 0)

    @property
    def remote(self) -> int:
        """Who took part from elsewhere; never of those in the room."""
        return self.others.get(Category.REMOTE, 0)

    @property
    def young(self) -> int:
        """Below the voting age of the assembly."""
        return self.others.get(Category.YOUNG, 0)

    @property
    def children(self) -> int:
        """With a star card."""
        return self.others.get(Category.CHILD, 0)

    def known(self, least: Tier) -> int:
        """Residents at the highest number of that tier or a higher one."""
        return sum(number for tier, number in self.by_tier.items() if tier >= least)


@dataclass(frozen=True, slots=True)
class Between:
    """A number that is known (`least` is `most`), or between which two it lies."""

    least: int
    most: int

    @property
    def exact(self) -> int | None:
        """The number, None where it is not known."""
        return self.least if self.least == self.most else None


@dataclass(frozen=True, slots=True)
class TwelveMonths:
    """Residents over twelve months, each counted once.

    Attributes:
        since, until: ISO dates, both within.
        meetings: held in that time; with_desk: at which people were checked in.
        unique: how many residents came; not exact where a year's key is gone, or no cards are kept.
        again: how many of them came at least twice; None where `unique` is not exact.
    """

    since: str
    until: str
    meetings: int
    with_desk: int
    unique: Between
    again: int | None


def attendance_of(world: World, held: Meeting) -> Attendance:
    """Who came to that meeting, or who has come so far."""
    arrivals = tuple(world.of(checkin.PART).door(held.id).arrivals.values())
    room = world.of(presence.PART).of_meeting(held.id)
    residents = [one for one in arrivals if one.category is Category.RESIDENT]
    there, at = _highest(residents)
    return Attendance(
        *(held.id, held.number, held.day),
        checked_in=bool(arrivals),
        residents=len(there) if arrivals else room.highest,
        at=at if arrivals else room.highest_at,
        by_tier=dict(sorted(Counter(one.tier for one in there).items())),
        unique=len(residents) if arrivals else None,
        returning=_returning(residents),
        others=Counter(one.category for one in arrivals if one.category is not Category.RESIDENT),
        counted=room.highest,
    )


def twelve_months(world: World, until: date) -> TwelveMonths:
    """Of the meetings in the twelve months that end with that day, the one that runs left out."""
    since = a_year_before(until)
    held = [
        each
        for each in world.of(meeting.PART).all
        if since.isoformat() <= each.day <= until.isoformat() and each.closed is not None
    ]
    state = world.of(checkin.PART)
    doors = [tuple(state.door(each.id).arrivals.values()) for each in held]
    came = [[one for one in door if one.category is Category.RESIDENT] for door in doors]
    who = people_of(state, world.sides)
    cards = [Counter(filter(None, map(who, each))) for each in came]
    unique = _unique(came, cards)
    again = sum(n > 1 for n in sum(cards, Counter[Person]()).values())
    return TwelveMonths(
        *(since.isoformat(), until.isoformat(), len(held), sum(map(bool, doors))),
        unique=unique,
        again=again if unique.exact is not None else None,
    )


def _returning(residents: list[Arrival]) -> int | None:
    """None where there are no cards to know anybody by."""
    known = [one for one in residents if one.attendance]
    return sum(not one.first_time for one in known) if known else None


def _highest(arrivals: Iterable[Arrival]) -> tuple[list[Arrival], Instant | None]:
    """Who was in the room when most of them were, and when that was first so."""
    spans = [span for one in arrivals for span in _spans(one)]
    steps = sorted(
        [(start, 1, came) for start, _, came, _ in spans]
        + [(end, 0, came) for _, end, came, _ in spans if end is not None],
        key=lambda step: step[:2],
    )
    most = now = 0
    when: Instant | None = None
    for _, comes, came in steps:
        now += 1 if comes else -1
        if now > most:
            most, when = now, came
    if when is None:
        return [], None
    at = when.utc
    inside = [one for start, end, _, one in spans if start <= at and (end is None or end > at)]
    return inside, when


def _spans(one: Arrival) -> list[tuple[int, int | None, Instant, Arrival]]:
    """From and until when they were in, in microseconds UTC; a slip of no length is none."""
    found: list[tuple[int, int | None, Instant, Arrival]] = []
    for stay in one.stays:
        long = None if stay.left is None else stay.left.since(stay.came)
        if long != 0:
            end = None if long is None else stay.came.utc + long
            found.append((stay.came.utc, end, stay.came, one))
    return found


def _unique(came: list[list[Arrival]], cards: list[Counter[Person]]) -> Between:
    """Those of different keys, or of none, may be the same people, or all be others."""
    people = {person for each in cards for person in each}
    by_key = Counter(key for key, _ in people)
    nameless = sum(not one.attendance for each in came for one in each)
    most = len(people) + nameless
    least = max((*by_key.values(), *map(len, came)), default=0)
    return Between(most if len(by_key) <= 1 and not nameless else least, most)
