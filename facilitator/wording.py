"""Text in the language asked for: the language is an argument, never a setting.

The English sentence is the key; `resources/translations/<language>/LC_MESSAGES/facilitator.po`
holds the others. What somebody at this laptop corrected is said before it. No sentence is built
from pieces: every value goes in by its name.
"""

from __future__ import annotations

import gettext
import struct
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from resources import path

LANGUAGES: Final = ("en", "cy")

#: One text in each language it exists in: {"en": "…", "cy": "…"}.
Text = Mapping[str, str]

_CATALOGUE: Final = "facilitator"
#: Folders with catalogues that go before the program's own: one, or none.
_corrected: list[Path] = []


def catalogue_file(folder: Path, language: str, ending: str = ".mo") -> Path:
    """Where the catalogue of a language is in a folder of catalogues: `.mo` or `.po`."""
    return folder / language / "LC_MESSAGES" / (_CATALOGUE + ending)


def corrections(folder: Path | None) -> None:
    """From now on say what the catalogues in `folder` have before the program's own.

    It may be missing, or hold some texts only. Called as the program starts, and when somebody
    brought in a corrected sheet.
    """
    _corrected[:] = [folder] if folder is not None else []
    _catalogue.cache_clear()


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    shipped = gettext.translation(
        _CATALOGUE, localedir=path("translations"), languages=[language], fallback=True
    )
    for folder in _corrected:
        try:
            with catalogue_file(folder, language).open("rb") as file:
                own = gettext.GNUTranslations(file)
        except (OSError, ValueError, struct.error):  # none there, or damaged: ours is whole
            continue
        own.add_fallback(shipped)
        return own
    return shipped


def say(language: str, message: str, **values: object) -> str:
    """`message` in `language`, its {names} filled in. English where no translation is there."""
    text = _catalogue(language).gettext(message)
    return text.format(**values) if values else text


def say_n(language: str, one: str, many: str, n: int, **values: object) -> str:
    """The form for `n` of a counted sentence; {n} is filled in as well."""
    return _catalogue(language).ngettext(one, many, n).format(n=n, **values)


def in_language(text: Text, language: str) -> str:
    """The text in `language`, else in any language it has (its first)."""
    if text.get(language):
        return text[language]
    return next((t for t in text.values() if t), "")


def long_date(language: str, day: date) -> str:
    """'Thursday 14 May 2026', in `language`."""
    from babel.dates import format_date  # noqa: PLC0415 - 30 ms that the first window need not wait

    return format_date(day, "EEEE d MMMM y", locale="en_GB" if language == "en" else language)
