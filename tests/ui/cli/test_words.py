"""`facilitator words`: the texts out into a sheet, corrections back, and what is left out named."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from facilitator.wording import corrections, say, say_n
from tests.facilitator.sheets.books import ods, ods_row, xlsx
from ui.cli.main import main


@pytest.fixture(autouse=True)
def _ours_again():
    yield
    corrections(None)


def words(tmp_path, *asked):
    given = ["words", "--language", "cy", "--settings", str(tmp_path / "settings"), *asked]
    return CliRunner().invoke(main, given)


def test_the_texts_are_written_with_the_mark_that_spreadsheet_programs_look_for(tmp_path):
    out = tmp_path / "cy.csv"
    result = words(tmp_path, "--out", str(out), "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["texts"] > 1000
    assert out.read_bytes().startswith(b"\xef\xbb\xbfEnglish,Number,Welsh,Reviewed,")


def test_good_lines_are_taken_and_bad_ones_named(tmp_path):
    sheet = tmp_path / "cy.csv"
    sheet.write_text("English,Number,Welsh,Reviewed\nAbstain,,Atal pleidlais,yes\n{n} m,,metr,no\n")
    result = words(tmp_path, "--read", str(sheet))
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "Line 3: {n} is missing.",
        "1 texts corrected, 1 lines left out.",
    ]
    assert say("cy", "Abstain") == "Atal pleidlais"


@pytest.mark.parametrize("name", ["cy.ods", "cy.xlsx"])
def test_a_sheet_may_come_back_as_a_workbook(tmp_path, name):
    rows = [["English", "Number", "Welsh"], ["{n} minutes late", 3, "{n} munud ar ei hôl hi"]]
    sheet = tmp_path / name
    made = ods("".join(ods_row(*row) for row in rows)) if name == "cy.ods" else xlsx(_cells(rows))
    sheet.write_bytes(made)
    assert words(tmp_path, "--read", str(sheet)).exit_code == 0
    assert say_n("cy", "{n} minute late", "{n} minutes late", 3) == "3 munud ar ei hôl hi"


def _cells(rows):
    return "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows)


def _cell(value):
    if isinstance(value, int):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def test_what_was_corrected_holds_for_every_command(tmp_path, monkeypatch):
    sheet = tmp_path / "cy.csv"
    sheet.write_text("English,Welsh\nAbstain,Atal pleidlais\n")
    words(tmp_path, "--read", str(sheet))
    corrections(None)
    monkeypatch.setattr("ui.cli.main.config_folder", lambda: tmp_path / "settings")
    CliRunner().invoke(main, ["devices", "--help"])
    assert say("cy", "Abstain") == "Atal pleidlais"


def test_neither_out_nor_in_is_wrong_use(tmp_path):
    assert words(tmp_path).exit_code == 2
