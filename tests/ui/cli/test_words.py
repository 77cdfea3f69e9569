"""`facilitator words`: the texts out into a sheet, corrections back, and what is left out named."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from facilitator.wording import corrections, say
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


def test_neither_out_nor_in_is_wrong_use(tmp_path):
    assert words(tmp_path).exit_code == 2
