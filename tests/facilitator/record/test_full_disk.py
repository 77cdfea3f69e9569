"""A disk that is full or fails: nothing acknowledged is lost, and it goes on when there is room."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from sqlalchemy import text

from facilitator.engine.requests import Request
from facilitator.errors import EnvironmentFailure
from facilitator.intake import Intake
from facilitator.parts import presence
from facilitator.press import Press, Verdict
from tests.facilitator.hall import hall_of, item, motion


def pages(hall, most):
    """`most` pages from now on; None for two more than there are, so that a few votes fit."""
    with hall.opened.file.connect() as connection:
        now = connection.execute(text("PRAGMA page_count")).scalar()
        connection.execute(text(f"PRAGMA max_page_count={now + 2 if most is None else most}"))


@contextmanager
def full(hall):
    pages(hall, None)
    yield
    pages(hall, 1_000_000)


def press_until_refused(intake):
    """The handsets whose presses were kept before the disk was full."""
    for handset in range(1, 161):
        if intake.take([Press("test", str(handset), ("1",))]) != (Verdict.KEPT,):
            return set(range(1, handset))
    return set()


def test_when_the_disk_is_full_no_press_is_acknowledged_and_none_is_lost(tmp_path):
    with hall_of(tmp_path, item("bus", motion())) as hall:
        hall.open("bus")
        intake = Intake(hall.engine.step)
        with full(hall):
            kept = press_until_refused(intake)
            assert kept
            before = hall.world
            again = intake.take([Press("test", "160", ("1",))] * 2)
            assert again == (Verdict.NOT_SAVED, Verdict.NOT_SAVED)
            assert hall.world is before
            assert hall.ballot.counted()["for"] == len(kept)
        assert intake.take([Press("test", "160", ("1",))]) == (Verdict.KEPT,)
        hall.pull_the_plug()
        assert hall.ballot.counted()["for"] == len(kept) + 1


def test_a_full_disk_is_told_with_a_way_out(tmp_path):
    with hall_of(tmp_path, item("bus", motion())) as hall, full(hall):
        failure = None
        for people in range(1, 200):
            failure = failure or hall.try_(presence.CountRoom(people))[0].failure
        assert isinstance(failure, EnvironmentFailure)
        assert (failure.what, "Free some space" in failure.todo) == ("The disk is full.", True)


def test_another_writer_in_the_file_is_told_and_forks_nothing(tmp_path):
    with hall_of(tmp_path, item("bus", motion())) as hall:
        engine = hall.engine
        hall.pull_the_plug()
        hall.do(presence.ChangeRoom(1))
        engine._journal._file = hall.opened.file  # a second engine, from before, on the same file
        outcome = engine.step([Request(presence.ChangeRoom(5))])[0]
        assert "Another program has written" in outcome.failure.what
        hall.do(presence.ChangeRoom(1))


@pytest.mark.parametrize("people", [10**18, -(10**18)])
def test_a_number_no_reader_would_keep_is_refused_and_does_no_harm(tmp_path, people):
    with hall_of(tmp_path, item("bus", motion()), people=None) as hall:
        hall.put("bus")
        before = hall.world
        assert not hall.try_(presence.CountRoom(people))[0].done
        assert hall.world is before
        hall.do(presence.CountRoom(5))
