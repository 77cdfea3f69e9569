"""An area out of a sheet: what is read, what is told, and that no postcode is kept."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import RuleError
from facilitator.reach.licence import CENSUS_DAY, HOUSEHOLD_TABLE
from facilitator.reach.merging import merged
from facilitator.reach.values import Figure, Unit, UnitKind
from facilitator.sheets.area import read_area
from facilitator.sheets.area_written import area_as_csv
from facilitator.sheets.cells import csv_cells
from facilitator.sheets.file import read_cells
from tests.facilitator.sheets.books import ods, ods_row

TODAY = date(2026, 4, 1)
LOOKUP = """pcd7,pcds,dointr,doterm,oa21cd,lsoa21cd,msoa21cd,ladcd,lsoa21nm,ladnm
HU9 5XX,HU9 5XX,198001,,E00065001,E01012801,E02002665,E06000010,Hull 014A,Hull
HU9 5XY,HU9 5XY,198001,,E00065002,E01012801,E02002665,E06000010,Hull 014A,Hull
HU9 5XZ,HU9 5XZ,198001,,E00065002,E01012801,E02002665,E06000010,Hull 014A,Hull
HU9 5AA,HU9 5AA,198001,201201,E00065003,E01012802,E02002665,E06000010,Hull 014B,Hull
"""
TABLE = """date,geography,geography code,Number of households
2021,E00065001,E00065001,121
2021,E00065002,E00065002,"1,140"
2021,E00099999,E00099999,77
"""


def read(text, **more):
    return read_area(csv_cells(text.encode(), "en", 60_000), "own.csv", TODAY, "en", **more)


def said(sheet):
    return " ".join(note.text for note in sheet.notes)


def test_a_list_of_postcodes_becomes_units_and_no_postcode_is_left():
    sheet = read(LOOKUP)
    assert [unit.code for unit in sheet.units] == ["E00065001", "E00065002"]
    assert {unit.kind for unit in sheet.units} == {UnitKind.OUTPUT_AREA}
    assert "HU9" not in repr(sheet)
    assert "3 postcodes were read to find the units, and are not kept." in said(sheet)
    assert "1 postcode that ended is left out." in said(sheet)
    assert any("Royal Mail data" in line and "2026" in line for line in sheet.statements)


@pytest.mark.parametrize(
    "text",
    [
        "street,households\nHU9 1AA,4\nMill Lane HU9 1AB,40\n",
        'street,households\nhu91aa,4\n"Mill Lane, HU9 1AB",40\n',
    ],
)
def test_a_postcode_where_a_street_should_stand_is_not_kept_either(text):
    assert [(unit.code, unit.name, unit.homes) for unit in read(text).units] == [
        ("Mill Lane", "Mill Lane", 40)
    ]


def test_a_list_of_postcodes_that_names_no_unit_is_no_area():
    with pytest.raises(RuleError):
        read("postcode,households\nHU9 1AA,4\nHU9 1AB,40\n")


def test_larger_units_can_be_made_of_the_same_postcodes():
    sheet = read(LOOKUP, level=UnitKind.LSOA)
    assert sheet.levels == (UnitKind.OUTPUT_AREA, UnitKind.LSOA, UnitKind.MSOA)
    assert [(unit.code, unit.name) for unit in sheet.units] == [("E01012801", "Hull 014A")]


def test_postcodes_of_northern_ireland_have_terms_of_their_own():
    assert "Northern Ireland" in said(read("pcds,oa21cd\nBT1 1AA,N00000001\n"))
    assert "Northern Ireland" not in said(read(LOOKUP))


def test_the_census_table_fills_in_the_units_there_are_and_adds_no_other_place():
    area, table = read(LOOKUP), read(TABLE)
    both = merged(area.units, table.units)
    assert [unit.homes for unit in both.units] == [121, 1140]
    assert (both.filled, both.added, both.passed) == (2, 0, 1)
    assert both.units[0].households == Figure(121, HOUSEHOLD_TABLE, CENSUS_DAY)
    assert table.statements == (
        "Source: Office for National Statistics licensed under the Open Government Licence v.3.0",
    )


def test_a_table_made_to_order_is_read_and_its_observation_is_asked_about():
    sheet = read("Output Areas Code,Output Areas,Observation\nE00065001,E00065001,121\n")
    assert sheet.units[0].homes == 121
    assert "look whether it is so" in said(sheet)


def test_a_table_of_ones_own_is_read_with_what_was_not():
    sheet = read("Streets of the ward\n\nStreet,Households,Adults,Bins\nMill Lane,40,70,3\n,5,,\n")
    assert sheet.units == (
        Unit(
            *("Mill Lane", "Mill Lane", UnitKind.STREET),
            Figure(40, "own.csv", "2026-04-01"),
            Figure(70, "own.csv", "2026-04-01"),
        ),
    )
    assert "Column “Bins” is left out." in said(sheet)
    assert "the line is left out" in said(sheet)
    assert sheet.statements == ()


def test_without_headings_the_first_numbers_are_households():
    sheet = read("Mill Lane;40;70\nHigh Street;about 20;\n")
    assert [(unit.name, unit.homes) for unit in sheet.units] == [
        ("Mill Lane", 40),
        ("High Street", 0),
    ]
    assert "“about 20” is no number" in said(sheet)


def test_welsh_headings_and_open_document_files_are_read(tmp_path):
    file = tmp_path / "ardal.ods"
    file.write_bytes(ods(ods_row("Stryd", "Cartrefi") + ods_row("Heol y Felin", 40)))
    sheet = read_area(read_cells(file, "cy"), file.name, TODAY, "cy")
    assert [(unit.name, unit.homes) for unit in sheet.units] == [("Heol y Felin", 40)]


def test_a_sheet_of_something_else_is_refused_in_words():
    with pytest.raises(RuleError, match="column with their names"):
        read("1,2,3\n4,5,6\n")
    with pytest.raises(RuleError, match="an area has 2000 at most"):
        read("name\n" + "\n".join(f"Street {n}" for n in range(2001)))


def test_what_was_written_is_the_same_area_once_more():
    figures = Figure(3, "Our count", "2026-03-01"), Figure(9, "=cmd", "2021")
    units = (Unit("=1+1", "-Lane", UnitKind.PATCH, *figures), *read(TABLE).units)
    assert read(area_as_csv(units).decode("utf-8-sig")).units == units


@given(st.text(max_size=200))
def test_whatever_a_sheet_holds_it_is_read_or_refused(text):
    try:
        sheet = read(text)
    except RuleError:
        return
    assert all(unit.code and unit.name for unit in sheet.units)
