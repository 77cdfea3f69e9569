"""The crossing between threads: answers in order, worlds on the main thread, failures said."""

from __future__ import annotations

import threading

import pytest

from facilitator.errors import EnvironmentFailure
from facilitator.parts import assembly, meeting
from tests.facilitator.hall import Hall
from ui.bridge import Bridge


@pytest.fixture
def bridge(qtbot, tmp_path):
    hall = Hall(tmp_path)
    made = Bridge(hall.opened)
    made.hall = hall
    made.start()
    yield made
    made.stop()
    hall.opened.close()


def test_an_answer_comes_on_the_main_thread_with_its_world(bridge, qtbot):
    heard = []

    def answered(outcomes):
        quorum = bridge.world.of(assembly.PART).quorum
        heard.append((threading.current_thread(), quorum, outcomes[0].done))

    bridge.send(assembly.SetQuorum(9), answered=answered)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard == [(threading.main_thread(), 9, True)]


def test_the_latest_world_wins(bridge, qtbot):
    seen = []
    bridge.changed.connect(lambda: seen.append(bridge.world.of(assembly.PART).quorum))
    for quorum in range(1, 51):
        bridge.send(assembly.SetQuorum(quorum))
    bridge.call([])
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] == 50)
    assert seen == sorted(seen)


def test_a_refusal_is_said_and_changes_nothing(bridge, qtbot):
    world = bridge.world
    with qtbot.waitSignal(bridge.refused) as said:
        bridge.send(meeting.CloseMeeting())
    assert said.args == ["no_meeting"]
    assert bridge.world.seq == world.seq


def test_a_disk_that_fails_is_said(bridge, qtbot, monkeypatch):
    def full(_batch):
        raise EnvironmentFailure("The disk is full.", "Free some space.")

    monkeypatch.setattr(type(bridge.hall.opened.journal), "append", lambda _self, b: full(b))
    with qtbot.waitSignal(bridge.failed) as said:
        bridge.send(assembly.SetQuorum(3))
    assert said.args[0].what == "The disk is full."
    assert bridge.world.of(assembly.PART).quorum == 0


def test_what_was_sent_before_the_end_is_dealt_with(qtbot, tmp_path):
    hall = Hall(tmp_path)
    bridge = Bridge(hall.opened)
    bridge.start()
    for quorum in range(1, 30):
        bridge.send(assembly.SetQuorum(quorum))
    bridge.stop()
    assert hall.world.of(assembly.PART).quorum == 29
    hall.opened.close()
