"""A voting desk on a whole open evening: a card with a prefix, read into the window, is a vote."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found(("wedge:#1#", "wedge:#2#")).begin(item("bus", motion()))
        yield made


def scan(text):
    where = QApplication.focusWidget() or QApplication.activeWindow()
    QTest.keyClicks(where, text)
    QTest.keyClick(where, Qt.Key.Key_Return)


def test_slips_and_cards_are_votes_and_the_desk_says_so(desk):
    desk.turn_to("bus").send(ask.PutQuestion(), ask.AskAgreement())
    desk.send(ask.DemandCount(), ask.OpenToHandsets())
    QTest.qWait(150)
    desk.look_here()
    scan("#1#V:27-2")
    desk.until(lambda: desk.banner == "Card 27 has voted.")
    scan("#2#V:28")
    desk.until(lambda: desk.banner == "Card 28: choose 1, 2 or 3.")
    scan("#2#C:1")
    desk.until(lambda: desk.banner == "Card 28 has voted.")
    scan("V:29-1")
    desk.until(lambda: desk.banner == "A card was read. Nothing was changed.")
    assert len(desk.ballot.votes) == 2
