"""The clothes of the whole application: its style sheet, type and colours, put on and changed.

They follow the system between light and dark and between ordinary and high contrast, unless the
person at the desk wishes something else. What the hall sees is dressed elsewhere.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import Final

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from resources import path
from ui.desk.colours import colours, colours_of, high_contrast_now, theme_now, wish
from ui.hall.lettering import family, font
from ui.hall.palette import Theme

_BODY: Final = 15


def dress(app: QApplication) -> None:
    """Give the application its style, type and colours, and follow the system's scheme."""
    app.setStyle("Fusion")
    _paint(app)
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda _scheme: _paint(app))
    accessibility = getattr(hints, "accessibility", None)  # from Qt 6.10 on
    if accessibility is not None:
        accessibility().contrastPreferenceChanged.connect(lambda _preference: _paint(app))


def dress_as_wished(app: QApplication, theme: str, *, high_contrast: bool) -> None:
    """Change clothes: 'light', 'dark', or anything else to follow the system; contrast likewise."""
    wish(app, Theme(theme) if theme in tuple(Theme) else None, high_contrast=high_contrast)
    _paint(app)


def _paint(app: QApplication) -> None:
    app.setFont(font(_BODY))
    app.setPalette(_palette())
    app.setStyleSheet(style_sheet(theme_now(), high_contrast=high_contrast_now()))


def style_sheet(theme: Theme, *, high_contrast: bool = False) -> str:
    """`resources/style/desk.qss` with the colours of that theme filled in."""
    sheet = Template(path("style", "desk.qss").read_text(encoding="utf-8"))
    now = asdict(colours_of(theme, high_contrast=high_contrast))
    icons = path("icons").as_posix()
    return sheet.substitute(now, family=family(), icons=icons, theme=theme.value)


def _palette() -> QPalette:
    now = colours()
    palette = QPalette(QColor(now.card), QColor(now.ground))
    for role, colour in (
        (QPalette.ColorRole.WindowText, now.text),
        (QPalette.ColorRole.Text, now.text),
        (QPalette.ColorRole.ButtonText, now.text),
        (QPalette.ColorRole.Base, now.field),
        (QPalette.ColorRole.AlternateBase, now.card),
        (QPalette.ColorRole.Highlight, now.accent),
        (QPalette.ColorRole.HighlightedText, now.on_accent),
        (QPalette.ColorRole.PlaceholderText, now.muted),
        (QPalette.ColorRole.ToolTipBase, now.card),
        (QPalette.ColorRole.ToolTipText, now.text),
        (QPalette.ColorRole.Link, now.accent),
        (QPalette.ColorRole.Accent, now.accent),
    ):
        palette.setColor(role, QColor(colour))
    return palette
