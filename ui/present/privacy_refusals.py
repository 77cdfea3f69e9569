"""What is said when something about what is kept of people cannot be done. No Qt."""

from __future__ import annotations

from facilitator.wording import say


def of_privacy(language: str) -> dict[str, str]:
    """Sentences by the code of the refusal."""
    return {
        "keep_until_closed": say(
            language, "A meeting is running and still needs it: close the meeting, then let it go."
        ),
        "not_a_time_to_keep": say(language, "It cannot be kept so long. Choose one of the list."),
        "not_of_that_kind": say(
            language, "That is no longer as it was on the page: open the page again."
        ),
        "no_such_person": say(language, "The record has nothing left of that person."),
    }
