"""What is wished for at the desk, in the hall and of the sound: each a block of one INI file."""

from __future__ import annotations

from typing import Final

from facilitator.wording import LANGUAGES
from ui.settings.kept import KeptFile

#: The sizes of the desk's controls that can be chosen, in percent. By each of them a screen of
#: 1920×1080, 1280×720 or 3840×2160 can be divided, so that what the hall sees keeps every pixel.
SIZES: Final = (80, 100, 125, 160, 200)
_USUAL_SIZE: Final = 100
_SYSTEM: Final = "system"
_THEMES: Final = ("light", "dark")


class DeskWishes:
    """How the desk looks and speaks to the person at it; never what the hall sees."""

    def __init__(self, kept: KeptFile) -> None:
        self._kept = kept

    @property
    def language(self) -> str:
        """The operator's language."""
        wish = self._kept.text("desk/language", "en")
        return wish if wish in LANGUAGES else "en"

    @language.setter
    def language(self, language: str) -> None:
        self._kept.keep("desk/language", language)

    @property
    def theme(self) -> str:
        """'light', 'dark', or 'system' to follow the laptop's."""
        wish = self._kept.text("desk/theme", _SYSTEM)
        return wish if wish in _THEMES else _SYSTEM

    @theme.setter
    def theme(self, theme: str) -> None:
        self._kept.keep("desk/theme", theme)

    @property
    def high_contrast(self) -> bool:
        """Whether it is always on; where not, the laptop's own setting is followed."""
        return self._kept.is_on("desk/high_contrast")

    @high_contrast.setter
    def high_contrast(self, is_on: bool) -> None:
        self._kept.keep("desk/high_contrast", is_on)

    @property
    def size(self) -> int:
        """Of the controls, in percent, one of `SIZES`; it holds from the next start."""
        wish = self._kept.number("desk/size", SIZES[0], SIZES[-1], _USUAL_SIZE)
        return min(SIZES, key=lambda size: abs(size - wish))

    @size.setter
    def size(self, percent: int) -> None:
        self._kept.keep("desk/size", percent)

    @property
    def is_large(self) -> bool:
        """Whether controls are larger than usual, so that a page may need more than a screen."""
        return self.size > _USUAL_SIZE


class HallWishes:
    """How the hall's picture is dressed, and how large the hall is."""

    def __init__(self, kept: KeptFile) -> None:
        self._kept = kept

    @property
    def theme(self) -> str:
        """'dark', or 'light' for a bright room."""
        wish = self._kept.text("hall/theme", "dark")
        return wish if wish in _THEMES else "dark"

    @theme.setter
    def theme(self, theme: str) -> None:
        self._kept.keep("hall/theme", theme)

    @property
    def captions(self) -> bool:
        """Whether the lowest part stays empty for captions."""
        return self._kept.is_on("hall/captions")

    @captions.setter
    def captions(self, is_on: bool) -> None:
        self._kept.keep("hall/captions", is_on)

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing moves."""
        return self._kept.is_on("hall/reduced_motion")

    @reduced_motion.setter
    def reduced_motion(self, is_on: bool) -> None:
        self._kept.keep("hall/reduced_motion", is_on)

    @property
    def screen_width_cm(self) -> int:
        """Width of the picture on the wall; 0 for not measured."""
        return self._kept.number("hall/screen_width_cm", 20, 5000, 0)

    @screen_width_cm.setter
    def screen_width_cm(self, width: int) -> None:
        self._kept.keep("hall/screen_width_cm", width)

    @property
    def farthest_cm(self) -> int:
        """From the wall to the farthest seat; 0 for not measured."""
        return self._kept.number("hall/farthest_cm", 50, 20000, 0)

    @farthest_cm.setter
    def farthest_cm(self, distance: int) -> None:
        self._kept.keep("hall/farthest_cm", distance)


class SoundWishes:
    """When a sound is made in the hall; none unless somebody asked for it."""

    def __init__(self, kept: KeptFile) -> None:
        self._kept = kept

    @property
    def gong(self) -> bool:
        """At the end of a time."""
        return self._kept.is_on("sound/gong")

    @gong.setter
    def gong(self, is_on: bool) -> None:
        self._kept.keep("sound/gong", is_on)

    @property
    def decision(self) -> bool:
        """When a decision is declared."""
        return self._kept.is_on("sound/decision")

    @decision.setter
    def decision(self, is_on: bool) -> None:
        self._kept.keep("sound/decision", is_on)
