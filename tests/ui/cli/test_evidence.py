"""`facilitator evidence`: a file that another record's program reckons again."""

from __future__ import annotations

import json
import sqlite3

import pytest
from click.testing import CliRunner

from tests.facilitator.hall import hall_of, item
from ui.cli.main import main


def run(*words):
    return CliRunner().invoke(main, ["evidence", *map(str, words)])


@pytest.fixture
def made(tmp_path, monkeypatch):
    monkeypatch.setattr("ui.folders.config_folder", lambda: tmp_path / "config")
    with hall_of(tmp_path, item("tea"), handsets_out=()) as hall:
        record = hall.path
    out = tmp_path / "evidence.json"
    result = run(record, "--out", out, "--on", "2026-06-01")
    assert result.exit_code == 0, result.output
    return out


def test_a_file_is_written_and_agrees_with_itself(made):
    result = run("check", made)
    assert result.exit_code == 0
    assert "Every figure follows" in result.output
    told = json.loads(run("check", made, "--json").output)
    assert (told["ok"], told["differences"], told["made"]) == (True, [], "2026-06-01")


def test_a_changed_figure_is_named_and_the_answer_is_one(made):
    plain = json.loads(made.read_text("utf-8"))
    plain["figures"]["regular"]["above"] = 4
    made.write_text(json.dumps(plain), "utf-8")
    result = run("check", made)
    assert result.exit_code == 1
    assert "figures.regular.above: the file says 4, its ingredients come to 0" in result.output


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b'{"a": 1, "a": 2}', b"[" * 9999])
def test_what_is_no_evidence_is_two_and_one_sentence(tmp_path, data):
    file = tmp_path / "other.json"
    file.write_bytes(data)
    result = run("check", file)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert run("check", tmp_path / "missing.json").exit_code == 2


def test_a_record_is_never_replaced(tmp_path, made):
    record = tmp_path / "marfleet.assembly"
    result = run(record, "--out", record)
    assert result.exit_code == 2
    with sqlite3.connect(record) as database:
        assert database.execute("select count(*) from journal").fetchone()[0] > 0
    database.close()
