"""The window for key points in the running program."""

from __future__ import annotations

import pytest

from facilitator.parts import presence
from tests.facilitator.hall import item
from tests.ui.open_desk import at_the_desk
from ui.desk.points.keeper import PointsKeeper

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.mark.prove
def test_what_happens_in_the_hall_besides_lays_no_board_anew(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found().begin(item("tea")).turn_to("tea")
        keeper = desk.desk.findChild(PointsKeeper)
        keeper.open()
        laid, show = [], keeper.window.board.show_board
        keeper.window.board.show_board = lambda board: (laid.append(board), show(board))
        keeper.window.entry.noted.emit(3, "A later bus")
        desk.until(lambda: len(laid) == 1)
        desk.send(presence.CountRoom(120))
        desk.settle()
        assert len(laid) == 1
        assert keeper.window.board.lone.count() == 1
