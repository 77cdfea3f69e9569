"""Tests of windows leave none behind: what was closed in one is gone before the next begins.

Qt deletes later what it is told to, and later never comes where no event loop runs. Widgets that
stay are dressed anew with every style sheet that is put on, and each test is slower than the last.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_protocol(item):
    del item
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
