"""Tests of windows leave none behind: what was closed in one is gone before the next begins.

Qt deletes later what it is told to, and later never comes where no event loop runs; and a place
that nobody went to is in no window that would take it along. Widgets that stay are dressed anew
with every style sheet that is put on, and each test is slower than the last.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from ui.desk.before.place import Place


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_protocol(item):
    del item
    yield
    if QCoreApplication.instance() is not None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, Place) and widget.parent() is None:  # nobody went there
                widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
