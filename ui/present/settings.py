"""Words of the settings window: metres as people type them, texts that were reviewed. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from facilitator.wording import LANGUAGES, say, say_n
from resources import path
from ui.present.planning import language_name

_METRES: Final = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:m|metres?|meters?|medr)?")
_CENTIMETRES: Final = re.compile(r"(\d{1,5})\s*cm")
#: What our catalogues are kept in: the language that the texts are written in has none.
_WRITTEN_IN: Final = "en"


def read_metres(text: str) -> int | None:
    """Centimetres, from '2.4', '2,40 m', '240 cm'; 0 for nothing; None where it is no length."""
    typed = text.strip().lower()
    if not typed or typed == "–":
        return 0
    if (found := _CENTIMETRES.fullmatch(typed)) is not None:
        return int(found[1])
    if (found := _METRES.fullmatch(typed)) is not None:
        return int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))
    return None


def metres_text(centimetres: int, language: str) -> str:
    """'2.4 m', or a dash where it was not measured."""
    return say(language, "{n} m", n=f"{centimetres / 100:g}") if centimetres else "–"


@dataclass(frozen=True, slots=True)
class ReviewedTexts:
    """How many texts of a language there are, and how many a speaker of it has reviewed."""

    language: str
    texts: int
    reviewed: int = 0


def all_reviewed_texts() -> tuple[ReviewedTexts, ...]:
    """Of each language that the texts are translated into. A note '# reviewed' marks a text."""
    return tuple(_reviewed_texts(each) for each in LANGUAGES if each != _WRITTEN_IN)


def _reviewed_texts(language: str) -> ReviewedTexts:
    file = path("translations") / language / "LC_MESSAGES" / "facilitator.po"
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError:  # nothing is lost by it but this line
        lines = []
    texts = sum(line.startswith("msgid ") for line in lines) - 1  # the first is the file's head
    reviewed = sum(line.startswith("# reviewed") for line in lines)
    return ReviewedTexts(language, max(texts, 0), reviewed)


def reviewed_words(texts: ReviewedTexts, language: str) -> str:
    """'Cymraeg: 3,012 texts, not yet reviewed by anybody who speaks it.'."""
    name, rest = language_name(texts.language), texts.texts - texts.reviewed
    if texts.reviewed == 0:
        return say(
            language,
            "{tongue}: {n} texts, not yet reviewed by anybody who speaks it.",
            tongue=name,
            n=f"{texts.texts:,}",
        )
    if rest == 0:
        return say(
            language,
            "{tongue}: {n} texts, all reviewed by somebody who speaks it.",
            tongue=name,
            n=f"{texts.texts:,}",
        )
    return say_n(
        language,
        "{tongue}: {n} text is not yet reviewed by anybody who speaks it.",
        "{tongue}: {n} texts are not yet reviewed by anybody who speaks it.",
        rest,
        tongue=name,
    )
