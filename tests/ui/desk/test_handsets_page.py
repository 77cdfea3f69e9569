"""The place *Handsets and receivers* by itself: everything has a name and is reached by Tab."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QHeaderView

from facilitator.facts import HandsetsOut
from tests.ui.desk.conftest import not_reached, unnamed
from ui.desk.handsets.page import HandsetsPage
from ui.desk.handsets.recording import permission_card
from ui.devices import RULES, Recording
from ui.present.handsets import Bound, Check, Issuing, ReceiverRow, check_view

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

OUT = HandsetsOut(((1, 4),), {"iclicker A": 3}, {3: "iclicker A"}, frozenset({"iclicker B"}))
LOST = ReceiverRow("line x", "Gateway", "x", "It may not.", "Run: sudo x. Then", "sudo x", "Radio")


@pytest.fixture
def page(shown):
    made = shown(HandsetsPage("en", permission_card("en", "linux", ())))
    made.devices.show_rows((LOST,), frozenset({"line x"}))
    for card in (made.ranges, made.one, made.bound):
        card.show_out(OUT)
    made.pressing.show_issuing(Issuing(8, last=Bound(7, "iclicker C")))
    made.check.show_check(check_view(Check(), OUT, "en"))
    return made


def test_everything_has_a_name(page):
    assert unnamed(page) == []


def test_news_of_one_receiver_leaves_the_buttons_of_another_alone(page, qtbot):
    remove = page.devices._panels["line x"].remove
    other = replace(LOST, name="buzz 1", well=True, words="Ready.")
    page.devices.show_rows((other, LOST), frozenset({"line x"}))
    page.devices.show_rows((replace(other, words="It listens."), LOST), frozenset({"line x"}))
    assert page.devices._panels["line x"].remove is remove
    with qtbot.waitSignal(page.devices.removed) as said:
        remove.click()
    assert said.args == ["line x"]


def test_everything_is_reached_by_tab(page, qtbot):
    heads = set(page.findChildren(QHeaderView))
    assert not_reached(page, qtbot) - heads == set()


def test_what_is_being_typed_outlives_news_of_devices(page, qtbot):
    line = page.devices._port.lineEdit()
    qtbot.keyClicks(line, "COM7")
    page.devices.show_ports(("COM3", "COM4"))
    page.devices.show_rows((), frozenset())
    assert line.text() == "COM7"


def test_the_number_that_is_offered_follows_until_somebody_types_one(page, qtbot):
    page.pressing.show_issuing(None)
    page.pressing.offer(5)
    page.pressing.offer(9)
    assert page.pressing._first.text() == "9"
    page.pressing._first.clear()
    qtbot.keyClicks(page.pressing._first, "40")
    page.pressing.offer(10)
    assert page.pressing._first.text() == "40"


def test_a_missing_library_is_explained_with_what_to_type(page):
    page.devices.show_missing("It is missing.", "Install it with: pip install x. Then go on.")
    assert "It is missing." in page.devices._missing.text()
    assert page.devices._command._line.text() == "pip install x"
    page.devices.show_missing("", "")
    assert not page.devices._command.isVisibleTo(page)


def test_a_refused_recording_says_why(page):
    page.recording.show_recording(Recording(), "Nothing is recorded in a private ballot.")
    assert page.recording._said.text() == "Nothing is recorded in a private ballot."
    assert not page.recording._box.isChecked()


def test_the_rule_is_offered_on_linux_until_it_is_there(tmp_path, qapp):
    assert permission_card("en", "win32") is None
    (tmp_path / RULES).touch()
    for folders, is_offered in (((), True), ((str(tmp_path),), False)):
        card = permission_card("en", "linux", folders)
        assert card._line.isVisibleTo(card) is is_offered
        card.deleteLater()
