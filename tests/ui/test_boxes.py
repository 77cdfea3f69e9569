"""Every window that says or asks something speaks the operator's language, buttons and all."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from facilitator.errors import EnvironmentFailure
from facilitator.wording import say
from ui.boxes import ask, asking, tell, telling
from ui.main import _LastWord
from ui.places import asked_to_copy

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
UI = Path(__file__).resolve().parents[2] / "ui"
#: Windows of these kinds come with buttons of Qt's, and so with English ones.
STANDARD = {"QDialogButtonBox", "QColorDialog", "QProgressDialog", "QErrorMessage"}
#: In one file, where each is given buttons in our own words.
OURS = {"QMessageBox", "QInputDialog"}


def buttons(box):
    return [each.text().replace("&", "") for each in box.findChildren(QPushButton)]


def when_open(look):
    """Calls `look` with the box once it is there, and closes it."""

    def seen():
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, seen)
            return
        look(box)
        box.reject()

    QTimer.singleShot(0, seen)


def test_no_window_of_ours_has_an_english_button_in_welsh(qtbot):
    words = []
    when_open(lambda box: words.append(buttons(box)))
    assert not asked_to_copy(None, "cy")
    when_open(lambda box: words.append(buttons(box)))
    tell(None, "", "", "cy")
    assert [set(each) for each in words] == [
        {say("cy", "Open it where it is"), say("cy", "Copy it and open the copy")},
        {say("cy", "All right")},
    ]
    assert say("cy", "All right") != "All right"


def test_a_fault_is_told_with_a_button_in_the_operators_language(qtbot, qapp):
    last = _LastWord("cy")
    last.handle(EnvironmentFailure, EnvironmentFailure("Aeth o'i le.", "Eto."), None)
    qtbot.waitUntil(lambda: last._box is not None)
    assert buttons(last._box) == [say("cy", "All right")]
    last._box.close()
    last.deleteLater()


def test_escape_is_no_and_enter_is_the_usual_answer(qtbot):
    when_open(lambda box: None)
    assert not ask(None, "?", "", "Yes", "No")
    when_open(lambda box: box.defaultButton().click())
    assert ask(None, "?", "", "Yes", "No")


def test_no_other_file_makes_a_box_or_uses_standard_buttons():
    for file in UI.rglob("*.py"):
        calls = [n for n in ast.walk(ast.parse(file.read_text())) if isinstance(n, ast.Call)]
        names = {ast.unparse(call.func).split(".")[0] for call in calls}
        assert not names & STANDARD, file
        assert file.name == "boxes.py" or not names & OURS, file


def test_a_box_is_made_before_it_is_shown(qtbot):
    for box in (telling(None, "", "", "en"), asking(None, "", "", "Yes", "No")):
        qtbot.addWidget(box)
        assert not box.isVisible()
