"""What is said when a paper cannot be kept or counted. No Qt."""

from __future__ import annotations

from facilitator.wording import say


def of_papers(language: str) -> dict[str, str]:
    """Sentences by the code of the refusal."""
    return {
        "no_such_paper": say(language, "That paper is not in the record: make it once more."),
        "no_such_copies": say(language, "Print between 1 and 99 copies at a time."),
    }
