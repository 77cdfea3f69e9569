"""A speaker's turn begun from the desk: who comes on the wall, and when nobody does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.parts import agenda, auxiliary
from facilitator.plan import Speaker
from tests.facilitator.hall import Hall, item
from ui.desk.turns import begin_turn
from ui.present.cues import Cue, CueKind


class Wall:
    """What the projection would be asked."""

    def __init__(self, live, *, showing):
        self.live, self.showing, self.asked = live, showing, []

    def load(self, cue):
        self.asked.append(cue.n)

    def next(self):
        self.asked.append("go")


@pytest.mark.parametrize(("showing", "asked"), [(True, [1, "go"]), (False, [1])])
def test_the_second_speaker_comes_on_a_wall_that_shows_and_waits_behind_a_logo(
    tmp_path, showing, asked
):
    two = (Speaker("", 120, "a1"), Speaker("", 120, "b2"))
    evening = Hall(tmp_path, replace(item("bus"), speakers=two))
    evening.do(agenda.BeginItem("bus"))
    wall = Wall(Cue(CueKind.SPEAKER, "bus", n=0), showing=showing)

    def send(*commands, answered):
        answered(evening.try_(*commands))

    for _ in two:
        begin_turn(evening.world, send, wall)
    assert wall.asked == asked
    assert evening.world.of(auxiliary.PART).person
    evening.opened.close()
