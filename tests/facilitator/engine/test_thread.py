"""The loop around the engine: takes what queued, keeps deadlines by itself, tells of failures."""

from __future__ import annotations

import queue
import threading
import time

import pytest

from facilitator.clock import SystemClock
from facilitator.engine.requests import Request
from facilitator.engine.thread import EngineThread
from facilitator.intake import Intake
from facilitator.parts import ballot
from facilitator.parts.ballot import Phase
from facilitator.parts.ballot import commands as ask
from facilitator.press import Verdict
from tests.facilitator.engine.faulty import Room, cast, press

_PATIENCE = 10


@pytest.fixture
def room():
    return Room(SystemClock())


@pytest.fixture
def run(room):
    """A running thread, the worlds it showed, and the failures it told of."""
    shown, failed = queue.SimpleQueue(), queue.SimpleQueue()
    thread = EngineThread(room.engine, shown.put, failed.put)
    thread.start()
    yield thread, shown, failed
    room.journal.free.set()
    thread.stop()


def wait_until(shown, phase):
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if shown.get(timeout=_PATIENCE).of(ballot.PART).latest.phase is phase:
            return
    raise AssertionError(phase)


def test_five_hundred_presses_that_queued_are_a_few_transactions(room, run):
    commits, answers = len(room.journal.batches), queue.SimpleQueue()
    room.journal.free.clear()
    for handset in range(1, 501):
        run[0].post([cast(handset)], answers.put)
    room.journal.free.set()
    assert all(answers.get(timeout=_PATIENCE)[0].done for _ in range(500))
    assert len(room.journal.batches) - commits <= 3


def test_drivers_on_many_threads_each_get_their_own_answers(room, run):
    intake, said = Intake(run[0].call), {}

    def drive(first):
        presses = [press(first), press(700), press(first, "9"), press(first)]
        said[first] = intake.take(presses)

    drivers = [threading.Thread(target=drive, args=(n,)) for n in range(1, 9)]
    for driver in drivers:
        driver.start()
    for driver in drivers:
        driver.join(_PATIENCE)
    expected = (Verdict.KEPT, Verdict.KEPT, Verdict.REFUSED, Verdict.KEPT)
    assert set(said.values()) == {expected}
    assert intake.refused().unknown == "700"
    assert dict(intake.refused().reasons) == {"no_such_choice": 8, "unchanged": 15}


def test_a_deadline_closes_the_ballot_by_itself(run):
    run[0].call([cast(1), *_closing(1)])
    wait_until(run[1], Phase.CLOSED)


def _closing(seconds):
    return [Request(ask.BeginClosing(seconds, sure=True))]


def test_a_disk_that_fails_at_a_deadline_is_told_of_and_tried_again(room, run):
    run[0].call([cast(1), *_closing(1)])
    room.journal.fails = 2
    assert run[2].get(timeout=_PATIENCE).what == "The disk is full."
    wait_until(run[1], Phase.CLOSED)
    assert run[2].empty()


def test_a_caller_who_waits_in_vain_takes_it_as_not_saved(room, run):
    room.journal.free.clear()
    intake = Intake(lambda requests: run[0].call(requests, timeout=0.05))
    assert intake.take([press(1)]) == (Verdict.NOT_SAVED,)
    room.journal.free.set()
    assert Intake(run[0].call).take([press(1)]) == (Verdict.KEPT,)


def test_what_is_queued_is_dealt_with_before_it_stops(room):
    thread = EngineThread(room.engine, lambda _: None)
    thread.start()
    answers = queue.SimpleQueue()
    room.journal.free.clear()
    for handset in range(1, 51):
        thread.post([cast(handset)], answers.put)
    room.journal.free.set()
    thread.stop()
    assert answers.qsize() == 50
