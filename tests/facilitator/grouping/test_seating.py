"""Everybody sits somewhere, once; nothing that was wished for is lost on the way."""

from __future__ import annotations

import hashlib
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import RuleError
from facilitator.grouping.lot import drawn_order
from facilitator.grouping.seating import Wishes, next_table, seated
from facilitator.grouping.sizes import group_count, group_sizes
from facilitator.grouping.typed import read_tables, read_together

HALLS = st.integers(1, 200)
FEW = settings(max_examples=40, deadline=None)


def people_at(seats, tables):
    people = Counter(seats.values())
    return [people[table] for table in range(1, tables + 1)]


@FEW
@given(HALLS)
def test_groups_have_eight_at_most_and_never_one_or_two(people):
    sizes = group_sizes(people, group_count(people))
    assert sum(sizes) == people
    assert max(sizes) <= 8
    assert max(sizes) - min(sizes) <= 1
    assert len(sizes) == 1 or min(sizes) >= 4


def test_a_hall_of_150_makes_nineteen_groups_and_one_of_20_three():
    assert (group_count(150), group_count(20)) == (19, 3)
    assert group_sizes(20, 3) == (7, 7, 6)
    with pytest.raises(RuleError, match="three in each"):
        group_sizes(8, 4)


@FEW
@given(HALLS, st.lists(st.sampled_from("abc"), min_size=200, max_size=200), st.integers(0, 10**6))
def test_everybody_has_one_table_and_every_trait_is_spread_as_far_as_it_goes(people, of, called):
    order = drawn_order("m", 1, str(called), range(1, people + 1))
    traits = dict(zip(order, of, strict=False))
    tables = group_count(people)
    seats = seated(order, tables, Wishes(traits=traits))
    assert sorted(seats) == list(range(1, people + 1))
    assert sorted(people_at(seats, tables), reverse=True) == list(group_sizes(people, tables))
    for trait in "abc":
        alike = people_at({n: t for n, t in seats.items() if traits[n] == trait}, tables)
        assert max(alike) - min(alike) <= 1


@FEW
@given(
    st.integers(12, 120),
    st.lists(st.frozensets(st.integers(1, 12), min_size=2, max_size=4), max_size=3),
    st.dictionaries(st.integers(20, 30), st.integers(1, 2), max_size=4),
)
def test_who_is_kept_together_sits_together_and_whoever_needs_a_table_has_it(n, parties, needs):
    tables = group_count(n)
    wanted = {number: frozenset({at}) for number, at in needs.items() if at <= tables}
    seats = seated(range(1, n + 1), tables, Wishes(parties, wanted))
    assert sorted(seats) == list(range(1, n + 1))
    for party in parties:
        assert len({seats[number] for number in party}) == 1
    assert all(seats[number] in at for number, at in wanted.items() if number in seats)
    people = people_at(seats, tables)
    assert max(people) - min(people) <= 12  # the largest party that three wishes can make


def test_the_draw_can_be_done_again_with_paper_and_a_program_for_digests():
    def digest(text):
        return hashlib.sha256(text.encode()).hexdigest()

    base = digest("groups:m7:1")
    by_hand = sorted((3, 8, 21), key=lambda n: digest(f"{base}:42:{(3, 8, 21).index(n) + 1}"))
    assert drawn_order("m7", 1, " 42 ", (21, 3, 8)) == tuple(by_hand)
    assert drawn_order("m7", 1, "42", range(1, 99)) != drawn_order("m7", 2, "42", range(1, 99))
    with pytest.raises(RuleError):
        drawn_order("m7", 1, "forty", (1, 2))


def test_at_the_door_each_goes_to_the_emptiest_table_and_neighbours_to_different_ones():
    seats = {}
    for n in range(10):
        table = next_table(seats, 4, "Hedon Road" if n % 2 else "")
        seats[str(n)] = (table, "Hedon Road" if n % 2 else "")
    assert sorted(Counter(t for t, _ in seats.values()).values()) == [2, 2, 3, 3]
    assert max(Counter(t for t, trait in seats.values() if trait).values()) == 2


def test_what_is_typed_is_read_or_said_to_be_unreadable():
    assert read_together("12 13, 40 41+42") == (frozenset({12, 13}), frozenset({40, 41, 42}))
    assert read_tables("1: 12 40; 2: 12") == {12: frozenset({1, 2}), 40: frozenset({1})}
    assert read_together("") == ()
    assert read_tables("1 2: 12") == {12: frozenset({1, 2})}
    never = (read_together, "12-15"), (read_together, "9" * 5000), (read_tables, "1: 12-15")
    for read, text in ((read_together, "the Parks"), (read_tables, "12 40"), *never):
        with pytest.raises(RuleError):
            read(text)
    with pytest.raises(RuleError, match="no such table"):
        seated(range(1, 20), 3, Wishes(tables={4: frozenset({9})}))
