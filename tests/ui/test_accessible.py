"""The whole desk for who cannot see it: every control has a name, and what turns is announced."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import item, motion
from tests.ui.desk.conftest import controls
from tests.ui.open_desk import at_the_desk
from ui.desk.window import Door
from ui.present.scenes import Open, Result

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        yield made


def nameless():
    """Of every window that is open, the controls that nobody could tell apart by ear."""
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [
        (type(each).__name__, type(each.parent()).__name__)
        for top in windows
        for each in {*controls(top), *reached_by_tab(top)}
        if not name_of(each)
    ]


def reached_by_tab(top):
    found = (each for each in top.findChildren(QWidget) if each.isVisible() and each.isEnabled())
    return [
        each
        for each in found
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not isinstance(each.parent(), QComboBox)
    ]


def name_of(control):
    """As a screen reader says it: a text that stands on the control is its name, too."""
    spoken = QAccessible.queryAccessibleInterface(control)
    return spoken.text(QAccessible.Text.Name)


def steps(desk):
    """A vote, step by step."""
    desk.turn_to("bus")
    yield
    for commands in (
        (ask.PutQuestion(),),
        (ask.AskAgreement(),),
        (ask.DemandCount(), ask.OpenToHandsets()),
        (ask.BeginClosing(60, sure=True),),
        (ask.StopClosing(), ask.BeginCounting("hands", 2)),
        (
            ask.EnterCount({"for": 60, "against": 40, "abstain": 3}, "A"),
            ask.EnterCount({"for": 60, "against": 40, "abstain": 3}, "B"),
        ),
        (ask.ShowResult(),),
        (ask.DeclareResult(),),
    ):
        desk.send(*commands)
        desk.settle()
        yield


def test_every_control_of_every_page_has_a_name_at_every_step(desk):
    desk.found()
    desk.desk.open(Door.BEFORE)
    assert nameless() == []
    desk.pages.before._chooser.chosen.emit("community-assembly")
    assert nameless() == []
    desk.begin(item("tea"), item("bus", motion()), item("end"))
    for key in ("F1", "Esc", "W", "Esc", "F8", "Esc"):
        desk.key(key)
        assert nameless() == [], key
    for _step in steps(desk):
        assert nameless() == [], desk.phase
    desk.desk.settings_asked.emit()
    for door in Door:
        desk.desk.open(door)
        assert nameless() == [], door


def test_what_turns_is_announced_once_wherever_the_keyboard_is(desk):
    desk.found().begin(item("tea"), item("bus", motion()))
    told = []
    desk.running._evening.announcing._announce = lambda _page, words: told.append(words)
    for _step in steps(desk):
        desk.running._evening.look()
    desk.running._stage.lost.emit("The projector is gone.")
    assert [words.split(":")[0].split(".")[0] for words in told] == [
        "Voting is open",
        "Voting is closed",
        "The result is declared",
        "The projector is gone",
    ]


def test_the_hall_in_words_stands_beside_its_picture(desk):
    desk.found().begin(item("tea"), item("bus", motion()))
    live = desk.tonight.hall.live
    seen = {}
    for _step in steps(desk):
        desk.running._evening.look()
        seen[type(live.scene)] = live.accessibleDescription()
    assert live.accessibleName() == "What the hall sees"
    assert {Open, Result} <= set(seen)
    assert "bus" in seen[Open]
