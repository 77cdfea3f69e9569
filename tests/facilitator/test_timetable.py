"""Items laid out in time: what gaps and fixed ends take in, and what they never do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from facilitator.timetable import end_of, laid_out, slots_of, stretches
from tests.facilitator.hall import item, replace

LONDON = "Europe/London"
MINUTE = timedelta(minutes=1)
#: An evening that ends after midnight, and both nights in which the clocks change meanwhile.
STARTS = [
    datetime(2026, 5, 14, 18, 0, tzinfo=UTC),
    datetime(2026, 1, 10, 22, 30, tzinfo=UTC),
    datetime(2026, 3, 28, 23, 30, tzinfo=UTC),
    datetime(2026, 10, 24, 22, 30, tzinfo=UTC),
]


@st.composite
def evenings(draw):
    """(items, start): some begin at a time of day, some end at one; in the plan's own order."""
    start = draw(st.sampled_from(STARTS))
    items = []
    for n in range(draw(st.integers(1, 7))):
        one = item(f"i{n}", minutes=draw(st.integers(1, 45)))
        moment = end_of(stretches(items, start, LONDON), start)
        if draw(st.booleans()):
            one = replace(one, at=_wall(moment + draw(st.integers(0, 30)) * MINUTE))
        if draw(st.booleans()):
            one = replace(one, until=_wall(moment + draw(st.integers(5, 60)) * MINUTE))
        items.append(one)
    return items, start


def _wall(moment):
    return f"{moment.astimezone(ZoneInfo(LONDON)):%H:%M}"


@given(evening=evenings(), late=st.integers(0, 300))
def test_lateness_is_taken_in_by_gaps_and_never_grows(evening, late):
    items, start = evening
    asked = stretches(items, start, LONDON)
    moved = end_of(asked, start + late * MINUTE) - end_of(asked, start)
    slots = laid_out(asked, start)
    # All there is to take it in: waiting before an item, and fixed ends that leave it shorter.
    begun = [start, *(slots[one.id].ends for one in items)]
    gaps = sum(
        (slots[one.id].begins - at for one, at in zip(items, begun, strict=False)), 0 * MINUTE
    )
    fixed = [slots[one.item].ends - slots[one.item].begins for one in asked if one.until]
    assert 0 * MINUTE <= moved <= late * MINUTE
    assert moved >= late * MINUTE - gaps - sum(fixed, 0 * MINUTE)


@given(evening=evenings(), late=st.integers(0, 300))
def test_nothing_begins_or_ends_before_what_it_is_fixed_to(evening, late):
    items, start = evening
    asked = stretches(items, start, LONDON)
    slots = laid_out(asked, start + late * MINUTE)
    for one in asked:
        assert one.at is None or slots[one.item].begins >= one.at
        assert one.until is None or slots[one.item].ends >= one.until


@given(evening=evenings(), n=st.integers(0, 6), more=st.integers(0, 60))
def test_more_minutes_never_end_the_evening_earlier_nor_leaving_out_later(evening, n, more):
    items, start = evening
    asked = list(stretches(items, start, LONDON))
    n %= len(asked)
    end = end_of(asked, start)
    longer = [*asked]
    longer[n] = replace(asked[n], length=asked[n].length + more * MINUTE)
    assert end_of(longer, start) >= end
    assert end_of(asked[:n] + asked[n + 1 :], start) <= end


@given(evening=evenings())
def test_one_follows_the_other(evening):
    items, start = evening
    slots = list(laid_out(stretches(items, start, LONDON), start).values())
    assert all(slot.begins <= slot.ends for slot in slots)
    assert all(one.ends <= other.begins for one, other in pairwise(slots))


def test_minutes_are_minutes_in_the_night_that_the_clocks_change():
    items = [item("a", minutes=60), item("b", minutes=60), item("c", minutes=30)]
    slots = slots_of(items, "2026-10-25", "00:30", LONDON)
    assert [_wall(slot.begins) for slot in slots.values()] == ["00:30", "01:30", "01:30"]
    slots = slots_of(items, "2026-03-29", "00:30", LONDON)
    assert [_wall(slot.begins) for slot in slots.values()] == ["00:30", "02:30", "03:30"]


def test_an_evening_goes_on_over_midnight():
    items = [item("a", minutes=20), replace(item("b", minutes=10), at="00:15", until="00:40")]
    last = slots_of(items, "2026-05-14", "23:30", LONDON)["b"]
    assert (_wall(last.begins), _wall(last.ends)) == ("00:15", "00:40")
