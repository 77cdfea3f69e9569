"""The desk's colours, light and dark: drawn from the hall's, so that the two belong together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from ui.hall.palette import PALETTES, Theme, mixed

#: Properties of the application that hold what is wished.
_THEME: Final = "desk_theme"
_CONTRAST: Final = "desk_high_contrast"


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


def colours_of(theme: Theme, *, high_contrast: bool = False) -> Colours:
    """The desk's colours, drawn from the hall's so that the two belong together."""
    made = _usual(theme)
    return _sharpened(made, theme) if high_contrast else made


def _usual(theme: Theme) -> Colours:
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


def _sharpened(usual: Colours, theme: Theme) -> Colours:
    """Black on white or white on black, every outline drawn, nothing faint but what is off."""
    light = theme is Theme.LIGHT
    ink, ground = ("#000000", "#FFFFFF") if light else ("#FFFFFF", "#000000")
    accent = mixed(usual.accent, ink, 0.35)
    return replace(
        usual,
        **dict.fromkeys(("ground", "card", "field"), ground),
        **dict.fromkeys(("text", "muted", "line", "outline", "edge", "amber_line"), ink),
        accent=accent,
        accent_hover=mixed(accent, ink, 0.3),
        accent_down=mixed(accent, ink, 0.5),
        on_accent=ground,
        wash=mixed(ground, accent, 0.1),
        chosen=mixed(ground, accent, 0.18),
        off="#595959" if light else "#A6A6A6",
        on_amber=ink,
    )


def wish(app: QCoreApplication, theme: Theme | None, *, high_contrast: bool) -> None:
    """What the desk shall wear; None follows the system, as contrast does unless it is wished."""
    app.setProperty(_THEME, theme.value if theme is not None else "")
    app.setProperty(_CONTRAST, high_contrast)


def _wished(name: str) -> object:
    app = QCoreApplication.instance()
    return app.property(name) if app is not None else None


def theme_now() -> Theme:
    """The one that is wished; else dark where the system asks for dark, else light."""
    wished = _wished(_THEME)
    if isinstance(wished, str) and wished:
        return Theme(wished)
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Theme.DARK if dark else Theme.LIGHT


def high_contrast_now() -> bool:
    """Whether it is wished, or the system asks for it, as far as this Qt can tell."""
    if _wished(_CONTRAST) is True:
        return True
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)  # Qt 6.10
    if accessibility is None:
        return False
    asked: object = accessibility().contrastPreference()
    return asked is Qt.ContrastPreference.HighContrast


def colours() -> Colours:
    """The colours in use now, for what is painted by hand."""
    return colours_of(theme_now(), high_contrast=high_contrast_now())
