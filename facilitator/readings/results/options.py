"""What can be chosen, in words: people, options, and the answers that need no list of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from facilitator.engine.world import World
from facilitator.plan import Question
from facilitator.readings.people import choice_words
from facilitator.wording import say

_ANSWERS: Final[dict[str, Callable[[str], str]]] = {
    "for": lambda la: say(la, "For"),
    "against": lambda la: say(la, "Against"),
    "abstain": lambda la: say(la, "Abstain"),
    "agree": lambda la: say(la, "I agree"),
    "reservations": lambda la: say(la, "I agree, with reservations"),
    "aside": lambda la: say(la, "I stand aside"),
    "block": lambda la: say(la, "I block"),
    "cold": lambda la: say(la, "Cold"),
    "cool": lambda la: say(la, "Cool"),
    "mild": lambda la: say(la, "Mild"),
    "warm": lambda la: say(la, "Warm"),
    "hot": lambda la: say(la, "Hot"),
}


def option_words(world: World, question: Question, option: str, language: str) -> str:
    """What one of `question.options` is called."""
    for choice in question.choices:
        if choice.id == option:
            return choice_words(world, choice, language)
    return answer_words(option, language)


def answer_words(answer: str, language: str) -> str:
    """What one of the answers that need no list of their own is called."""
    return _ANSWERS[answer](language)
