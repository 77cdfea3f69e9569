"""What star cards said, beside the hall's figure: children's, in no tally and in no base. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.door_facts import FOR_FUN
from facilitator.engine.world import World
from facilitator.parts import ballot, checkin, meeting
from facilitator.parts.ballot import Ballot, Phase
from facilitator.readings.results.options import option_words
from facilitator.wording import in_language, say


@dataclass(frozen=True, slots=True)
class StarsView:
    """The question that star cards may answer now. `rows`: (option, words, how many)."""

    question: str
    rows: tuple[tuple[str, str, int], ...]


def stars_view(world: World, language: str) -> StarsView | None:
    """None where neither the fun question nor the temperature was asked last."""
    latest = world.of(ballot.PART).latest
    if latest is None or latest.question.kind not in FOR_FUN or latest.phase is Phase.VOID:
        return None
    held = world.of(meeting.PART).running
    if held is None or latest.meeting != held.id:
        return None
    counts = world.of(checkin.PART).stars.get(latest.id, {})
    rows = tuple(
        (option, option_words(world, latest.question, option, language), counts.get(option, 0))
        for option in latest.question.options
    )
    return StarsView(in_language(latest.question.wording, language), rows)


def stars_words(world: World, of: Ballot, language: str) -> str:
    """'Star cards: warm 3 · hot 2.'; "" where none answered."""
    counts = world.of(checkin.PART).stars.get(of.id, {})
    said = [
        f"{option_words(world, of.question, option, language)} {counts[option]}"
        for option in of.question.options
        if counts.get(option)
    ]
    return say(language, "Star cards: {answers}.", answers=" · ".join(said)) if said else ""
