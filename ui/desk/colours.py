"""The desk's colours, light and dark: drawn from the hall's, so that the two belong together."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui.hall.palette import PALETTES, Theme, mixed


@dataclass(frozen=True, slots=True)
class Colours:
    """The desk's colours as '#RRGGBB', named for what they do."""

    ground: str
    card: str
    field: str
    line: str  # parts cards; carries no meaning
    outline: str  # of a button, beside its words
    edge: str  # outline of what can be used: at least 3:1 on ground, card and field
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_down: str
    on_accent: str
    wash: str  # under the mouse
    chosen: str
    off: str  # text of what cannot be used now
    amber: str
    on_amber: str
    amber_line: str


def colours_of(theme: Theme) -> Colours:
    """The desk's colours, drawn from the hall's so that the two belong together."""
    hall = PALETTES[theme]
    light = theme is Theme.LIGHT
    card = "#FFFFFF" if light else "#191E28"
    return Colours(
        ground=hall.ground,
        card=card,
        field=hall.ground,
        line=mixed(hall.rule, hall.ground, 0.35 if light else 0.1),
        outline=mixed(hall.rule, hall.edge, 0.15),
        edge="#857F74" if light else "#7E8798",
        text=hall.text,
        muted="#5A5B60" if light else "#B4B8C0",
        accent=hall.accent,
        accent_hover=mixed(hall.accent, hall.text, 0.16),
        accent_down=mixed(hall.accent, hall.text, 0.3),
        on_accent=hall.on_accent,
        wash=mixed(card, hall.accent, 0.06 if light else 0.08),
        chosen=mixed(card, hall.accent, 0.12 if light else 0.17),
        off=mixed(hall.muted, hall.ground, 0.5),
        amber="#FFF1CC" if light else "#33290F",
        on_amber="#453200" if light else "#FFE5A8",
        amber_line="#D9A928" if light else "#A27E2A",
    )


def theme_now() -> Theme:
    """Dark where the system asks for dark, else light."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Theme.DARK if dark else Theme.LIGHT


def colours() -> Colours:
    """The colours in use now, for what is painted by hand."""
    return colours_of(theme_now())
