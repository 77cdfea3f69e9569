"""One assembly, one file: made whole, kept durable, let go clean, and never opened wrongly."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from contextlib import closing, contextmanager

import pytest
from sqlalchemy import text

from facilitator.engine.requests import Request
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.opened import Founding, found, read_only, reopen
from facilitator.parts import ballot, presence
from facilitator.record.backup import backup
from facilitator.record.file import RecordFile
from tests.facilitator.hall import EVENING, SetClock, hall_of, item, motion, this_device
from tests.facilitator.record.tampering import as_a_kill_leaves_it, whole_evening


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    return whole_evening(tmp_path_factory.mktemp("evening"))[0]


@pytest.fixture
def copy(evening, tmp_path):
    return shutil.copy(evening, tmp_path / "copy.assembly")


def go_on(path, folder):
    return reopen(path, SetClock(EVENING), this_device(folder / "config"))


def ask_pragma(file, name):
    with file.connect() as connection:
        return connection.execute(text(f"PRAGMA {name}")).scalar()


@pytest.mark.parametrize(
    ("name", "value"),
    [("synchronous", 2), ("journal_mode", "wal"), ("secure_delete", 1), ("foreign_keys", 1)],
)
def test_an_open_record_is_durable(copy, name, value):
    file = RecordFile.open(copy)
    assert ask_pragma(file, name) == value
    file.close()


def test_a_disk_without_a_log_is_not_trusted(copy):
    with closing(sqlite3.connect(copy)) as beside:
        beside.execute("BEGIN IMMEDIATE")  # keeps the log from being switched on
        with pytest.raises(EnvironmentFailure, match=r"Close the other|own disk"):
            RecordFile.open(copy)


def test_a_clean_close_leaves_one_file(tmp_path):
    with hall_of(tmp_path, item("bus", motion())) as hall:
        hall.open("bus")
        hall.press(1, "1")
    assert [path.name for path in tmp_path.glob("marfleet*")] == ["marfleet.assembly"]
    raw = hall.path.read_bytes()
    assert raw[18:20] == b"\x01\x01"  # not in write-ahead mode: any copy of it is whole


def test_a_record_killed_in_its_first_minute_opens_again(tmp_path):
    with hall_of(tmp_path, item("bus", motion())) as hall:
        hall.open("bus")
        hall.press(1, "1")
        left = as_a_kill_leaves_it(hall, tmp_path / "left")
        again = go_on(left, tmp_path)
        assert again.engine.world.of(ballot.PART).latest == hall.ballot
        again.close()


def test_a_record_that_cannot_be_made_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr("facilitator.record.file.sync_folder", _no_disk)
    (tmp_path / "config").mkdir()
    with pytest.raises(EnvironmentFailure, match="Choose a folder"):
        found(tmp_path / "a.assembly", Founding("A", "B"), SetClock(EVENING), this_device(tmp_path))
    assert not list(tmp_path.glob("*.new"))
    assert not list(tmp_path.glob("*.lock"))


def _no_disk(_path):
    raise OSError(5, "Input/output error")


def test_an_assembly_without_a_name_leaves_no_file(tmp_path):
    with pytest.raises(Exception, match="needs a name"):
        found(tmp_path / "a.assembly", Founding(" ", ""), SetClock(EVENING), this_device(tmp_path))
    assert not list(tmp_path.glob("a.assembly*"))


def test_a_new_record_never_takes_the_place_of_another(copy):
    before = copy.read_bytes()
    with pytest.raises(RuleError, match="Choose another name"):
        RecordFile.create(copy)
    assert copy.read_bytes() == before


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(EnvironmentFailure, match="no folder"):
        RecordFile.create(tmp_path / "no" / "a.assembly")
    assert not list(tmp_path.iterdir())


def test_a_missing_record_is_said_to_be_missing(tmp_path):
    with pytest.raises(EnvironmentFailure, match="There is no record at"):
        go_on(tmp_path / "gone.assembly", tmp_path)


def test_two_programs_cannot_write_one_record_but_one_may_look(tmp_path):
    with hall_of(tmp_path, item("bus", motion())) as hall:
        with pytest.raises(EnvironmentFailure, match="Close the other window"):
            go_on(hall.path, tmp_path)
        beside = read_only(hall.path, hall.clock)
        assert beside.engine.world == hall.world
        refused = beside.engine.step([Request(presence.CountRoom(3))])[0]
        assert "reading only" in refused.failure.what
        beside.close()
        hall.do(presence.CountRoom(42))


@contextmanager
def nothing_may_be_written(monkeypatch):
    """Tests may run as root, whom no permission stops: so the answer is changed, not the mode."""
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda *_: False)
        yield


def test_a_record_in_a_folder_one_may_only_read_can_still_be_looked_at(copy, monkeypatch, tmp_path):
    with nothing_may_be_written(monkeypatch):
        with pytest.raises(EnvironmentFailure, match="Copy it to a folder of your own"):
            go_on(copy, tmp_path)
        looked = read_only(copy, SetClock(EVENING))
    assert looked.engine.world.of(ballot.PART).latest.outcome == "carried"
    looked.close()
    assert not list(tmp_path.glob("copy.assembly?*"))


def damaged(path, deed):
    raw = bytearray(path.read_bytes())
    noise = random.Random(3)
    match deed:
        case "random bytes":
            raw = noise.randbytes(5000)
        case "empty":
            raw = b""
        case "cut in the middle":
            raw = raw[: len(raw) // 2]
        case "a page of noise":
            raw[8192:12288] = noise.randbytes(4096)
        case "another program's database":
            raw[68:72] = b"\0\0\0\1"
        case "a picture":
            raw = b"\x89PNG\r\n\x1a\n" + bytes(200)
    path.write_bytes(raw)


@pytest.mark.parametrize(
    "deed",
    [
        *("random bytes", "empty", "cut in the middle", "a page of noise", "a picture"),
        "another program's database",
    ],
)
def test_a_damaged_file_is_refused_with_a_way_out_and_left_as_it_is(copy, deed, tmp_path):
    damaged(copy, deed)
    before = copy.read_bytes()
    with pytest.raises(EnvironmentFailure, match=r"Open your backup copy"):
        go_on(copy, tmp_path)
    if deed not in {"cut in the middle", "a page of noise"}:  # those were opened before it showed
        assert copy.read_bytes() == before
    assert not copy.with_name(copy.name + ".lock").exists()


def test_a_record_of_a_newer_program_is_refused_and_not_touched(copy, tmp_path):
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("PRAGMA user_version=99")
    before = copy.read_bytes()
    with pytest.raises(EnvironmentFailure, match="Update this program"):
        go_on(copy, tmp_path)
    assert copy.read_bytes() == before


def test_a_copy_made_while_presses_come_in_is_whole(tmp_path):
    with hall_of(tmp_path, item("bus", motion())) as hall:
        hall.open("bus")
        hall.press(1, "1")
        backup(hall.opened.file, tmp_path / "stick.assembly")
        hall.press(2, "1")
        assert [p.name for p in tmp_path.glob("stick*")] == ["stick.assembly"]
        looked = read_only(tmp_path / "stick.assembly", hall.clock)
        assert looked.engine.world.of(ballot.PART).latest.counted()["for"] == 1
        looked.close()


def test_a_copy_that_fails_leaves_the_older_copy(tmp_path):
    with hall_of(tmp_path) as hall:
        backup(hall.opened.file, tmp_path / "stick.assembly")
        before = (tmp_path / "stick.assembly").read_bytes()
        (tmp_path / "stick.assembly.part").mkdir()  # in the way
        with pytest.raises(EnvironmentFailure, match="the record itself is safe"):
            backup(hall.opened.file, tmp_path / "stick.assembly")
        assert (tmp_path / "stick.assembly").read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="other systems keep rights elsewhere")
def test_a_record_and_its_copy_are_for_their_owner_alone(tmp_path):
    with hall_of(tmp_path, item("bus", motion())) as hall:
        backup(hall.opened.file, tmp_path / "stick.assembly")
        files = [file for file in tmp_path.glob("*.assembly*") if file.suffix != ".lock"]
        assert len(files) == 4
        assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
