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


def shortfall_words(
    offered: str, reached: float, needed: float, language: str, *, of_marks: bool
) -> str:
    """Why a colour is not taken, and the nearest that would be ("" for none).

    `reached`, `needed`: contrast; 0 where it is too near a vote's colour instead.
    """
    if not offered:
        return say(
            language,
            "No shade of this colour can be read in the hall and told from the votes. "
            "Choose another.",
        )
    if not needed:
        return say(
            language,
            "This colour could be taken for that of a vote. The nearest that cannot is {colour}.",
            colour=offered,
        )
    figures = {"reached": f"{reached:.1f}", "needed": f"{needed:.0f}", "colour": offered}
    if of_marks:
        return say(
            language,
            "From the back row this colour is hard to read: {reached} to 1, and it takes {needed}. "
            "The nearest that can be read is {colour}.",
            **figures,
        )
    return say(
        language,
        "On this ground something is hard to read: {reached} to 1, and it takes {needed}. "
        "The nearest ground on which all can be read is {colour}.",
        **figures,
    )
