"""The INI file itself: typed values with defaults. Broken or read-only, it stops nobody."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QSettings

_FILE = "facilitator.ini"


class KeptFile:
    """Texts, switches and numbers under names such as 'hall/captions'.

    What cannot be read counts as never said; what cannot be written holds until the program ends.

    Attributes:
        path: where it is.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / _FILE
        self._kept = QSettings(str(self.path), QSettings.Format.IniFormat)
        self._is_broken = self._kept.status() is QSettings.Status.FormatError
        self._unwritten: dict[str, str] = {}

    @property
    def is_broken(self) -> bool:
        """Whether it could not be read, so that usual values hold."""
        return self._is_broken

    @property
    def is_fixed(self) -> bool:
        """Whether nothing can be written into it: what is changed holds for today only."""
        place = self.path if self.path.exists() else _first_there(self.path.parent)
        return not os.access(place, os.W_OK) or bool(self._unwritten)

    def text(self, name: str, usual: str = "") -> str:
        """What is kept under that name."""
        if name in self._unwritten:
            return self._unwritten[name]
        kept = self._kept.value(name, usual)
        return kept if isinstance(kept, str) else usual

    def is_on(self, name: str, *, usual: bool = False) -> bool:
        """Whether that switch is on."""
        return {"true": True, "false": False}.get(self.text(name).lower(), usual)

    def number(self, name: str, least: int, most: int, usual: int) -> int:
        """The whole number under that name, the usual one where it is none between the two."""
        try:
            kept = int(self.text(name))
        except ValueError:
            return usual
        return kept if least <= kept <= most else usual

    def keep(self, name: str, value: str | bool | int) -> None:  # noqa: FBT001 - a value, not a switch
        """Keep that value; a switch as 'true' or 'false'."""
        text = str(value).lower() if isinstance(value, bool) else str(value)
        self._kept.setValue(name, text)
        self._kept.sync()
        if self._kept.status() is QSettings.Status.AccessError:
            self._unwritten[name] = text
        else:
            self._unwritten.pop(name, None)


def _first_there(folder: Path) -> Path:
    """That folder, or the first above it that is there."""
    return next((place for place in (folder, *folder.parents) if place.exists()), folder)
