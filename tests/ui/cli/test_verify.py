"""`facilitator verify`: what it says, and how it ends."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner

from tests.facilitator.record.tampering import by_sql, whole_evening
from ui.cli.main import main


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    return whole_evening(tmp_path_factory.mktemp("evening"))


@pytest.fixture
def changed(evening, tmp_path):
    copy = shutil.copy(evening[0], tmp_path / "copy.assembly")
    by_sql(copy, "DELETE FROM journal WHERE seq = 9")
    return copy


def verify(*arguments):
    return CliRunner().invoke(main, ["verify", *map(str, arguments)])


def test_a_record_in_order_is_said_to_be_and_what_that_does_not_prove(evening):
    ran = verify(evening[0])
    assert ran.exit_code == 0
    assert "Nothing inside this record was changed" in ran.stdout
    assert "cut at its end or rewritten as a whole would look the same" in ran.stdout


def test_a_file_copied_while_the_program_had_it_open_is_not_called_in_order(evening, tmp_path):
    empty = shutil.copy(evening[0], tmp_path / "copy.assembly")
    for table in ("checkpoints", "journal"):
        by_sql(empty, f"DELETE FROM {table}")
    ran = verify(empty)
    assert ran.exit_code == 1
    assert "The record is empty" in ran.stdout + ran.stderr


@pytest.mark.parametrize("digits", [64, 12])
def test_with_the_paper_nothing_is_left_open(evening, digits):
    ran = verify(evening[0], "--head", evening[1][:digits].upper())
    assert ran.exit_code == 0
    assert "unchanged, and every result follows" in ran.stdout


def test_the_digest_may_be_typed_in_fours_as_it_is_printed(evening):
    fours = " ".join(evening[1][n : n + 4] for n in range(0, 64, 4))
    assert verify(evening[0], "--head", fours).exit_code == 0


def test_a_changed_record_is_a_no(changed):
    ran = verify(changed)
    assert ran.exit_code == 1
    assert ran.stdout.startswith("This record is NOT in order.\n- Event 9 is missing.\n")


def test_a_paper_that_does_not_fit_is_a_no(evening):
    assert verify(evening[0], "--head", "0" * 16).exit_code == 1


def test_machines_get_json(evening, changed):
    assert json.loads(verify(evening[0], "--json").stdout) == {
        "ok": True,
        "head": evening[1],
        "events": 35,
        "problems": [],
    }
    ran = verify(changed, "--json")
    assert (ran.exit_code, json.loads(ran.stdout)["ok"]) == (1, False)


@pytest.mark.parametrize("head", ["", "abc", "zz" * 8, "a" * 65])
def test_a_digest_that_is_none_is_wrong_use(evening, head):
    assert verify(evening[0], "--head", head).exit_code == 2


def test_what_cannot_be_read_ends_with_a_sentence(tmp_path):
    (tmp_path / "x").write_bytes(b"\0" * 300)
    for path in (tmp_path / "x", tmp_path / "gone", tmp_path):
        ran = verify(path)
        assert (ran.exit_code, ran.stdout) == (2, "")
        assert "Traceback" not in ran.stderr


def test_verifying_leaves_no_trace(evening):
    before = evening[0].read_bytes()
    verify(evening[0])
    assert evening[0].read_bytes() == before
    assert [p.name for p in evening[0].parent.glob("marfleet*")] == [evening[0].name]
