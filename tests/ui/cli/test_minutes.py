"""`facilitator minutes` from a finished record: its PDF, its defaults, its sentences."""

from __future__ import annotations

import shutil

import pytest
from click.testing import CliRunner

from facilitator.record.backup import empty_side_table
from facilitator.record.file import RecordFile
from tests.facilitator.documents.reading import pages, text
from tests.facilitator.readings.marfleet import evening_at_marfleet
from ui.cli.main import main


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    hall = evening_at_marfleet(tmp_path_factory.mktemp("record"))
    hall.opened.close()
    return hall.path


def run(*arguments):
    return CliRunner().invoke(main, ["minutes", *map(str, arguments)])


def test_the_newest_meeting_in_the_assemblys_language_is_what_is_printed(held, tmp_path):
    before = held.read_bytes()
    ran = run(held, "--out", tmp_path / "minutes.pdf")
    assert (ran.exit_code, ran.stdout) == (0, "")
    made = (tmp_path / "minutes.pdf").read_bytes()
    assert len(pages(made)) == 2
    assert "Minutes of meeting no. 1" in text(made)
    assert b"/Lang (en)" in made
    assert held.read_bytes() == before


@pytest.mark.parametrize(("ending", "begins"), [("html", "<!DOCTYPE html>"), ("txt", "DRAFT")])
def test_the_files_name_says_whether_it_is_a_page_or_a_text(held, tmp_path, ending, begins):
    out = tmp_path / f"minutes.{ending}"
    assert run(held, "--out", out, "--annex", "sources").exit_code == 0
    made = out.read_text(encoding="utf-8")
    assert made.startswith(begins)
    assert "where the figures come from" in made.lower()
    other = tmp_path / f"other.{ending}"
    shutil.copy(held, other)
    assert "is not replaced" in run(held, "--out", other).stderr


def test_a_record_that_cannot_be_written_to_has_minutes(held, tmp_path):
    record = tmp_path / "read only" / held.name
    record.parent.mkdir()
    shutil.copy(held, record)
    record.chmod(0o400)
    record.parent.chmod(0o500)
    try:
        assert run(record, "--meeting", 1, "--out", tmp_path / "m.pdf").exit_code == 0
    finally:
        record.parent.chmod(0o700)
    assert [file.name for file in record.parent.iterdir()] == [held.name]


def test_a_record_whose_side_table_is_emptied_has_minutes_without_names(held, tmp_path):
    record = tmp_path / held.name
    shutil.copy(held, record)
    file = RecordFile.open(record)
    assert empty_side_table(file)
    file.close()
    assert run(record, "--out", tmp_path / "m.pdf", "--language", "cy").exit_code == 0
    made = (tmp_path / "m.pdf").read_bytes()
    assert "Ayesha" not in text(made)
    assert b"/Lang (cy)" in made


def test_wrong_use_is_a_sentence_and_exit_2(held, tmp_path):
    out = tmp_path / "m.pdf"
    for arguments, sentence in (
        ((held, "--meeting", 9, "--out", out), "There is no meeting no. 9"),
        ((tmp_path / "nothing.assembly", "--out", out), "There is no record at"),
        ((__file__, "--out", out), "is not a record of Facilitator"),
        ((held, "--out", held / "m.pdf"), "could not be written"),
        ((held, "--out", held), "is no paper and is not replaced"),
        ((held,), "Missing option '--out'"),
        ((held, "--out", out, "--language", "xx"), "--language"),
    ):
        ran = run(*arguments)
        assert ran.exit_code == 2
        assert sentence in ran.stderr
        assert "Traceback" not in ran.output
    assert not out.exists()
