"""The area as it is edited: units typed, changed, read from a sheet; what is said of them."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.area_draft import PlannedArea
from facilitator.errors import RuleError
from facilitator.parts import area
from facilitator.reach.values import Figure, UnitKind
from facilitator.sheets.area import read_area
from facilitator.sheets.cells import csv_cells
from tests.facilitator.hall import hall_of
from tests.facilitator.reach.inviting import FREEZE, STREETS
from ui.present.area import (
    UnitTyped,
    area_view,
    incoming_area,
    with_sheet,
    with_unit,
    without_unit,
)

MILL = UnitTyped("", " Mill Lane ", UnitKind.STREET, "40", "", "Our count", "2026")


def test_a_unit_is_typed_changed_and_taken_out():
    typed = with_unit(PlannedArea(), MILL, "en")
    assert typed.units[0].name == "Mill Lane"
    assert typed.units[0].households == Figure(40, "Our count", "2026")
    assert typed.units[0].adults is None
    again = UnitTyped("Mill Lane", "Mill Road", UnitKind.PATCH, "41", "70", "", "")
    changed = with_unit(typed, again, "en").units
    assert [(unit.code, unit.name, unit.homes) for unit in changed] == [
        ("Mill Lane", "Mill Road", 41)
    ]
    assert without_unit(typed, "Mill Lane").units == ()


@pytest.mark.parametrize(("change", "said"), [("name", "needs a name"), ("homes", "no whole")])
def test_a_unit_that_makes_no_sense_is_not_put_in(change, said):
    name, homes = ("", "40") if change == "name" else ("Mill Lane", "forty")
    with pytest.raises(RuleError, match=said):
        with_unit(PlannedArea(), UnitTyped("", name, UnitKind.STREET, homes, "", "", ""), "en")


def test_the_same_street_is_not_put_in_twice():
    once = with_unit(PlannedArea(), MILL, "en")
    with pytest.raises(RuleError, match="already"):
        with_unit(once, MILL, "en")


def test_it_says_what_is_frozen_and_whether_this_is_it(tmp_path):
    planned = PlannedArea(FREEZE.since, FREEZE.until, STREETS, FREEZE.statements)
    before = area_view(planned, None, "en")
    assert before.waits
    assert before.total == "3 streets or patches with 210 households; 1 has no figure yet"
    with hall_of(tmp_path, handsets_out=()) as hall:
        hall.do(FREEZE)
        frozen = hall.world.of(area.PART).latest
    assert not area_view(planned, frozen, "en").waits
    other = area_view(without_unit(planned, "moorings"), frozen, "en")
    assert other.waits
    assert "not frozen yet" in other.frozen


def test_a_sheet_says_whose_figures_it_has_and_what_becomes_of_what_is_there():
    cells = csv_cells(b"geography code,Number of households\nE00065001,120\n", "en")
    sheet = read_area(cells, "ts041.csv", date(2026, 4, 1), "en")
    seen = incoming_area(sheet, "ts041.csv", STREETS, "en")
    assert seen.title == "1 street or patch from ts041.csv"
    assert seen.total == "1 comes new."
    assert "Open Government Licence" in seen.licence[0]
    both = with_sheet(PlannedArea(units=STREETS, statements=("Ours.",)), sheet)
    assert len(both.units) == 4
    assert both.statements == ("Ours.", *sheet.statements)


def test_ones_own_table_is_asked_whose_figures_they_are():
    sheet = read_area(csv_cells(b"Street,Homes\nA,3\n", "en"), "own.csv", date(2026, 4, 1), "en")
    assert "Whose figures are these?" in incoming_area(sheet, "own.csv", (), "en").licence[0]
