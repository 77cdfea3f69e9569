"""Sentences on how an assembly appears: what is not taken, and why."""

from __future__ import annotations

from facilitator.own_words import LONGEST
from facilitator.wording import say


def of_appearance(language: str) -> dict[str, str]:
    """Refusals by their codes."""
    return {
        "not_a_colour": say(language, "Type a colour as # and six digits, such as #76215A."),
        "logo_does_not_fit": say(
            language, "The logo could not be kept: choose a PNG, SVG or JPEG picture."
        ),
        "word_does_not_fit": say(
            language, "Type one or two words, {n} letters at most.", n=LONGEST
        ),
        "delegate_is_no_representative": say(
            language,
            "A delegate is bound by a mandate and a representative is not, so a delegate cannot "
            "be called so. Choose another word, such as spokesperson.",
        ),
    }
