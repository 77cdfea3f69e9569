"""A parish meeting's lines: each stands as the law has it, and none forbids anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.parish.call import Convenor, Evening, Known, ParishCall, poll_needs
from facilitator.parish.checks import Line, Standing, checklist

SIX = ("Ann", "Ben", "Cai", "Dee", "Eve", "Fay")
READY = ParishCall(
    "Marfleet",
    Convenor.ELECTORS,
    SIX,
    notice_day="2026-05-05",
    posted="The church porch",
    signed=True,
    licensed=Known.NO,
    presiding="The chair of the parish council",
    register=True,
    electors=45,
)
EVENING = Evening("2026-05-14", "19:00", "St Giles Hall", 5, casting=True)


def standing(line, call=READY, evening=EVENING):
    return {each.line: each.standing for each in checklist(call, evening).lines}[line]


def test_all_is_done_but_the_minutes_that_nobody_can_have_signed():
    found = checklist(READY, EVENING)
    open_lines = [each.line for each in found.lines if each.standing is not Standing.DONE]
    assert open_lines == [Line.MINUTES]
    assert all("1972" in each.source and each.checked for each in found.lines)


def test_nothing_typed_is_unknown_or_not_yet():
    found = checklist(ParishCall(), Evening())
    stands = {each.line: each.standing for each in found.lines}
    assert stands[Line.NOTICE] is stands[Line.SIX] is stands[Line.PREMISES] is Standing.UNKNOWN
    assert (found.clear, found.latest, found.poll) == (None, None, None)


@pytest.mark.parametrize(
    ("by", "few", "enough"),
    [
        (Convenor.ELECTORS, 5, 6),
        (Convenor.COUNCILLORS, 1, 2),
        (Convenor.CHAIRMAN, 0, 1),
        (Convenor.NO_COUNCIL, 0, 1),
    ],
)
def test_who_may_convene_it(by, few, enough):
    for count, then in ((few, Standing.NOT_YET), (enough, Standing.DONE)):
        assert standing(Line.CONVENED, replace(READY, by=by, convenors=SIX[:count])) is then


def test_a_council_s_existence_needs_twice_the_notice():
    # Thu 14 May 2026: seven clear days from Tue 5 May, fourteen from Sun 26 April.
    late = replace(READY, notice_day="2026-05-06")
    assert standing(Line.NOTICE) is Standing.DONE
    assert standing(Line.NOTICE, late) is Standing.NOT_YET
    council = replace(READY, about_council=True)
    assert standing(Line.NOTICE, council) is Standing.NOT_YET
    assert checklist(council, EVENING).latest.day == date(2026, 4, 26)
    assert standing(Line.NOTICE, replace(council, notice_day="2026-04-26")) is Standing.DONE


def test_it_begins_at_six_or_later_and_a_pub_only_where_there_is_no_other_room():
    assert standing(Line.SIX, evening=replace(EVENING, start="18:00")) is Standing.DONE
    assert standing(Line.SIX, evening=replace(EVENING, start="17:59")) is Standing.NOT_YET
    pub = replace(READY, licensed=Known.YES)
    assert standing(Line.PREMISES, pub) is Standing.NOT_YET
    assert standing(Line.PREMISES, replace(pub, no_other_room=True)) is Standing.DONE


@given(st.integers(1, 100_000))
def test_a_poll_needs_ten_or_a_third_whichever_is_less(electors):
    needed = poll_needs(electors)
    assert needed == 10 or (3 * needed >= electors > 3 * (needed - 1))
    assert needed <= 10


def test_a_poll_worked_out_by_hand():
    assert [poll_needs(n) for n in (0, 1, 3, 4, 27, 28, 30, 31, 400)] == [
        *(0, 1, 1, 2, 9, 10, 10, 10, 10),
    ]
