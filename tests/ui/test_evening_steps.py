"""Keys that move the hall's picture, from both windows; and readers that send such keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

KEY = Qt.Key


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(item("tea"), item("bus", motion()), item("end"))
        yield made


def test_every_key_that_steps_the_hall_is_known(desk):
    desk.turn_to("tea")
    desk.running._projection.to_logo()

    def stepped(key):
        before = desk.running._projection._show
        desk.look_here()
        QTest.keyClick(desk.tonight, key)
        desk.until(lambda: desk.running._projection._show != before)
        return desk.running._projection._show.live

    forth = [stepped(key) for key in (KEY.Key_Space, KEY.Key_Right, KEY.Key_PageDown, KEY.Key_N)]
    back = [stepped(key) for key in (KEY.Key_Left, KEY.Key_PageUp, KEY.Key_P)]
    assert len(set(forth)) == 4
    assert back == forth[-2::-1]


def test_the_hall_window_jumps_too_and_has_the_sheet(desk):
    desk.turn_to("tea")
    live = desk.running._projection._show.live
    for key in (KEY.Key_G, KEY.Key_2, KEY.Key_Return):
        QTest.keyClick(desk.wall, key)
        QTest.qWait(80)
    desk.until(lambda: desk.running._projection._show.preview.kind.name == "AGENDA")
    assert desk.running._projection._show.live == live
    sheet = next(c for c in desk.tonight.children() if type(c).__name__ == "KeySheet")
    QTest.keyClick(desk.wall, KEY.Key_F1)
    desk.until(sheet.isVisible)


def test_a_jump_begun_in_the_hall_window_lets_no_other_key_act(desk):
    desk.turn_to("bus").send(ask.PutQuestion())
    for key in (KEY.Key_G, KEY.Key_O, KEY.Key_V, KEY.Key_Return):
        QTest.keyClick(desk.wall, key)
        QTest.qWait(60)
    assert desk.phase == "PUT"


def test_a_card_that_sends_function_keys_is_a_card(desk):
    desk.turn_to("bus")
    before = desk.running._projection._show
    desk.burst("F8", "F7", "F1", "2", "7", "Enter")
    assert desk.running._projection._show == before
    assert not desk.running._evening.oops.panel.isVisible()
    assert "card was read" in desk.banner
