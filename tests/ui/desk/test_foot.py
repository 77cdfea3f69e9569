"""The foot of *Before*: it names what can be undone, and fits on a small laptop."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitator.wording import LANGUAGES
from ui.desk.before.foot import Foot
from ui.desk.look import PAGE

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
EDIT = "Move “What goes on the crumble, and who brings the custard?”"


@pytest.fixture
def foot(shown):
    return a_foot(shown, "en")


def a_foot(shown, language):
    made = shown(Foot(language))
    made.show_plan(is_there=True, can_start=True)
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_on_a_small_laptop_whatever_was_edited(shown, language):
    foot = a_foot(shown, language)
    for steps in ((EDIT, EDIT), (EDIT, None), (None, EDIT)):
        foot.show_steps(*steps)
        assert foot.minimumSizeHint().width() <= 1366 - 2 * PAGE


def test_what_was_undone_is_done_again_by_either_key_people_know(foot, qtbot):
    foot.show_steps(EDIT, EDIT)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(foot.redo.clicked):
        qtbot.keyClick(foot, Qt.Key.Key_Z, both)


def test_the_whole_name_of_an_edit_is_there_to_be_read_out_and_its_key_goes_on_working(foot, qtbot):
    foot.show_steps(EDIT, EDIT)
    assert foot.undo.accessibleName() == foot.undo.toolTip() == f"Undo: {EDIT}"
    for button, key in ((foot.undo, Qt.Key.Key_Z), (foot.redo, Qt.Key.Key_Y)):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(foot, key, Qt.KeyboardModifier.ControlModifier)
