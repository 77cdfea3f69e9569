"""Which screen is which: each says its name in large letters, for a moment."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel

from ui.hall.screens import present, screen_named

_SHOWN_MS = 2500
_SIZE = (760, 220)


def identify_screens() -> tuple[QLabel, ...]:
    """Show a label in the middle of every screen; it goes by itself and takes no keys."""
    return tuple(
        label
        for number, screen in enumerate(present(), 1)
        if (label := _label(screen.name, f"{number}   {screen.label}")) is not None
    )


def _label(name: str, text: str) -> QLabel | None:
    screen = screen_named(name)
    if screen is None:
        return None
    label = QLabel(text)
    label.setObjectName("identify")
    label.setWindowFlags(
        Qt.WindowType.ToolTip
        | Qt.WindowType.FramelessWindowHint
        | Qt.WindowType.WindowStaysOnTopHint
        | Qt.WindowType.WindowDoesNotAcceptFocus
    )
    label.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    label.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setScreen(screen)
    box = screen.geometry()
    wide, high = min(_SIZE[0], box.width()), min(_SIZE[1], box.height())
    middle = box.center()
    label.setGeometry(middle.x() - wide // 2, middle.y() - high // 2, wide, high)
    label.show()
    QTimer.singleShot(_SHOWN_MS, label, label.close)
    return label
