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


def accepted_words(language: str, *, consent: bool | None) -> str:
    """That it was accepted, and what the delegate said about being named, for the minutes."""
    if consent is None:
        return say(language, "Accepted aloud by the delegate")
    if consent:
        return say(
            language,
            "Accepted aloud by the delegate, whose name and mandate may be sent to the bodies it "
            "names",
        )
    return say(
        language,
        "Accepted aloud by the delegate, whose name and mandate are not to be sent to anybody",
    )
