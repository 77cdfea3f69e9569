"""A private ballot on the disk: kills, power cuts, crashes between two steps, and other readers."""

from __future__ import annotations

import shutil
from contextlib import contextmanager

import pytest
from sqlalchemy import inspect, text

from facilitator.audit import audited
from facilitator.intake import Intake
from facilitator.opened import read_only, reopen
from facilitator.parts.ballot import PART
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.phases import Phase
from facilitator.parts.ballot.state import KEY_LOST
from facilitator.plan import Secrecy
from facilitator.press import Press, Verdict
from facilitator.record import slots as module
from facilitator.record.backup import backup
from facilitator.record.memory_key import SlotKey
from tests.facilitator.hall import item, motion


@pytest.fixture
def memory(tmp_path, monkeypatch):
    """The place that the power takes with it."""
    place = tmp_path / "memory"
    place.mkdir()
    monkeypatch.setattr(module, "memory_folder", lambda: place)
    return place


@pytest.fixture
def evening(hall, memory):
    evening = hall(item("bus", motion(secrecy=Secrecy.PRIVATE)))
    evening.open("bus")
    return evening


def press_some(evening, last=50):
    for handset in range(1, last + 1):
        assert evening.press(handset, "123"[handset % 3]).done
    for handset in range(1, last + 1, 4):
        evening.press(handset, "1")


def cut_the_power(evening, memory):
    for file in memory.iterdir():
        file.unlink()
    evening.pull_the_plug()


def has_slots(evening):
    with evening.opened.file.connect() as connection:
        return inspect(connection).has_table("slots")


def test_a_killed_program_goes_on_with_every_vote(evening, memory):
    press_some(evening)
    before = evening.engine._slots
    evening.pull_the_plug()
    assert evening.engine._slots == before
    assert (evening.ballot.phase, evening.ballot.received) == (Phase.OPEN, 50)
    assert evening.press(51, "1").done
    assert evening.press(51, "1").refusal.reason == "unchanged"
    evening.close_ballot()
    assert sum(evening.ballot.tally.values()) == 51


def test_a_power_cut_makes_the_ballot_void_and_says_so(evening, memory):
    press_some(evening)
    cut_the_power(evening, memory)
    assert (evening.ballot.phase, evening.ballot.reason) == (Phase.VOID, KEY_LOST)
    assert not has_slots(evening)
    evening.do(ask.PutQuestion(), ask.OpenToHandsets())
    press_some(evening)
    evening.close_ballot()
    assert sum(evening.ballot.tally.values()) == 50


def test_without_a_place_in_memory_a_kill_makes_it_void(hall, monkeypatch):
    monkeypatch.setattr(module, "memory_folder", lambda: None)
    evening = hall(item("bus", motion(secrecy=Secrecy.PRIVATE)))
    evening.open("bus")
    press_some(evening)
    evening.pull_the_plug()
    assert (evening.ballot.phase, evening.ballot.reason) == (Phase.VOID, KEY_LOST)


@pytest.mark.parametrize("end", ["close", "void"])
def test_the_key_goes_with_the_slots(evening, memory, end):
    assert len(list(memory.iterdir())) == 1
    (key,) = memory.iterdir()
    assert key.stat().st_mode & 0o777 == 0o600
    if end == "close":
        evening.close_ballot()
    else:
        evening.do(ask.VoidBallot("a test"))
    assert (list(memory.iterdir()), has_slots(evening)) == ([], False)


def test_a_key_left_by_a_crash_after_the_close_is_removed_at_the_next_start(
    evening, memory, monkeypatch
):
    press_some(evening)
    with monkeypatch.context() as crash:
        crash.setattr(SlotKey, "destroy", lambda _: None)
        evening.close_ballot()
    assert len(list(memory.iterdir())) == 1
    tally = evening.ballot.tally
    evening.pull_the_plug()
    assert list(memory.iterdir()) == []
    assert (evening.ballot.phase, evening.ballot.tally) == (Phase.CLOSED, tally)


def test_a_key_made_for_an_opening_that_was_not_saved_is_removed(hall, memory):
    evening = hall(item("bus", motion(secrecy=Secrecy.PRIVATE)))
    evening.put("bus")
    with read_only_disk(evening):
        assert evening.try_(ask.OpenToHandsets())[0].failure is not None
    assert list(memory.iterdir()) == []
    evening.do(ask.OpenToHandsets())
    assert len(list(memory.iterdir())) == 1


@contextmanager
def read_only_disk(evening):
    """A disk that takes nothing: a full one would still take votes, as rows keep their size."""
    switch(evening, 1)
    yield
    switch(evening, 0)


def switch(evening, on):
    raw = evening.opened.file._database.raw_connection().driver_connection
    raw.execute(f"PRAGMA query_only={on}")


def test_when_the_disk_fails_no_private_press_is_acknowledged_and_none_is_lost(evening, memory):
    intake = Intake(evening.engine.step)
    assert intake.take([Press("test", "1", ("1",))]) == (Verdict.KEPT,)
    with read_only_disk(evening):
        again = [Press("test", "1", ("2",)), Press("test", "2", ("1",))]
        assert intake.take(again) == (Verdict.NOT_SAVED,) * 2
    assert evening.ballot.received == 1
    assert intake.take([Press("test", "2", ("2",))]) == (Verdict.KEPT,)
    evening.pull_the_plug()
    evening.close_ballot()
    assert evening.ballot.tally == {"for": 1, "against": 1, "abstain": 0}


def test_a_full_disk_still_takes_private_votes(evening):
    with evening.opened.file.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar()
        connection.execute(text(f"PRAGMA max_page_count={pages}"))
    press_some(evening)
    evening.pull_the_plug()
    assert evening.ballot.received == 50


def test_who_only_reads_learns_nothing_and_breaks_nothing(evening, memory):
    press_some(evening)
    beside = read_only(evening.path, evening.clock)
    assert beside.engine._slots.by_number == {}
    assert beside.engine.world.of(PART).latest.received == 0
    beside.file.close()
    assert audited(evening.path).ok
    evening.pull_the_plug()
    assert evening.ballot.received == 50


def test_a_copy_made_meanwhile_cannot_be_read_and_is_void_where_it_is_opened(
    evening, memory, tmp_path
):
    press_some(evening)
    copy = tmp_path / "copy.assembly"
    backup(evening.opened.file, copy)
    opened = reopen(copy, evening.clock, evening.device)
    assert opened.engine.world.of(PART).latest.reason == KEY_LOST
    opened.close()
    evening.pull_the_plug()
    assert evening.ballot.received == 50


def test_somebody_elses_key_file_is_not_taken(evening, memory):
    press_some(evening)
    (key,) = memory.iterdir()
    key.chmod(0o644)
    evening.pull_the_plug()
    assert evening.ballot.reason == KEY_LOST


def test_a_private_ballot_leaves_the_format_of_the_record_as_it_was(evening, tmp_path):
    press_some(evening)
    evening.close_ballot()
    evening.do(ask.ShowResult(), ask.DeclareResult())
    head = evening.world.digest
    evening.opened.close()
    copy = shutil.copy(evening.path, tmp_path / "later.assembly")
    found = audited(evening.path, head)
    assert (found.problems, found.anchored) == ((), True)
    assert b"CREATE TABLE slots" not in copy.read_bytes()
    evening.opened = reopen(evening.path, evening.clock, evening.device)
