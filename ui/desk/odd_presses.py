"""What is odd about presses, in the desk's small print; in each vote anew."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.intake import Intake
from facilitator.parts import ballot
from facilitator.parts.ballot.phases import VOTING
from ui.present.desk_lines import watch_lines
from ui.present.refusals import press_words


def odd_presses(world: World, intake: Intake, language: str) -> tuple[str, ...]:
    """The lines of this moment. The intake is told of the vote, and counts from its opening."""
    in_hand = world.of(ballot.PART).undecided
    voting = in_hand if in_hand is not None and in_hand.phase in VOTING else None
    if voting is not None:
        intake.opened(voting.id)
    refused = intake.refused()
    lines = (
        *watch_lines(intake.watched(), voting, language),
        *(press_words(reason, n, language) for reason, n in refused.reasons),
    )
    return tuple(line for line in lines if line)
