"""The hall's cues, in the order of the evening: what Next steps through.

Only what has something to show is a cue. Pictures beside the evening stand in no order: Next goes
on behind the place where the evening was, and Back brings that place up again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from facilitator.engine.world import World
from facilitator.parts import actions, agenda, ballot, calendar, decision, meeting
from facilitator.parts.agenda import Fate, Item, Standing
from facilitator.parts.ballot import Phase
from facilitator.parts.meeting import Meeting
from ui.present.acceptance import tonights
from ui.present.minutes_scene import corrects_minutes
from ui.present.report_scenes import recalled_mandate, reported_mandate


class CueKind(Enum):
    """What a cue shows."""

    WELCOME = "welcome"
    AGENDA = "agenda"
    #: Actions that earlier meetings left going.
    EARLIER = "earlier"
    ITEM = "item"
    #: The question that is talked about in an item.
    ASKED = "asked"
    #: Who gives input to an item, one by one.
    SPEAKER = "speaker"
    MANDATE = "mandate"
    #: The wording of an item; once it is put, whatever its ballot has come to.
    QUESTION = "question"
    #: The words as the hall has changed them, until they are put.
    CHANGED = "changed"
    DECISIONS = "decisions"
    ACTIONS = "actions"
    NEXT_MEETING = "next meeting"
    THANKS = "thanks"
    MESSAGE = "message"
    PATTERN = "pattern"
    STARTING = "starting"
    NOW_NEXT = "now and next"
    AGREEMENTS = "agreements"
    SIGNALS = "hand signals"
    HOW_HANDSETS = "how to vote with a handset"
    HOW_CARDS = "how to vote with cards"
    HOW_HANDS = "how to vote with hands"
    LIGHT = "light"
    INSTRUCTION = "instruction"
    #: A clause of the mandate in hand that seems to go against one in force.
    CLASH = "clash"
    #: The words in which a delegate accepts a mandate, of each who is to.
    ACCEPTANCE = "acceptance"
    #: What a delegate did about each instruction; whether a mandate goes on.
    REPORT = "report"
    RECALL = "recall"
    #: What is to be corrected in the minutes that the item is there to approve.
    CORRECTIONS = "corrections"
    #: Reports that are overdue, where somebody chose to show them; matters to ratify.
    OVERDUE = "overdue"
    TO_RATIFY = "to ratify"
    #: Of a council: who is here, and how each assembly voted.
    SEATS = "seats"
    ROLL_CALL = "roll call"
    #: How many came to the last meetings.
    ATTENDANCE = "attendance"
    #: Who was elected, and who follows.
    ELECTED = "elected"
    #: Words for the record as the last meeting closed.
    CLOSING = "words of the close"
    #: What is in no record, by its name (`text`): see `ui.present.guests`.
    GUEST = "guest"


#: Never in the order of the evening.
BESIDE = frozenset(
    {
        CueKind.MESSAGE,
        CueKind.PATTERN,
        CueKind.STARTING,
        CueKind.NOW_NEXT,
        CueKind.AGREEMENTS,
        CueKind.SIGNALS,
        CueKind.HOW_HANDSETS,
        CueKind.HOW_CARDS,
        CueKind.HOW_HANDS,
        CueKind.LIGHT,
        CueKind.INSTRUCTION,
        CueKind.CLASH,
        CueKind.ELECTED,
        CueKind.OVERDUE,
        CueKind.TO_RATIFY,
        CueKind.SEATS,
        CueKind.ROLL_CALL,
        CueKind.ATTENDANCE,
        CueKind.CLOSING,
        CueKind.GUEST,
    }
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue.

    Attributes:
        item: whose.
        text: of a message; the name of a guest.
        page: from 0, for long wordings.
        n: from 0, which speaker, instruction, mandate or set of hand signals.
        aside: shown beside the evening, although it has a place in it, too.
    """

    kind: CueKind
    item: str | None = None
    text: str = ""
    page: int = 0
    n: int = 0
    aside: bool = False

    @property
    def beside(self) -> bool:
        """Whether the evening stays where it was while this is shown."""
        return self.aside or self.kind in BESIDE


