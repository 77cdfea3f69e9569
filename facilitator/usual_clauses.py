"""What holds where a mandate says nothing else: the same words on the wall, the desk and paper."""

from __future__ import annotations

from typing import Final

from facilitator.wording import say

_ENDS: Final = ".!?…”\"'"


def no_agenda_setting(language: str) -> str:
    """What every mandate forbids."""
    return say(language, "The delegate may not propose or alter the agenda of that body.")


def usual_unforeseen(language: str) -> str:
    """What holds where a mandate says nothing else of business that nobody foresaw."""
    return say(language, "On business nobody foresaw: abstain, and bring it back to this assembly.")


def usual_recall(language: str) -> str:
    """What holds where a mandate says nothing else of recall."""
    return say(
        language,
        "The assembly may vary or end this mandate at any meeting, by a majority of the votes "
        "cast, after hearing the delegate.",
    )


def no_office(language: str) -> str:
    """What every signed paper says of itself."""
    return say(language, "This is a voluntary assembly's document; it confers no statutory office")


def fallback_sentence(fallback: str, language: str) -> str:
    """What to settle for where an instruction cannot be had; "" where it says nothing of it."""
    return say(language, "If that cannot be had: {text}", text=fallback) if fallback else ""


def with_fallback(text: str, fallback: str, language: str) -> str:
    """An instruction, and behind it what to settle for."""
    if not fallback:
        return text
    return f"{ended(text)} {fallback_sentence(fallback, language)}".strip()


def ended(text: str) -> str:
    """`text` with a full stop where it has no end, so that a sentence can follow."""
    text = text.rstrip()
    return text if not text or text[-1] in _ENDS else text + "."
