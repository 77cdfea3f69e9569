"""Words to read aloud while the hall sees nothing: the vote goes on without a picture."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.parts import ballot
from facilitator.wording import in_language, say
from ui.present.say_now import say_now


def words_aloud(world: World, language: str) -> str:
    """Of the ballot in hand, whatever step it is at; "" where none is."""
    in_hand = world.of(ballot.PART).undecided
    if in_hand is None:
        return ""
    return say(
        language,
        "The vote goes on. Read aloud: “{question}” Now: {words}",
        question=in_language(in_hand.question.wording, language),
        words=say_now(world, in_hand, language),
    )
