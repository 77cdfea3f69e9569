"""How far an invitation got, against a table worked out by hand; and what always holds."""

from __future__ import annotations

import csv
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from facilitator.reach.coverage import clear_days, coverage
from facilitator.reach.values import Channel, Effort, Figure, Unit

HERE = Path(__file__).parent
MEETING = "2026-05-14"
TOWN = tuple(
    Unit(name, name, households=Figure(homes)) for name, homes in (("A", 40), ("B", 1), ("C", 0))
)


def rows(name):
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def worked():
    log = [
        Effort(
            str(n),
            row["day"],
            Channel(row["channel"]),
            row["unit"],
            attempted=int(row["attempted"]),
            reached=int(row["reached"]),
            notice=int(row["notice"]),
        )
        for n, row in enumerate(rows("worked.csv"))
    ]
    homes = {row["unit"]: row["households"] for row in rows("worked.csv")}
    units = [
        Unit(name, name, households=Figure(int(number)) if number else None)
        for name, number in homes.items()
    ]
    return units, log


def line(name, homes, direct, spoken, first, days):
    figures = homes, direct.least, direct.most, spoken.least, spoken.most
    return [name, *map(str, figures), first, "" if days is None else str(days)]


def test_the_figures_are_those_worked_out_by_hand():
    cover = coverage(*worked(), MEETING)
    by_hand = [list(row.values())[:-1] for row in rows("worked_out.csv")]
    reached = {each.unit.name: each for each in cover.units}
    computed = [
        line(r.unit.name, r.unit.homes, r.direct, r.spoken, r.first_day, r.clear_days)
        for r in (reached[row[0]] for row in by_hand[:-1])
    ]
    total = line("ALL", cover.direct.of, cover.direct, cover.spoken, "", cover.fewest_clear_days)
    assert [*computed, total] == by_hand
    assert (cover.direct.percent, cover.spoken.percent) == (68, 10)


def test_the_unit_least_reached_comes_first_and_the_uncounted_one_last():
    names = [each.unit.name for each in coverage(*worked(), MEETING).units]
    least, second, *_, last = names
    assert (least, second, last) == ("Bilton Grove", "Preston Road", "Moorings")


def test_five_hundred_people_online_are_listed_and_are_no_household():
    cover = coverage(*worked(), MEETING)
    online = next(each for each in cover.channels if each.channel is Channel.ONLINE)
    assert (online.times, online.reached) == (1, 300)
    assert cover.lowest.unit.name == "Bilton Grove"
    assert cover.lowest.channels == (Channel.POSTER, Channel.ONLINE)


def test_what_is_done_after_the_meeting_does_not_invite_to_it():
    units, log = worked()
    late = Effort("late", "2026-05-15", Channel.DOOR, "Bilton Grove", attempted=80)
    assert coverage(units, [*log, late], MEETING) == coverage(units, log, MEETING)


def test_clear_days_count_neither_the_first_day_nor_the_last_nor_a_sunday_or_bank_holiday():
    assert clear_days("2026-05-06", MEETING) == 6
    assert clear_days("2026-05-02", MEETING) == 8
    assert clear_days(MEETING, MEETING) == 0
    assert clear_days("", MEETING) is None


def test_an_area_with_no_figures_has_no_share_and_divides_by_nothing():
    cover = coverage([Unit("A", "A")], [])
    assert cover.direct.percent is None
    assert cover.lowest is None
    assert [unit.name for unit in cover.uncounted] == ["A"]


efforts = st.builds(
    Effort,
    st.uuids().map(str),
    st.dates().map(lambda day: day.isoformat()),
    st.sampled_from(Channel),
    st.sampled_from(["A", "B", "C", "elsewhere"]),
    attempted=st.integers(0, 100),
    reached=st.integers(0, 100),
    languages=st.lists(st.sampled_from(["Welsh", "welsh", "Polish"])).map(tuple),
    notice=st.integers(0, 2),
)


@given(st.lists(efforts, max_size=12))
def test_no_share_is_more_than_all_and_the_least_is_no_more_than_the_most(log):
    cover = coverage(TOWN, log)
    for share in (cover.direct, cover.spoken, *(each.direct for each in cover.units)):
        assert 0 <= share.least <= share.most <= share.of


@given(st.lists(efforts, max_size=12), st.randoms())
def test_the_order_of_the_log_does_not_matter(log, chance):
    before = coverage(TOWN, log)
    chance.shuffle(log)
    assert coverage(TOWN, log) == before


@given(st.lists(efforts, max_size=12), efforts)
def test_one_effort_more_never_lowers_a_figure(log, more):
    before, after = coverage(TOWN, log), coverage(TOWN, [*log, more])
    assert after.direct.least >= before.direct.least
    assert after.direct.most >= before.direct.most
