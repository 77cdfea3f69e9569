"""Another laptop, or an older copy: going on with either is written down, so a fork shows."""

from __future__ import annotations

import shutil

import pytest

from facilitator.clock import SetClock
from facilitator.engine.requests import Request
from facilitator.errors import EnvironmentFailure
from facilitator.opened import Founding, found, read_only, reopen
from facilitator.parts import assembly
from facilitator.record.file import RecordFile
from tests.facilitator.hall import EVENING, Hall, item, motion, this_device
from tests.facilitator.record.tampering import as_a_kill_leaves_it


@pytest.fixture
def laptops(tmp_path):
    return this_device(tmp_path / "one"), this_device(tmp_path / "two")


@pytest.fixture
def record(tmp_path, laptops):
    path = tmp_path / "a.assembly"
    found(path, Founding("Marfleet", "Hull"), SetClock(EVENING), laptops[0]).close()
    return path


def visit(path, laptop, quorum=None):
    """Open, perhaps do something, close; the heads that were gone on from."""
    opened = reopen(path, SetClock(EVENING), laptop)
    if quorum is not None:
        assert opened.engine.step([Request(assembly.SetQuorum(quorum))])[0].done
    opened.close()
    return continued(path)


def continued(path):
    opened = read_only(path, SetClock(EVENING))
    entries = list(opened.journal.entries())
    opened.close()
    return [
        e.envelope.payload["head"] for e in entries if e.envelope.type == "assembly.ContinuedOn"
    ]


def test_the_laptop_that_made_a_record_goes_on_without_a_word(record, laptops):
    assert visit(record, laptops[0]) == []
    assert visit(record, laptops[0], quorum=12) == []


def test_another_laptop_says_so_once_and_so_does_the_first_one_again(record, laptops):
    assert len(visit(record, laptops[1])) == 1
    assert len(visit(record, laptops[1])) == 1
    assert len(visit(record, laptops[0])) == 2


def test_a_restored_older_copy_says_from_where_it_goes_on(record, laptops, tmp_path):
    older = shutil.copy(record, tmp_path / "older.assembly")
    visit(record, laptops[0], quorum=20)
    opened = read_only(older, SetClock(EVENING))
    head = opened.engine.world.digest
    opened.close()
    assert visit(older, laptops[0]) == [head]
    assert visit(older, laptops[0]) == [head]
    assert len(visit(record, laptops[0])) == 1  # the newer one is the stranger now


def test_a_copy_from_before_a_ballot_closed_is_noticed_after_a_crash(tmp_path):
    hall = Hall(tmp_path, item("bus", motion()))
    hall.open("bus")
    backup = as_a_kill_leaves_it(hall, tmp_path / "backup")
    hall.press(1, "1")
    hall.close_ballot()
    crashed = as_a_kill_leaves_it(hall, tmp_path / "crashed")
    hall.opened.file.close()
    assert visit(crashed, hall.device) == []
    assert len(visit(backup, hall.device)) == 1


def test_a_laptop_that_can_remember_nothing_holds_up_no_meeting(record, laptops, tmp_path):
    shutil.rmtree(tmp_path / "one" / "heads")
    (tmp_path / "one" / "heads").write_text("in the way")
    assert visit(record, laptops[0], quorum=5) == []


def test_a_record_that_was_never_begun_is_told_apart(tmp_path, laptops):
    RecordFile.create(tmp_path / "b.assembly").close()
    with pytest.raises(EnvironmentFailure, match="begin the assembly again"):
        reopen(tmp_path / "b.assembly", SetClock(EVENING), laptops[0])
