"""What is said aloud by a screen reader at the turns of a vote, wherever the keyboard is."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.parts import ballot
from facilitator.parts.ballot import Phase
from facilitator.plan import Kind
from facilitator.readings.results.results import result_sentence
from facilitator.wording import in_language, say
from ui.present.ballot_scenes import check_sentence


def vote_announced(world: World, language: str) -> str:
    """The vote as it turned: opened, closed, declared or void; "" at all other steps."""
    latest = world.of(ballot.PART).latest
    if latest is None:
        return ""
    question = in_language(latest.question.wording, language)
    if latest.phase is Phase.OPEN:
        return say(language, "Voting is open: {question}", question=question)
    if latest.phase is Phase.CLOSED:
        check = check_sentence(latest, language)
        return say(language, "Voting is closed. {check}", check=check)
    if latest.phase is Phase.DECLARED and latest.question.kind is not Kind.TEST:
        result = result_sentence(world, latest, language)
        return say(language, "The result is declared: {result}", result=result)
    if latest.phase is Phase.VOID:
        return say(language, "The vote is void: {question}", question=question)
    return ""
