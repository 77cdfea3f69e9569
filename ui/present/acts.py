"""What the facilitator can do now: each act with its words, its key and its commands.

One list for buttons, keys and the sheet on F1, so that they cannot differ. Only what makes sense
at this moment is in it; the primary act is the one that Enter does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from facilitator.engine.world import World
from facilitator.floor import lack
from facilitator.part import Command
from facilitator.parts import agenda, ballot, countdown, handsets, meeting
from facilitator.parts.agenda import Standing
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Question
from facilitator.wording import say


class Act(Enum):
    """Acts on the meeting; the value is the key that does it as well, "" for none."""

    PUT = "Q"
    ASK_AGREEMENT = "A"
    AGREED = "Y"
    WANTS_COUNT = "K"
    OPEN = "O"
    CLOSE = "E"
    KEEP_OPEN = "O "
    HANDS = "H"
    CARDS = "C"
    PAPER = "W"
    SHOW_RESULT = "R"
    DECLARE = "D"
    VOID = "V"
    WRITE = "I"
    CLOCK = "T"
    ONE_MINUTE = "1"
    FIVE_MINUTES = "5"
    MINUTE_LESS = "0"
    SKIP = "X"
    PARK = "Z"

    @property
    def key(self) -> str:
        return self.value.strip()


@dataclass(frozen=True, slots=True)
class ActView:
    """One act as a button. `primary`: Enter does it; `careful`: it asks for a reason first."""

    act: Act
    label: str
    primary: bool = False
    careful: bool = False


def act_words(act: Act, language: str) -> str:
    """What an act is called."""
    sayings = {
        Act.PUT: say(language, "Put the question"),
        Act.ASK_AGREEMENT: say(language, "Ask: any against?"),
        Act.AGREED: say(language, "Nobody against: agreed"),
        Act.WANTS_COUNT: say(language, "Somebody wants a count"),
        Act.OPEN: say(language, "Open to handsets"),
        Act.CLOSE: say(language, "Close in five seconds"),
        Act.KEEP_OPEN: say(language, "Keep it open"),
        Act.HANDS: say(language, "Count hands"),
        Act.CARDS: say(language, "Count cards"),
        Act.PAPER: say(language, "Count papers"),
        Act.SHOW_RESULT: say(language, "Show the result"),
        Act.DECLARE: say(language, "Declare the result"),
        Act.VOID: say(language, "Void this vote"),
        Act.WRITE: say(language, "Type what is still missing"),
        Act.CLOCK: say(language, "Pause or start the clock"),
        Act.ONE_MINUTE: say(language, "One minute more"),
        Act.FIVE_MINUTES: say(language, "Five minutes more"),
        Act.MINUTE_LESS: say(language, "One minute less"),
        Act.SKIP: say(language, "Skip this item"),
        Act.PARK: say(language, "Take it later"),
    }
    return sayings[act]


#: A second Enter must not take back the first, nor void anything.
_NEVER_BY_ENTER: Final = frozenset({Act.VOID, Act.KEEP_OPEN})

#: Declared, and yet no answer: the hall may be asked again tonight.
_UNDECIDED: Final = frozenset({"not_decided", "no_majority", "needs_ruling"})


def ballot_acts(world: World, language: str) -> tuple[ActView, ...]:
    """The acts on the ballot in hand, or on the question of the current item; Enter's first."""
    in_hand = world.of(ballot.PART).undecided
    if in_hand is None:
        question = open_question(world)
        acts: tuple[Act, ...] = ()
        if question is not None:
            acts = (Act.PUT,) if lack(question) is None else (Act.WRITE,)
    else:
        acts = _OF_PHASE[in_hand.phase](world, in_hand)
    # To put it again is a choice; what comes next by itself is the next item.
    again = in_hand is None and _declared_here(world) is not None
    return tuple(
        ActView(
            act,
            act_words(act, language),
            primary=n == 0 and act not in _NEVER_BY_ENTER and not again,
            careful=act is Act.VOID,
        )
        for n, act in enumerate(acts)
    )


def open_question(world: World) -> Question | None:
    """The question of the current item, unless it has been decided.

    Without a quorum, a majority or a count of the room nothing was: it may be put again.
    """
    current = world.of(agenda.PART).current
    if current is None or world.of(meeting.PART).running is None:
        return None
    declared = _declared_here(world)
    if declared is not None and declared.outcome not in _UNDECIDED:
        return None
    return current.planned.question


