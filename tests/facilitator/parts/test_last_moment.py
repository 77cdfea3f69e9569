"""A press of the last moment is on its way when the five seconds are over, and still counts."""

from __future__ import annotations

from facilitator.parts.ballot import commands as ask
from facilitator.press import Press
from tests.facilitator.hall import item, motion


def late(hall, seconds):
    """What became of a press that comes so long after the vote was to close, and of the vote."""
    evening = hall(item("bus", motion()))
    evening.open("bus")
    evening.do(ask.BeginClosing(5, sure=True))
    evening.clock.forward(5 + seconds)
    assert evening.engine.wake() is None
    return evening.try_(ask.CastVote(Press("test", "7", ("1",))))[0], evening.ballot


def test_a_press_that_a_camera_or_a_receiver_was_still_reading_counts(hall):
    outcome, ballot = late(hall, 0.4)
    assert outcome.done
    assert ballot.received == 1


def test_a_press_that_came_later_does_not(hall):
    outcome, ballot = late(hall, 0.6)
    assert outcome.refusal is not None
    assert ballot.received == 0
