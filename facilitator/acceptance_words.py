"""The words in which a delegate accepts a mandate, aloud: the same on the wall and on paper."""

from __future__ import annotations

from facilitator.wording import say


def acceptance_words(language: str) -> str:
    """What the delegate reads aloud."""
    return say(
        language,
        "I accept this mandate, will act only within it, will report back, "
        "and understand I may be recalled at any time.",
    )
