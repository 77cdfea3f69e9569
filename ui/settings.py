"""What this laptop remembers: an INI file in the user's folder, never part of a record."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from PySide6.QtCore import QSettings

from facilitator.wording import LANGUAGES
from ui.hall.screens import ScreenIdentity

_NAME = "facilitator"
_MOST_RECENT = 6


def config_folder() -> Path:
    """Where the settings and this laptop's key live."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False))


def documents_folder() -> Path:
    """Where a new record is suggested to go."""
    return Path(platformdirs.user_documents_dir())


class Settings:
    """Remembered wishes of the person at this laptop."""

    def __init__(self, folder: Path) -> None:
        self._kept = QSettings(str(folder / "facilitator.ini"), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The operator's language."""
        wish = str(self._kept.value("desk/language", "en"))
        return wish if wish in LANGUAGES else "en"

    @language.setter
    def language(self, language: str) -> None:
        self._kept.setValue("desk/language", language)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Records opened lately, the newest first, as far as they are there."""
        kept = str(self._kept.value("records/recent", ""))
        return tuple(p for line in kept.split("|") if line and (p := Path(line)).is_file())

    def opened(self, path: Path) -> None:
        """Remember that this record was opened."""
        lines = [path, *(p for p in self.recent if p != path)][:_MOST_RECENT]
        self._kept.setValue("records/recent", "|".join(str(p) for p in lines))

    @property
    def receivers(self) -> tuple[str, ...]:
        """Receivers that were added by hand, as for `--receiver`."""
        return tuple(filter(None, str(self._kept.value("devices/receivers", "")).split("|")))

    @receivers.setter
    def receivers(self, receivers: tuple[str, ...]) -> None:
        self._kept.setValue("devices/receivers", "|".join(receivers))

    @property
    def hall_screen(self) -> ScreenIdentity | None:
        """The screen that somebody chose for the hall."""
        kept = str(self._kept.value("hall/screen", "")).split("|")
        if len(kept) != len(ScreenIdentity.__dataclass_fields__):
            return None
        try:
            return ScreenIdentity(kept[0], kept[1], kept[2], kept[3], *map(int, kept[4:]))
        except ValueError:
            return None

    def wish_screen(self, screen: ScreenIdentity) -> None:
        """Remember a choice; never what an accident left behind."""
        names = (screen.manufacturer, screen.model, screen.serial, screen.name)
        box = (screen.x, screen.y, screen.width, screen.height)
        parts = [*(name.replace("|", " ") for name in names), *map(str, box)]
        self._kept.setValue("hall/screen", "|".join(parts))
