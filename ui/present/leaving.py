"""Papers that are made as people leave, and what they are called on the desk. No Qt."""

from __future__ import annotations

from enum import Enum

from facilitator.wording import say


class Leaving(Enum):
    """One of them."""

    SHEET = "what we decided"
    TWO_UP = "what we decided, twice on A4"
    ROOM = "how full the room was"
    ACTIONS = "you said, we did"


def leaving_words(paper: Leaving, language: str) -> str:
    """What its button or entry says."""
    return {
        Leaving.SHEET: say(language, "What we decided, to take home"),
        Leaving.TWO_UP: say(language, "What we decided, twice on A4"),
        Leaving.ROOM: say(language, "How full the room was"),
        Leaving.ACTIONS: say(language, "You said, we did"),
    }[paper]
