"""`facilitator backup` and `facilitator restore`: there and back, sealed or open."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from facilitator.credentials.recovery import recovery_lines
from facilitator.record.copies.key import CopyKeys, new_seal
from facilitator.record.copies.naming import copies_in, first_of
from facilitator.record.file import RecordFile
from tests.facilitator.record.tampering import whole_evening
from ui.cli.main import main

WORDS = "river lantern orchard"
SEAL = new_seal(WORDS, 2)


@pytest.fixture
def evening(tmp_path, monkeypatch):
    monkeypatch.setattr("ui.folders.config_folder", lambda: tmp_path / "config")
    (tmp_path / "STICK").mkdir()
    return whole_evening(tmp_path)[0]


def run(*arguments, typed=None):
    return CliRunner().invoke(main, [*map(str, arguments)], input=typed)


def kept(tmp_path, evening):
    ran = run("backup", evening, "--to", tmp_path / "STICK")
    assert ran.exit_code == 0, ran.output
    return copies_in(tmp_path / "STICK")[0].file, ran.stderr


def test_an_open_copy_comes_back_as_it_went(tmp_path, evening):
    copy, said = kept(tmp_path, evening)
    assert "A copy, open, of" in said
    back = tmp_path / "back.assembly"
    assert run("restore", copy, "--to", back).exit_code == 0
    assert run("verify", back).exit_code == 0
    assert run("restore", copy, "--to", back).exit_code == 2


def test_a_sealed_copy_asks_for_its_passphrase_or_its_sheet(tmp_path, evening):
    record = RecordFile.read(evening)
    CopyKeys(tmp_path / "config").keep(first_of(record), SEAL)
    record.close()
    copy, said = kept(tmp_path, evening)
    assert "A copy, sealed, of" in said
    wrong = run("restore", copy, "--to", tmp_path / "a.assembly", typed="another one\n")
    assert (wrong.exit_code, "not the passphrase" in wrong.stderr) == (2, True)
    assert run("restore", copy, "--to", tmp_path / "a.assembly", typed=WORDS).exit_code == 0
    sheet = " ".join(recovery_lines(SEAL.key))
    by_sheet = ("restore", copy, "--to", tmp_path / "b.assembly", "--recovery")
    assert run(*by_sheet, typed=sheet).exit_code == 0
    slip = run(*by_sheet, typed=sheet.replace(sheet[:5], "AAAAA"))
    assert (slip.exit_code, "Group 1" in slip.stderr) == (2, True)


def test_a_place_that_is_not_there_is_told(tmp_path, evening):
    ran = run("backup", evening, "--to", tmp_path / "nowhere" / "at all")
    assert (ran.exit_code, "is gone" in ran.stderr) == (2, True)