WELCOME = Cue(CueKind.WELCOME)
PATTERN = Cue(CueKind.PATTERN)
LIGHT = Cue(CueKind.LIGHT)


def cues(world: World) -> tuple[Cue, ...]:
    """All cues of the running meeting."""
    held = world.of(meeting.PART).running
    if held is None:
        return (WELCOME,)
    found = [WELCOME, Cue(CueKind.AGENDA)]
    if world.of(actions.PART).going_into(held.id):
        found.append(Cue(CueKind.EARLIER))
    for item in world.of(agenda.PART).items:
        if item.standing is not Standing.SKIPPED:
            found += _of_item(world, item)
    return (*found, *_of_the_end(world, held), Cue(CueKind.THANKS))


def _of_item(world: World, item: Item) -> Iterator[Cue]:
    planned = item.planned
    yield Cue(CueKind.ITEM, item.id)
    if _is_written(planned.asked):
        yield Cue(CueKind.ASKED, item.id)
    for n in range(len(planned.speakers)):
        yield Cue(CueKind.SPEAKER, item.id, n=n)
    if corrects_minutes(world, item):
        yield Cue(CueKind.CORRECTIONS, item.id)
    yield from _on_a_mandate(world, item)
    question = planned.question
    if question is not None and question.mandate is not None:
        yield Cue(CueKind.MANDATE, item.id)
    if _is_written(question.wording if question is not None else planned.proposal):
        yield Cue(CueKind.QUESTION, item.id)
    if words_changed(world, item):
        yield Cue(CueKind.CHANGED, item.id)
    for n in range(len(tonights(world, item.id))):
        yield Cue(CueKind.ACCEPTANCE, item.id, n=n)


def _on_a_mandate(world: World, item: Item) -> Iterator[Cue]:
    if reported_mandate(world, item) is not None:
        yield Cue(CueKind.REPORT, item.id)
    if recalled_mandate(world, item) is not None:
        yield Cue(CueKind.RECALL, item.id)


def _is_written(text: dict[str, str]) -> bool:
    return any(words.strip() for words in text.values())


def words_changed(world: World, item: Item) -> bool:
    """Whether the hall has changed the words of that motion, and not voted on them since."""
    if not any(one.fate is Fate.CARRIED for one in item.amendments):
        return False
    taken = [
        b for b in world.of(ballot.PART).all if b.item == item.id and b.phase is not Phase.VOID
    ]
    return bool(taken) and bool(taken[-1].question.amends) and taken[-1].phase is Phase.DECLARED


def _of_the_end(world: World, held: Meeting) -> Iterator[Cue]:
    if any(one.meeting == held.id for one in world.of(decision.PART).all):
        yield Cue(CueKind.DECISIONS)
    if world.of(actions.PART).of_meeting(held.id):
        yield Cue(CueKind.ACTIONS)
    if world.of(calendar.PART).after(held.id) is not None:
        yield Cue(CueKind.NEXT_MEETING)


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
    keys = [_key(each) for each in among]
    return keys.index(_key(cue)) if not cue.beside and _key(cue) in keys else None


def _key(cue: Cue) -> tuple[CueKind, str | None, int]:
    return cue.kind, cue.item, cue.n


def after(cue: Cue, among: tuple[Cue, ...]) -> Cue | None:
    """The cue behind this one, None behind the last."""
    here = place(cue, among)
    if here is None or here + 1 >= len(among):
        return None
    return among[here + 1]


def before(cue: Cue, among: tuple[Cue, ...]) -> Cue | None:
    """The cue in front of this one."""
    here = place(cue, among)
    return among[here - 1] if here else None


def neighbour(cue: Cue, among: tuple[Cue, ...], were: tuple[Cue, ...] = ()) -> Cue:
    """That cue; where it is gone, the last of the same item, else the one before it in `were`."""
    if place(cue, among) is not None:
        return cue
    same = [each for each in among if cue.item is not None and each.item == cue.item]
    earlier = [each for each in were[: place(cue, were) or 0] if place(each, among) is not None]
    return (same or earlier or among[:1])[-1]
