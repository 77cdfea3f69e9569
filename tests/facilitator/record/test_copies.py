"""Copies on a stick: sealed or plain, three of them, restorable, and never half a one."""

from __future__ import annotations

import errno
import os
import random
import sqlite3
import stat
from contextlib import closing

import pytest

from facilitator.credentials.recovery import read_recovery, recovery_lines
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.opened import reopen
from facilitator.parts import ballot, presence
from facilitator.parts.ballot.phases import Phase
from facilitator.plan import Secrecy
from facilitator.record.copies import keeping
from facilitator.record.copies.failing import NoCopy, Why
from facilitator.record.copies.form import BrokenCopy
from facilitator.record.copies.keeping import keep_copy
from facilitator.record.copies.key import CopyKeys, OtherKey, by_recovery, new_seal
from facilitator.record.copies.naming import copies_in, first_of, restored_name
from facilitator.record.copies.restoring import (
    box_of,
    is_copy,
    restore,
    seal_by_passphrase,
    seal_by_recovery,
)
from facilitator.record.device import this_device
from facilitator.record.passphrase import WrongPassphrase
from tests.facilitator.hall import hall_of, item, motion

CHEAP = 2
WORDS = "river lantern orchard"
SEAL = new_seal(WORDS, CHEAP)
EITHER = pytest.mark.parametrize("seal", [None, SEAL], ids=["plain", "sealed"])


@pytest.fixture
def hall(tmp_path):
    with hall_of(tmp_path, item("bus", motion())) as made:
        made.stick = tmp_path / "STICK" / "Facilitator copies"
        made.stick.parent.mkdir()
        yield made


def kept(hall, seal=None):
    return keep_copy(hall.opened.file, hall.stick, hall.clock.now(), seal)


def on_another_laptop(hall, tmp_path, file):
    opened = reopen(file, hall.clock, this_device(tmp_path / "another"))
    try:
        return opened.engine.world
    finally:
        opened.close()


@EITHER
def test_another_laptop_goes_on_with_a_copy_and_that_is_written_down(hall, tmp_path, seal):
    copy = kept(hall, seal)
    assert (is_copy(copy.file), box_of(copy.file)) == (True, seal and seal.box)
    to = tmp_path / "theirs" / restored_name(copy.file)
    restored = restore(
        copy.file, to, seal and seal_by_passphrase(copy.file, "River  LANTERN orchard")
    )
    assert (restored.first, restored.events) == (first_of(hall.opened.file), hall.world.seq)
    world = on_another_laptop(hall, tmp_path, to)
    assert world.seq == hall.world.seq + 1


def test_the_sheet_opens_it_without_the_passphrase(hall, tmp_path):
    copy = kept(hall, SEAL).file
    typed = read_recovery(" ".join(recovery_lines(SEAL.key)).lower())
    restore(copy, tmp_path / "back.assembly", seal_by_recovery(copy, typed))


def test_a_name_that_no_disk_takes_is_told_in_a_sentence(hall, tmp_path):
    with pytest.raises(EnvironmentFailure, match="cannot be written"):
        restore(kept(hall).file, tmp_path / ("x" * 300))


def test_another_sheet_or_passphrase_is_told_and_nothing_is_made(hall, tmp_path):
    copy = kept(hall, SEAL).file
    with pytest.raises(WrongPassphrase):
        seal_by_passphrase(copy, "river lantern orchid")
    with pytest.raises(OtherKey):
        seal_by_recovery(copy, bytes(32))
    with pytest.raises(RuleError):
        restore(copy, tmp_path / "back.assembly")
    assert not list(tmp_path.glob("back*"))


def test_nobody_reads_in_a_sealed_copy(hall):
    sealed, plain = kept(hall, SEAL).file.read_bytes(), kept(hall).file.read_bytes()
    assert (b"St Giles Hall" in plain, b"St Giles Hall" in sealed) == (True, False)
    assert SEAL.key not in sealed


def test_a_sealed_copy_is_refused_after_any_flip_and_any_cut(hall, tmp_path):
    chance, copy = random.Random(9), kept(hall, SEAL).file
    whole = copy.read_bytes()
    for _ in range(60):
        at = chance.randrange(len(whole))
        flipped = whole[at] ^ (1 << chance.randrange(8))
        spoilt = tmp_path / "spoilt.assembly.copy"
        for content in (whole[:at], whole[:at] + bytes([flipped]) + whole[at + 1 :]):
            spoilt.write_bytes(content)
            with pytest.raises(EnvironmentFailure):
                restore(spoilt, tmp_path / "back.assembly", SEAL)
        assert not list(tmp_path.glob("back*"))


def test_a_plain_copy_is_refused_after_any_cut(hall, tmp_path):
    whole = kept(hall).file.read_bytes()
    for at in random.Random(9).sample(range(len(whole)), 12):
        spoilt = tmp_path / "spoilt.assembly.copy"
        spoilt.write_bytes(whole[:at])
        with pytest.raises(BrokenCopy):
            restore(spoilt, tmp_path / "back.assembly")


def test_the_newest_three_stay_and_those_of_others_too(hall, tmp_path):
    hall.stick.mkdir()
    (hall.stick / "holiday.jpg").touch()
    half = hall.stick / f"x {first_of(hall.opened.file)[:8]}.assembly.copy.part"
    half.touch()
    made = []
    for _ in range(5):
        hall.clock.forward(60)
        made.append(kept(hall).file)
    assert [each.file for each in copies_in(hall.stick)] == made[:1:-1]
    assert ((hall.stick / "holiday.jpg").exists(), half.exists()) == (True, False)


