"""A place that a button at the foot of *Before* leads to, and that leads back to the plan."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Place(QWidget):
    """Shown in place of the plan.

    Signals:
        left: back to the plan.
    """

    left = Signal()
