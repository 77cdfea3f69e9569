"""What was done about an instruction, in a word; the same on desk, wall and paper."""

from __future__ import annotations

from facilitator.parts.mandate import Did
from facilitator.wording import say


def did_word(did: Did, language: str) -> str:
    """Done, not reached, or departed from."""
    words = {
        Did.DONE: say(language, "Done"),
        Did.NOT_REACHED: say(language, "Not reached"),
        Did.DEPARTED: say(language, "Departed from it"),
    }
    return words[did]
