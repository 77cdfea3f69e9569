"""What holds where a mandate says nothing else: the same words on the wall, the desk and paper."""

from __future__ import annotations

from facilitator.wording import say


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
