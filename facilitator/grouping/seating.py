"""Who sits at which table: everybody once, some kept together, some at tables they need.

Who is kept together sits first, the largest party before the others; then whoever needs certain
tables; then all others, those of one trait after the other. Each goes to the emptiest table they
may sit at, and of those to the one with fewest of their trait, then to the lowest number. So
tables differ by one person at most, and by one of any trait at most, as long as no party and no
need stands against it: dealt around, whoever is of one trait lies in a row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.errors import RuleError
from facilitator.grouping.sizes import check_count

Seats = Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a draw respects.

    Attributes:
        together: numbers that sit at one table: a family, somebody deaf and their interpreter.
        tables: number → the tables that somebody may sit at: near the door, with a loop, quiet.
        traits: number → what is spread over all tables: a street, a first visit; none for "".
    """

    together: tuple[frozenset[int], ...] = ()
    tables: Mapping[int, frozenset[int]] = field(default_factory=dict)
    traits: Mapping[int, str] = field(default_factory=dict)


NO_WISHES = Wishes()


def seated(order: Sequence[int], tables: int, wishes: Wishes = NO_WISHES) -> Seats:
    """Number → table from 1, of all numbers, dealt in this order.

    Raises RuleError where there are too few for so many tables, a table does not exist, or people
    who are kept together need tables that have none in common.
    """
    check_count(len(order), tables)
    sitting = _Tables(tables)
    for party in _parties(order, wishes, tables):
        sitting.take(party, wishes)
    return {number: sitting.seats[number] for number in order}


def next_table(seats: Mapping[str, tuple[int, str]], tables: int, trait: str = "") -> int:
    """The table for whoever comes next at the door, dealt as above.

    `seats`: who sits already, as (table, trait).
    """
    people, alike = Counter[int](), Counter[int]()
    for table, theirs in seats.values():
        people[table] += 1
        alike[table] += bool(trait) and theirs == trait
    return min(range(1, tables + 1), key=lambda table: (people[table], alike[table], table))


@dataclass(frozen=True, slots=True)
class _Party:
    """One person, or several who sit together, and the tables they may sit at."""

    numbers: tuple[int, ...]
    tables: frozenset[int]


class _Tables:
    """The tables while they fill."""

    def __init__(self, count: int) -> None:
        self.seats: dict[int, int] = {}
        self._people = Counter[int]()
        self._traits = Counter[tuple[int, str]]()
        self._all = frozenset(range(1, count + 1))

    def take(self, party: _Party, wishes: Wishes) -> None:
        trait = wishes.traits.get(party.numbers[0], "")
        table = min(
            party.tables or self._all,
            key=lambda each: (self._people[each], self._traits[each, trait], each),
        )
        for number in party.numbers:
            self.seats[number] = table
            self._people[table] += 1
            self._traits[table, wishes.traits.get(number, "")] += 1


def _parties(order: Sequence[int], wishes: Wishes, tables: int) -> Iterable[_Party]:
    """In the order they sit down."""
    place = {number: n for n, number in enumerate(order)}
    groups = _joined(order, wishes.together)
    made = [_party(each, wishes.tables, tables) for each in groups]
    common = Counter(wishes.traits.get(number, "") for number in order)

    def turn(party: _Party) -> tuple[int, bool, int, str, int]:
        trait = wishes.traits.get(party.numbers[0], "")
        first = place[party.numbers[0]]
        return -len(party.numbers), not party.tables, -common[trait], trait, first

    return sorted(made, key=turn)


def _joined(
    order: Sequence[int], together: Iterable[frozenset[int]]
) -> tuple[tuple[int, ...], ...]:
    """Everybody once: who is kept together with somebody is so with all of theirs."""
    party: dict[int, set[int]] = {number: {number} for number in order}
    for wish in together:
        one = set[int]().union(*(party[number] for number in wish if number in party))
        for number in one:
            party[number] = one
    seen: set[int] = set()
    found: list[tuple[int, ...]] = []
    for number in order:
        if number not in seen:
            seen |= party[number]
            found.append(tuple(each for each in order if each in party[number]))
    return tuple(found)


def _party(numbers: tuple[int, ...], wanted: Mapping[int, frozenset[int]], tables: int) -> _Party:
    """With the tables that suit all of them; none where nobody minds."""
    needs = [wanted[number] for number in numbers if wanted.get(number)]
    if not needs:
        return _Party(numbers, frozenset())
    suit = frozenset.intersection(*needs)
    if not suit or not suit <= set(range(1, tables + 1)):
        who = ", ".join(map(str, sorted(numbers)))
        raise RuleError(f"There is no such table for {who}.")
    return _Party(numbers, suit)
