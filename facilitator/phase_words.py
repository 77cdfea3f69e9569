"""What the phases of an evening are called, in the agenda, on the wall and on paper."""

from __future__ import annotations

from facilitator.plan import Phase
from facilitator.wording import say


def phase_word(phase: Phase, language: str) -> str:
    """The phase as the hall reads it."""
    words = {
        Phase.INTRODUCTION: say(language, "Introduction"),
        Phase.INPUT: say(language, "Input"),
        Phase.DELIBERATION: say(language, "Deliberation"),
        Phase.INTEGRATION: say(language, "Integration"),
        Phase.DECISION: say(language, "Decision"),
        Phase.CLOSE: say(language, "Close"),
    }
    return words[phase]