def test_with_a_clock_set_back_the_newest_still_stays(hall):
    for _ in range(4):
        hall.clock.set_back(86400)
        newest = kept(hall).file
        assert newest.exists()
    assert len(copies_in(hall.stick)) == 3


@EITHER
@pytest.mark.parametrize(
    ("number", "why"),
    [(errno.ENOSPC, Why.FULL), (errno.EROFS, Why.PROTECTED), (errno.EIO, Why.GONE)],
)
def test_a_stick_that_fails_is_told_and_keeps_its_old_copy(hall, monkeypatch, seal, number, why):
    old = kept(hall, seal).file
    hall.clock.forward(60)
    hall.do(presence.CountRoom(99))

    def fail(_handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(NoCopy) as failure:
        kept(hall, seal)
    assert failure.value.why is why
    assert list(hall.stick.iterdir()) == [old]


def test_copies_of_a_clock_that_ran_ahead_are_the_first_to_go(hall):
    hall.clock.forward(10 * 365 * 86_400)
    for _ in range(3):
        kept(hall)
        hall.clock.forward(60)
    hall.clock.forward(-10 * 365 * 86_400)
    made = []
    for _ in range(3):
        made.insert(0, kept(hall).file)
        hall.clock.forward(60)
    assert [each.file for each in copies_in(hall.stick)] == made


def test_a_place_that_cannot_sync_folders_keeps_copies_all_the_same(hall, monkeypatch):
    sync = os.fsync

    def files_alone(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "no")
        sync(handle)

    monkeypatch.setattr(os, "fsync", files_alone)
    assert kept(hall).file.exists()


def test_a_copy_that_will_not_go_keeps_no_other_from_going(hall):
    for _ in range(3):
        first = kept(hall).file
        hall.clock.forward(60)
    stays = hall.stick / first.name.replace("2026", "2025")
    stays.mkdir()
    newest = keep_copy(hall.opened.file, hall.stick, hall.clock.now(), most=1).file
    assert [each.file for each in copies_in(hall.stick)] == [newest, stays]


def test_a_stick_that_lies_is_found_out(hall, monkeypatch):
    honest = keeping.put

    def lying(to, content):
        honest(to, [b"".join(content)[:-1] + b"?"])

    monkeypatch.setattr(keeping, "put", lying)
    with pytest.raises(NoCopy) as failure:
        kept(hall, SEAL)
    assert (failure.value.why, list(hall.stick.iterdir())) == (Why.UNLIKE, [])


def test_a_place_that_is_a_file_or_gone_is_told(hall):
    hall.stick.parent.rmdir()
    with pytest.raises(NoCopy) as failure:
        kept(hall)
    assert (failure.value.why, hall.stick.parent.exists()) == (Why.GONE, False)
    hall.stick.parent.write_text("no folder")
    with pytest.raises(NoCopy):
        kept(hall)


def test_a_laptop_with_no_room_for_a_snapshot_is_told(hall, monkeypatch):
    def full(_file, _to):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(keeping, "snapshot", full)
    with pytest.raises(NoCopy) as failure:
        kept(hall)
    assert failure.value.why is Why.RECORD


def test_a_snapshot_that_a_kill_left_behind_goes_as_the_record_is_opened(hall, tmp_path):
    left = tmp_path / ".marfleet.assembly.4711.snapshot"
    left.touch()
    keeping.tidy(hall.opened.file)
    assert not left.exists()


def test_no_snapshot_is_left_beside_the_record(hall, tmp_path):
    kept(hall, SEAL)
    assert not [each for each in tmp_path.iterdir() if "snapshot" in each.name]


def test_a_copy_has_nothing_of_a_private_ballot_that_is_open(tmp_path):
    """And where it is gone on with, that ballot is void: nobody's vote is guessed."""
    question = item("who", motion(secrecy=Secrecy.PRIVATE))
    with hall_of(tmp_path, question) as hall:
        hall.open("who")
        for number in range(1, 40):
            hall.press(number, "1")
        copy = keep_copy(hall.opened.file, tmp_path / "STICK", hall.clock.now())
        with closing(sqlite3.connect(copy.file)) as raw:
            tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master")}
        with hall.opened.file.connect() as connection:
            rows = connection.exec_driver_sql("SELECT place, sealed FROM slots").all()
        content = copy.file.read_bytes()
        assert "slots" not in tables
        assert len(rows) == 160
        assert not any(part in content for row in rows for part in row)
        back = restore(copy.file, tmp_path / "back" / "back.assembly")
        world = on_another_laptop(hall, tmp_path, back.file)
        assert world.of(ballot.PART).latest.phase is Phase.VOID


def test_the_key_of_the_copies_stays_on_this_laptop_for_its_owner(tmp_path):
    keys = CopyKeys(tmp_path)
    assert keys.of("abc") is None
    keys.keep("abc", SEAL)
    assert keys.of("abc") == SEAL
    [file] = (tmp_path / "copies").iterdir()
    assert file.stat().st_mode & 0o077 == 0
    file.write_bytes(b"rubbish")
    with pytest.raises(EnvironmentFailure):
        keys.of("abc")
    assert by_recovery(SEAL.box, SEAL.key) == SEAL
