"""What pages beside the three doors share: a title with a way back, and room to scroll."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import PAGE, ROOM, Text, act_button, label


def titled(title: str, left: Callable[[], object], language: str, words: str = "") -> QHBoxLayout:
    """The page's title, and the button that leads back to the plan; Esc does so, too.

    `words`: what the button says where it leads elsewhere.
    """
    row = QHBoxLayout()
    row.addWidget(label(title, Text.TITLE))
    row.addStretch(1)
    back = act_button(words or say(language, "Back to the plan"), "Esc")
    back.setShortcut(QKeySequence("Esc"))
    back.clicked.connect(left)
    row.addWidget(back)
    return row


def scrolling(inside: QWidget) -> QScrollArea:
    """As much of it as there is room for; it scrolls up and down only."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def in_columns(page: QWidget, heading: QHBoxLayout, *columns: QVBoxLayout) -> None:
    """Lay `page` out: those columns side by side beneath its heading, each of them scrolls."""
    beside = QHBoxLayout()
    beside.setSpacing(ROOM)
    for column in columns:
        column.setSpacing(ROOM)
        inside = QWidget()
        inside.setLayout(column)
        beside.addWidget(scrolling(inside), 1)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
    whole.setSpacing(ROOM)
    whole.addLayout(heading)
    whole.addLayout(beside, 1)
