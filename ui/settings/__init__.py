"""What this laptop remembers: an INI file in the user's folder, never part of a record."""

from __future__ import annotations

from pathlib import Path

from facilitator.wording import say
from ui.hall.screens import ScreenIdentity
from ui.settings.copies import CopyWishes
from ui.settings.kept import KeptFile
from ui.settings.pins import PinWishes
from ui.settings.places import WindowPlaces
from ui.settings.play import PlayWishes
from ui.settings.wishes import DeskWishes, HallWishes, SoundWishes

_MOST_RECENT = 6


class Settings:
    """Remembered wishes of the person at this laptop.

    Attributes:
        file: where they are kept.
        desk, hall, sound: what is wished for.
        places: where the windows were.
        copies: where copies of records go.
        play: what games are glad of.
        pins: what the desk is locked with, nothing until one is chosen.
    """

    def __init__(self, folder: Path) -> None:
        self._kept = KeptFile(folder)
        self.file = self._kept.path
        self.desk, self.hall = DeskWishes(self._kept), HallWishes(self._kept)
        self.sound, self.places = SoundWishes(self._kept), WindowPlaces(self._kept)
        self.copies, self.play = CopyWishes(self._kept), PlayWishes(self._kept)
        self.pins = PinWishes(self._kept)

    def trouble(self) -> str:
        """A sentence on the file where it cannot be read or written, "" where all is well."""
        la = self.desk.language
        if self._kept.is_broken:
            return say(
                la,
                "The settings file cannot be read, so the usual settings hold. It is at {place}",
                place=self.file,
            )
        if self._kept.is_fixed:
            return say(
                la,
                "Settings cannot be kept, so they hold until the program is closed. "
                "The file is at {place}",
                place=self.file,
            )
        return ""

    @property
    def language(self) -> str:
        """The operator's language."""
        return self.desk.language

    @language.setter
    def language(self, language: str) -> None:
        self.desk.language = language

    @property
    def recent(self) -> tuple[Path, ...]:
        """Records opened lately, the newest first, as far as they are there."""
        kept = self._kept.text("records/recent")
        return tuple(p for line in kept.split("|") if line and _is_there(p := Path(line)))

    def opened(self, path: Path) -> None:
        """Remember that this record was opened."""
        lines = [path, *(p for p in self.recent if p != path)][:_MOST_RECENT]
        self._kept.keep("records/recent", "|".join(str(p) for p in lines))

    @property
    def receivers(self) -> tuple[str, ...]:
        """Receivers that were added by hand, as for `--receiver`."""
        return tuple(filter(None, self._kept.text("devices/receivers").split("|")))

    @receivers.setter
    def receivers(self, receivers: tuple[str, ...]) -> None:
        self._kept.keep("devices/receivers", "|".join(receivers))

    @property
    def hall_screen(self) -> ScreenIdentity | None:
        """The screen that somebody chose for the hall."""
        kept = self._kept.text("hall/screen").split("|")
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
        self._kept.keep("hall/screen", "|".join(parts))


def _is_there(file: Path) -> bool:
    """Whether it is; what may not be looked at (somebody else's stick) counts as not there."""
    try:
        return file.is_file()
    except OSError:
        return False
