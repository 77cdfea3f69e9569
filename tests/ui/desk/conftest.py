"""Widgets of the desk, shown where no screen is needed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
)

from facilitator.parts import agenda
from tests.ui.desk.evenings import desk, evening, show_on

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_protocol(item):
    """A widget that a test gave no place has nobody to tell it to go: it goes with its test.

    If it stayed it would be dressed anew with every window after it, and so would all before it.
    """
    del item
    yield
    for widget in QApplication.topLevelWidgets():
        if widget.parent() is None:
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def shown(qtbot):
    """Shows a widget and gives it the keyboard."""

    def show(widget):
        qtbot.addWidget(widget)
        widget.resize(1366, 700)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show


@pytest.fixture
def page(qtbot, qapp):
    return desk(qtbot, qapp)


@pytest.fixture
def hall(tmp_path, page):
    """The evening at its first vote, on the page."""
    with evening(tmp_path) as made:
        made.do(agenda.BeginItem("the last bus"))
        show_on(page, made)
        yield made


def controls(widget):
    """What can be used on it now; not the lists inside a choice, nor frames that scroll."""
    found = [child for kind in CONTROLS for child in widget.findChildren(kind)]
    return [
        each
        for each in dict.fromkeys(found)
        if each.isVisibleTo(widget)
        and not isinstance(each, QScrollArea)
        and not isinstance(each.parent(), QComboBox)
        and not each.objectName().startswith("qt_")
    ]


def unnamed(widget):
    return [each for each in controls(widget) if not each.accessibleName()]


def not_reached(widget, qtbot):
    """Controls that Tab does not come to; of radio buttons one stands for its group."""
    wanted = {
        each for each in controls(widget) if each.isEnabled() and not isinstance(each, QRadioButton)
    }
    for _press in range(3 * len(wanted) + 9):
        here = QApplication.focusWidget()
        wanted.discard(here)
        wanted.discard(here.parent() if here else None)
        qtbot.keyClick(here or widget, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    return wanted
