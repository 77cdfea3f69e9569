"""Files as other programs save them, and files made to do harm."""

from __future__ import annotations

import pytest

from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.sheets.cells import MOST_BYTES, csv_cells
from facilitator.sheets.file import read_cells
from tests.facilitator.sheets.books import ods, ods_row, xlsx

WANTED = (("Item", "Hyd"), ("Tŷ", "5"))


def rows(data):
    return csv_cells(data, "en").rows


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_read_however_it_was_saved(separator, encoding):
    text = f"Item{separator}Hyd\r\nTŷ{separator}5\r\n"
    assert rows(text.encode(encoding)) == WANTED


def test_letters_of_windows_are_read_and_told():
    cells = csv_cells("Item;Min\nCafé;5\n".encode("cp1252"), "en")
    assert cells.rows[1] == ("Café", "5")
    assert "Windows" in cells.notes[0].text


def test_a_line_that_only_names_the_separator_is_none_of_the_table():
    assert rows(b"sep=;\r\nItem;Min\r\nTea, cake;5\r\n") == (("Item", "Min"), ("Tea, cake", "5"))


def test_a_comma_inside_quotes_separates_nothing():
    assert rows(b'Item;Min\n"Tea, cake, song, games";5\n')[1] == ("Tea, cake, song, games", "5")


@pytest.mark.parametrize("data", [b"", b"\n\n", b",,\n"])
def test_an_empty_file_is_refused(data):
    with pytest.raises(RuleError, match="nothing in this sheet"):
        rows(data)


def test_more_lines_than_an_evening_has_are_refused():
    with pytest.raises(RuleError, match="501 lines"):
        rows(b"Tea,5\n" * 501)


def test_nul_and_other_control_letters_are_dropped():
    assert rows(b"It\x00em\x07,Min\nTea,5\n")[0] == ("Item", "Min")


def test_a_huge_cell_is_no_table():
    with pytest.raises(RuleError, match="cannot be read as a table"):
        rows(b"Item," + b"x" * 200_000)


def test_a_formula_stays_a_text():
    assert rows(b'Item\n"=HYPERLINK(""http://x"")"\n')[1] == ('=HYPERLINK("http://x")',)


@pytest.fixture
def saved(tmp_path):
    def save(data, name="agenda.csv"):
        file = tmp_path / name
        file.write_bytes(data)
        return file

    return save


CELLS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Item</t></is></c>'
    '<c r="B1"><f>2+3</f><v>5</v></c></row><row r="1048576" ht="12"/>'
)


def test_the_first_sheet_of_xlsx_is_read_with_the_values_of_its_formulas(saved):
    assert read_cells(saved(xlsx(CELLS), "a.xlsx"), "en").rows == (("Item", "5"),)


def test_the_first_sheet_of_ods_is_read_and_its_million_empty_lines_are_not(saved):
    empty = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/>'
    book = ods(ods_row("Item", 7.5) + empty + "</table:table-row>")
    assert read_cells(saved(book, "a.ods"), "en").rows == (("Item", "7.5"),)


def test_what_a_file_is_is_told_by_its_first_bytes(saved):
    assert read_cells(saved(xlsx(CELLS), "agenda.csv"), "en").rows == (("Item", "5"),)


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="B9999999999"><v>1</v></c></row>',
        '<row r="1"><c s=">" r="ZZZ1"><v>1</v></c></row>',
        '<row r="0"><c r="A0"><v>1</v></c></row>',
        '<row r="9000"><c><v>1</v></c></row>',
    ],
)
def test_a_cell_far_away_is_refused_before_any_room_is_made_for_it(saved, cells):
    with pytest.raises(RuleError, match="far away"):
        read_cells(saved(xlsx(cells), "a.xlsx"), "en")


@pytest.mark.parametrize(
    "repeated", ['table:number-columns-repeated="300000"', 'table:number-columns-repeated="-1"']
)
def test_a_cell_that_is_repeated_without_end_is_refused(saved, repeated):
    cell = f'<table:table-cell {repeated} office:value-type="float" office:value="1"/>'
    book = ods(f'<table:table-row table:number-rows-repeated="3">{cell}</table:table-row>')
    with pytest.raises(RuleError, match="far away"):
        read_cells(saved(book, "a.ods"), "en")


def test_a_file_that_unpacks_to_gigabytes_is_refused(saved):
    with pytest.raises(RuleError, match="too large"):
        read_cells(saved(xlsx(" " * 41_000_000), "a.xlsx"), "en")


def test_an_entity_in_a_sheet_is_refused(saved):
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><row r="1"><c r="A1"><v>&a;</v></c></row>'
    with pytest.raises(RuleError):
        read_cells(saved(xlsx(bomb, head=""), "a.xlsx"), "en")


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04junk", xlsx(CELLS)[:300], xlsx("<row><c>"), b"\xd0\xcf\x11\xe0old", b"%PDF-1.7"],
)
def test_what_is_no_spreadsheet_is_refused_in_a_sentence(saved, data):
    with pytest.raises(RuleError, match=r"Save it as \.xlsx"):
        read_cells(saved(data, "a.xlsx"), "en")


def test_a_file_larger_than_any_agenda_is_refused(saved):
    with pytest.raises(RuleError, match="too large"):
        read_cells(saved(b"x" * (MOST_BYTES + 1)), "en")


def test_a_file_that_is_not_there_is_a_failure_with_something_to_do(tmp_path):
    with pytest.raises(EnvironmentFailure, match="choose another file"):
        read_cells(tmp_path / "gone.csv", "en")
