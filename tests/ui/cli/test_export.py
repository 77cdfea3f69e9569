"""`facilitator export`: a folder or a file that checks itself, or a sentence why there is none."""

from __future__ import annotations

from click.testing import CliRunner

from tests.facilitator.record.tampering import whole_evening
from tests.resources.standalone import answer
from ui.cli.main import main


def export(*arguments):
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


def test_a_record_is_handed_over_once(tmp_path, monkeypatch):
    monkeypatch.setattr("ui.folders.config_folder", lambda: tmp_path / "config")
    record, head = whole_evening(tmp_path)
    before = record.read_bytes()
    ran = export(record, "--out", tmp_path / "pack.zip", "--on", "2026-05-15")
    assert ran.exit_code == 0, ran.output
    said = answer(tmp_path / "pack.zip", head)
    assert (said["ok"], said["not_checked"]) == (True, [])
    assert record.read_bytes() == before
    again = export(record, "--out", tmp_path / "pack.zip")
    assert (again.exit_code, "Choose another name" in again.output) == (2, True)


def test_what_is_no_record_is_said_to_be_none(tmp_path):
    (tmp_path / "notes.txt").write_text("Bread, milk, tea for sixty")
    ran = export(tmp_path / "notes.txt", "--out", tmp_path / "pack")
    assert (ran.exit_code, "is not a record" in ran.output) == (2, True)
    assert not (tmp_path / "pack").exists()