def _declared_here(world: World) -> Ballot | None:
    """The last ballot of the current item, if its result was declared."""
    current = world.of(agenda.PART).current
    taken = [b for b in world.of(ballot.PART).all if current and b.item == current.id]
    return taken[-1] if taken and taken[-1].phase is Phase.DECLARED else None


def _of_put(world: World, in_hand: Ballot) -> tuple[Act, ...]:
    acts = [Act.HANDS, Act.CARDS, Act.PAPER, Act.VOID]
    if in_hand.question.agreeable:
        acts.insert(0, Act.ASK_AGREEMENT)
    if world.of(handsets.PART).ranges:
        acts.insert(0, Act.OPEN)
    return tuple(acts)


_OF_PHASE: Final[Mapping[Phase, Callable[[World, Ballot], tuple[Act, ...]]]] = {
    Phase.PUT: _of_put,
    Phase.ASKING: lambda _w, _b: (Act.AGREED, Act.WANTS_COUNT, Act.VOID),
    Phase.OPEN: lambda _w, _b: (Act.CLOSE, Act.HANDS, Act.CARDS, Act.PAPER, Act.VOID),
    Phase.CLOSING: lambda _w, _b: (Act.KEEP_OPEN, Act.VOID),
    Phase.COUNTING: lambda _w, _b: (Act.VOID,),
    Phase.CLOSED: lambda _w, _b: (Act.SHOW_RESULT, Act.HANDS, Act.CARDS, Act.PAPER, Act.VOID),
    Phase.SHOWN: lambda _w, _b: (Act.DECLARE, Act.VOID),
    Phase.DECLARED: lambda _w, _b: (),
    Phase.VOID: lambda _w, _b: (),
}


def item_acts(world: World, language: str) -> tuple[ActView, ...]:
    """The acts on the clock and the current item."""
    state = world.of(agenda.PART)
    if state.current is None or world.of(meeting.PART).running is None:
        return ()
    acts = [Act.CLOCK, Act.ONE_MINUTE, Act.FIVE_MINUTES, Act.MINUTE_LESS]
    taken = [b for b in world.of(ballot.PART).all if b.item == state.current.id]
    if all(b.phase is Phase.VOID for b in taken):
        acts += [Act.SKIP, Act.PARK]
    return tuple(ActView(act, act_words(act, language)) for act in acts)


def commands_of(
    act: Act, world: World, *, counts: int = 1, reason: str = ""
) -> tuple[Command, ...]:
    """What the engine is asked to do. `counts`: 1 or 2, for counting; `reason`: for a void vote."""
    clock = world.of(countdown.PART)
    current = world.of(agenda.PART).current
    key = current.id if current else ""
    made: dict[Act, Command] = {
        Act.PUT: ask.PutQuestion(),
        Act.ASK_AGREEMENT: ask.AskAgreement(),
        Act.AGREED: ask.RecordAgreement(),
        Act.WANTS_COUNT: ask.DemandCount(),
        Act.OPEN: ask.OpenToHandsets(),
        Act.CLOSE: ask.BeginClosing(sure=True),
        Act.KEEP_OPEN: ask.StopClosing(),
        Act.HANDS: ask.BeginCounting("hands", counts),
        Act.CARDS: ask.BeginCounting("cards", counts),
        Act.PAPER: ask.BeginCounting("paper", counts),
        Act.SHOW_RESULT: ask.ShowResult(),
        Act.DECLARE: ask.DeclareResult(),
        Act.VOID: ask.VoidBallot(reason),
        Act.CLOCK: countdown.PauseCountdown()
        if clock.running_since is not None
        else countdown.ResumeCountdown(),
        Act.ONE_MINUTE: countdown.GiveTime(60),
        Act.FIVE_MINUTES: countdown.GiveTime(300),
        Act.MINUTE_LESS: countdown.GiveTime(-60),
        Act.SKIP: agenda.SkipItem(key),
        Act.PARK: agenda.ParkItem(key),
    }
    if act is Act.AGREED:
        # Agreement hides nothing: it is declared as it is recorded, after the facilitator's words.
        return (made[act], ask.DeclareResult())
    return (made[act],)


def waiting_items(world: World) -> tuple[agenda.Item, ...]:
    """Items that can still be turned to."""
    open_ones = {Standing.WAITING, Standing.PARKED}
    return tuple(i for i in world.of(agenda.PART).items if i.standing in open_ones)
