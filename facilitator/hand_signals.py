"""Hand signals that a hall can use: what each says, and what the hands do. Drawn elsewhere."""

from __future__ import annotations

from enum import StrEnum

from facilitator.wording import say


class Gesture(StrEnum):
    """A hand signal that hall and paper draw."""

    SPEAK = "speak"  # one hand, the index finger up
    TEMPERATURE = "temperature"  # hands that waver: up, level, down
    LOUDER = "louder"  # both palms lift
    ROUND_UP = "round_up"  # hands roll around each other
    AGREE = "agree"  # both hands up, fingers moving
    CLARIFY = "clarify"  # a hand in the shape of a C
    DIRECT = "direct"  # both index fingers up
    TECHNICAL = "technical"  # two hands in the shape of a T
    LANGUAGE = "language"  # thumb and finger in the shape of an L


def signal_words(language: str) -> dict[Gesture, tuple[str, str]]:
    """What each says, and what the hands do."""
    return {
        Gesture.SPEAK: (say(language, "I want to speak"), say(language, "One finger up")),
        Gesture.TEMPERATURE: (
            say(language, "How warm am I to it?"),
            say(language, "Hands up: warm; level: lukewarm; down: cold"),
        ),
        Gesture.LOUDER: (say(language, "Speak up, please"), say(language, "Both palms lift")),
        Gesture.ROUND_UP: (
            say(language, "Please come to an end"),
            say(language, "Hands roll round each other"),
        ),
        Gesture.AGREE: (say(language, "I agree"), say(language, "Both hands wave")),
        Gesture.CLARIFY: (
            say(language, "I do not understand"),
            say(language, "A hand like a C"),
        ),
        Gesture.DIRECT: (
            say(language, "I know a fact about this"),
            say(language, "Both index fingers up"),
        ),
        Gesture.TECHNICAL: (
            say(language, "Something in the hall"),
            say(language, "Two hands like a T"),
        ),
        Gesture.LANGUAGE: (
            say(language, "Please translate"),
            say(language, "Thumb and finger like an L"),
        ),
    }
