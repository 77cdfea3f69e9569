"""Keeping awake: the first way that works is held, and let go at the end."""

from __future__ import annotations

import queue
from contextlib import contextmanager

import pytest

from ui.machine.awake import Awake
from ui.machine.portal import portal_inhibits


class Asked:
    """A way to ask, and what became of it."""

    def __init__(self, works):
        self.works, self.entered, self.left = works, 0, 0

    @contextmanager
    def __call__(self):
        self.entered += 1
        yield self.works
        self.left += 1


@pytest.fixture
def answers():
    return queue.Queue()


def awake(answers, *ways):
    made = Awake(answers.put, ways)
    made.start()
    return made, answers.get(timeout=2)


def test_what_works_first_is_held_until_the_end(answers):
    desktop, portal = Asked(works=True), Asked(works=True)
    made, works = awake(answers, desktop, portal)
    assert works
    assert (desktop.entered, desktop.left, portal.entered) == (1, 0, 0)
    made.stop()
    assert desktop.left == 1


def test_where_the_desktop_does_not_agree_the_portal_is_asked(answers):
    desktop, portal = Asked(works=False), Asked(works=True)
    made, works = awake(answers, desktop, portal)
    assert works
    assert portal.entered == 1
    made.stop()


def test_where_none_agrees_it_is_told(answers):
    made, works = awake(answers, Asked(works=False))
    assert not works
    made.stop()


def test_asked_again_it_is_held_once(answers):
    desktop = Asked(works=True)
    made, _works = awake(answers, desktop)
    made.start()
    assert answers.get(timeout=2)
    assert (desktop.entered, desktop.left) == (2, 1)
    made.stop()


@pytest.mark.parametrize("bus", ["", "unix:path=/nowhere", "tcp:host=x"])
def test_without_a_bus_the_portal_does_not_agree(monkeypatch, bus):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    with portal_inhibits() as works:
        assert not works
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    with portal_inhibits() as works:
        assert not works
