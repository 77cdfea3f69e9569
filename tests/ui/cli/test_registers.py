"""`facilitator registers`: tables of a record, which stays as it is and passes every check."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from facilitator.parts.archive import EarlierRow, ImportRegister
from facilitator.sheets.file import read_cells
from tests.facilitator.hall import hall_of
from tests.resources.standalone import answer
from ui.cli.main import main


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    with hall_of(tmp_path_factory.mktemp("record")) as hall:
        row = EarlierRow(2, "14", "1998", "", "carried", "", "That we plant trees.")
        hall.do(ImportRegister("old.csv", "ab" * 32, (row,)))
    return hall.path


def run(*words):
    return CliRunner().invoke(main, [*map(str, words)])


def test_a_record_goes_out_as_a_spreadsheet_as_json_and_as_a_folder(record, tmp_path):
    before = record.read_bytes()
    for name in ("out.ods", "out.json", "tables"):
        ran = run("registers", record, "--out", tmp_path / name)
        assert ran.exit_code == 0, ran.output
    assert read_cells(tmp_path / "out.ods", "en").rows[0][0] == "number"
    said = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert said["earlier"][0]["wording"] == "That we plant trees."
    assert read_cells(tmp_path / "tables" / "earlier.csv", "en").rows[1][0] == "old.csv"
    assert record.read_bytes() == before


def test_one_csv_file_has_no_room_for_all(record, tmp_path):
    ran = run("registers", record, "--out", tmp_path / "a.csv")
    assert (ran.exit_code, "one register" in ran.output) == (2, True)


def test_a_record_with_an_old_register_is_in_order(record):
    assert answer(record)["ok"]
