"""The hall's cues, in the order of the evening: what Next steps through."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.engine.world import World
from facilitator.parts import agenda, ballot, meeting
from facilitator.parts.agenda import Standing


class CueKind(Enum):
    """What a cue shows."""

    WELCOME = "welcome"
    AGENDA = "agenda"
    ITEM = "item"
    MANDATE = "mandate"
    #: The wording of an item; once it is put, whatever its ballot has come to.
    QUESTION = "question"
    THANKS = "thanks"
    MESSAGE = "message"
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue. `item`: whose; `text`: of a message; `page`: from 0, for long wordings."""

    kind: CueKind
    item: str | None = None
    text: str = ""
    page: int = 0


WELCOME = Cue(CueKind.WELCOME)
PATTERN = Cue(CueKind.PATTERN)
#: Beside the order of the evening: Next goes on where it was.
BESIDE = frozenset({CueKind.MESSAGE, CueKind.PATTERN})


def cues(world: World) -> tuple[Cue, ...]:
    """All cues of the running meeting."""
    if world.of(meeting.PART).running is None:
        return (WELCOME,)
    found = [WELCOME, Cue(CueKind.AGENDA)]
    for item in world.of(agenda.PART).items:
        if item.standing is Standing.SKIPPED:
            continue
        found.append(Cue(CueKind.ITEM, item.id))
        question = item.planned.question
        if question is not None and question.mandate is not None:
            found.append(Cue(CueKind.MANDATE, item.id))
        words = question.wording if question is not None else item.planned.proposal
        if any(text.strip() for text in words.values()):  # else there is nothing to read yet
            found.append(Cue(CueKind.QUESTION, item.id))
    return (*found, Cue(CueKind.THANKS))


def cue_of_the_moment(world: World) -> Cue:
    """Where the evening is: for a start in mid-meeting."""
    undecided = world.of(ballot.PART).undecided
    if undecided is not None:
        return Cue(CueKind.QUESTION, undecided.item)
    current = world.of(agenda.PART).current
    if current is not None and world.of(meeting.PART).running is not None:
        return Cue(CueKind.ITEM, current.id)
    return WELCOME


def place(cue: Cue, among: tuple[Cue, ...]) -> int | None:
    """Where a cue stands, whatever its page; None where it is not among them."""
    keys = [(c.kind, c.item) for c in among]
    key = (cue.kind, cue.item)
    return keys.index(key) if key in keys else None


def after(cue: Cue, among: tuple[Cue, ...]) -> Cue | None:
    """The cue behind this one; a message goes on where the evening is."""
    here = place(cue, among)
    if here is None or here + 1 >= len(among):
        return None
    return among[here + 1]


def before(cue: Cue, among: tuple[Cue, ...]) -> Cue | None:
    """The cue in front of this one."""
    here = place(cue, among)
    return among[here - 1] if here else None
