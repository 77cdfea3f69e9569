"""Log and coverage as files: every figure with its source, and nobody's name."""

from __future__ import annotations

import csv
import io

import pytest

from facilitator.readings.door.invited import coverage_as_csv, log_as_csv
from facilitator.readings.door.outreach import outreach_of
from tests.facilitator.hall import hall_of
from tests.facilitator.reach.inviting import FREEZE, MEETING, NOTICE, note


@pytest.fixture
def reading(tmp_path):
    with hall_of(tmp_path, handsets_out=()) as hall:
        hall.do(FREEZE, NOTICE)
        hall.do(note(attempted=60, notice=1, languages=("Welsh", "Polish"), walker="Ann Ouse"))
        yield outreach_of(hall.world, MEETING, MEETING)


def rows(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_log_has_a_line_for_each_effort_and_no_walker(reading):
    heads, line = rows(log_as_csv(reading, "en"))
    assert len(heads) == len(line)
    assert line[:7] == [
        *("2026-05-02", "Leaflets", "Marfleet Lane", "60", "0", "Welsh, Polish", "1"),
    ]
    assert "Ouse" not in log_as_csv(reading, "en").decode()


def test_the_figures_name_their_source_and_the_least_reached_comes_first(reading):
    table = rows(coverage_as_csv(reading, "en"))
    assert table[1] == [
        *("Households gone to", "60", "60", "210", "28"),
        *("Census 2021, TS041 (2021-03-21)", "2026-05-02", "2026-05-02"),
    ]
    names = [row[0] for row in table if row and row[0] in {"Preston Road", "Marfleet Lane"}]
    assert names == ["Preston Road", "Marfleet Lane"]
    assert table[-1] == ["Contains figures."]
