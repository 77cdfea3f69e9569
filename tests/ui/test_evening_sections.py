"""A show of cards in a divided hall, on the running desk: divided, counted twice, and put right."""

from __future__ import annotations

import pytest

from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk
from ui.present.acts import Act

#: What the offscreen platform says whenever a window has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LEFT, RIGHT = ("30", "8", "2"), ("12", "1", "0")


def tell(desk, *rows):
    for figures in rows:
        for figure in figures:
            desk.type(figure)
            desk.key("Enter")


@pytest.mark.prove
def test_a_divided_hall_is_counted_and_a_section_counted_again_with_the_keys_alone(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found().begin(item("bus", motion())).turn_to("bus")
        desk.send(ask.PutQuestion())
        desk.until(lambda: Act.SECTIONS in desk.tonight.ballot.acts.buttons)
        desk.key("D")
        desk.type("Left, Right")
        desk.key("Enter")
        desk.until(lambda: "2 sections: Left, Right" in desk.tonight.ballot._notes.text())
        desk.tonight.ballot.acts.two.setChecked(True)
        desk.until(desk.running._evening._fingers.settled)
        desk.key("C")
        desk.until(lambda: desk.phase == "COUNTING")
        panel = desk.tonight.ballot.figures
        tell(desk, LEFT, RIGHT)
        desk.until(lambda: panel.teller == "B")
        tell(desk, ("31", "8", "2"), RIGHT)
        desk.until(lambda: "teller A has 30 For, teller B has 31" in panel.note.accessibleName())
        assert desk.wall.picture._scene.hint.startswith("1 of 2 sections in")
        tell(desk, LEFT)
        desk.until(lambda: desk.phase == "CLOSED")
        assert desk.ballot.tally == {"for": 42, "against": 9, "abstain": 2}
