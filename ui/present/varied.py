"""A mandate as it would read, for the wall: every word that is other than it was. No Qt.

The instructions stand there whole; of all else only what would change.
"""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.mandate_draft import MandateDraft
from facilitator.wording import in_language, say
from ui.present.mandate_standing import day_words
from ui.present.mandate_words import instruction_word


def both_texts(old: MandateDraft, new: MandateDraft, language: str) -> tuple[str, str]:
    """The mandate before and after, as running text."""
    return _as_text(old, new, language), _as_text(new, old, language)


def _as_text(draft: MandateDraft, other: MandateDraft, language: str) -> str:
    return " ".join((*_instructions(draft, language), *_besides(draft, other, language)))


def _instructions(draft: MandateDraft, language: str) -> Iterator[str]:
    """Type, words, and what to settle for."""
    for n, one in enumerate(draft.instructions, 1):
        kind = instruction_word(one.type.value, language) + ":"
        said = (kind, in_language(one.text, language), in_language(one.fallback, language))
        yield " ".join((str(n), *filter(None, said)))


def _besides(draft: MandateDraft, other: MandateDraft, language: str) -> Iterator[str]:
    for field, title in _titles(language).items():
        value = getattr(draft, field)
        if value == getattr(other, field):
            continue
        text = in_language(value, language) if isinstance(value, dict) else str(value)
        text = day_words(text, language)
        yield f"{title}: {text or '–'}"


def _titles(language: str) -> dict[str, str]:
    """What the fields of a mandate are called where they are written."""
    return {
        "issue": say(language, "What it is about"),
        "destination": say(language, "Sent to"),
        "meetings": say(language, "For which meetings"),
        "scope": say(language, "May speak and vote on"),
        "unforeseen": say(language, "Business nobody foresaw"),
        "reporting": say(language, "Reports back"),
        "report_by": say(language, "Report due by"),
        "since": say(language, "Begins on"),
        "until": say(language, "Ends on"),
        "most_terms": say(language, "Terms in a row, at most"),
        "expenses": say(language, "Expenses"),
        "recall": say(language, "Recall"),
    }
