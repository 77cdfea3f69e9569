"""Words of the settings window: metres as people type them, texts that were reviewed. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facilitator.errors import EnvironmentFailure
from facilitator.translating.exchange import BroughtIn, counted
from facilitator.wording import LANGUAGES, say, say_n
from ui.present.planning import language_name

_METRES: Final = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:m|metres?|meters?|medr)?")
_CENTIMETRES: Final = re.compile(r"(\d{1,5})\s*cm")
#: What our catalogues are kept in: the language that the texts are written in has none.
_WRITTEN_IN: Final = "en"
#: Lines that were left out of a sheet, as far as they are told one by one.
_MOST_TOLD: Final = 6


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


def all_reviewed_texts(corrections: Path) -> tuple[ReviewedTexts, ...]:
    """Of each language that the texts are translated into; `corrections`: their folder."""
    return tuple(_reviewed_texts(each, corrections) for each in translated())


def translated() -> tuple[str, ...]:
    """The languages that the texts are translated into."""
    return tuple(each for each in LANGUAGES if each != _WRITTEN_IN)


def _reviewed_texts(language: str, corrections: Path) -> ReviewedTexts:
    try:
        count = counted(language, corrections)
    except EnvironmentFailure:  # nothing is lost by it but this line
        return ReviewedTexts(language, 0)
    return ReviewedTexts(language, count.texts, count.reviewed)


def brought_words(brought: BroughtIn, language: str) -> tuple[str, ...]:
    """What became of a corrected sheet: a sentence, then the lines that were left out."""
    taken = say_n(
        language,
        "{n} text is corrected; windows that are open show it from the next start.",
        "{n} texts are corrected; windows that are open show them from the next start.",
        brought.corrected,
    )
    if not brought.corrected:
        taken = say(language, "Nothing in this sheet is otherwise than here.")
    left_out = [
        say(language, "Line {n} was left out. {why}", n=each.line, why=each.text)
        for each in brought.faults[:_MOST_TOLD]
    ]
    if (rest := len(brought.faults) - _MOST_TOLD) > 0:
        left_out.append(
            say_n(
                language,
                "{n} more line was left out.",
                "{n} more lines were left out.",
                rest,
            )
        )
    return (taken, *left_out)


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


def review_mark(is_reviewed: bool, spoken: str, language: str) -> str:  # noqa: FBT001 - a value
    """What stands beside a text."""
    if is_reviewed:
        return say(language, "reviewed")
    if spoken == "cy":
        return say(language, "not yet reviewed by a Welsh speaker")
    return say(language, "not yet reviewed by anybody who speaks it")
