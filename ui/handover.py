"""What a second start of the program hands over: shown at once, or asked about on the desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.wording import say

if TYPE_CHECKING:
    from ui.running import Running


def bring_up(window: QWidget | None) -> None:
    """In front of everything else, as far as the system lets us."""
    if window is not None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()


def ask_to_change(
    running: Running, record: Path, change: Callable[[], None], language: str
) -> None:
    """Another record was handed over while one is open: nothing happens until somebody says so."""
    stay, open_it = say(language, "Stay"), say(language, "Open it")
    running.desk.banner.say(
        _question(running, record.stem, language),
        (stay, running.desk.banner.clear),
        (open_it, change),
    )


def _question(running: Running, name: str, language: str) -> str:
    if running.is_practice:
        return say(
            language,
            "“{name}” is waiting to be opened. The practice ends first; nothing of it is kept.",
            name=name,
        )
    if running.desk.not_yet():
        return say(
            language,
            "“{name}” is waiting to be opened. The meeting here is still running; it goes on from "
            "here when you open this record again.",
            name=name,
        )
    return say(
        language,
        "“{name}” is waiting to be opened. This record is closed first; nothing of it is lost.",
        name=name,
    )
