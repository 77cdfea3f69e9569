"""Refusals of the process record, as sentences that say what to do."""

from __future__ import annotations

from facilitator.wording import say


def of_the_process(language: str) -> dict[str, str]:
    """Code → sentence."""
    return {
        "too_few_to_draw": say(language, "There have to be two people at least to draw from."),
        "nothing_called": say(language, "Ask the hall to call a number, and type its digits."),
    }
