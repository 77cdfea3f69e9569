"""*Oops*: what went wrong may be one of these, and this puts it right. No Qt.

Nothing is undone behind anybody's back: each of them is an event that corrects, and both stay in
the record.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from facilitator.engine.world import World
from facilitator.part import Command
from facilitator.parts import agenda, ballot, countdown, meeting
from facilitator.parts.agenda import Item
from facilitator.parts.ballot import Phase
from facilitator.wording import in_language, say, say_n
from ui.present.acts import Act, ballot_acts, item_acts


class Place(Enum):
    """Where something has to be typed to put it right."""

    ROOM = "room"
    FLOOR = "floor"


@dataclass(frozen=True, slots=True)
class Mend:
    """One thing that can be put right now, by one of these ways.

    Attributes:
        words: what went wrong, and what is done about it.
        act: pressed as its button would be; it may ask for a reason.
        command: asked of the engine.
        back_to: the item that the hall turns back to, after the command if there is one.
        place: the field to type in.
    """

    words: str
    act: Act | None = None
    command: Command | None = None
    back_to: str = ""
    place: Place | None = None


def mends(world: World, language: str) -> tuple[Mend, ...]:
    """What can be put right now, the likeliest first; () where no meeting runs."""
    if world.of(meeting.PART).running is None:
        return ()
    return (
        *_of_the_vote(world, language),
        *_of_the_item(world, language),
        *_of_the_clock(world, language),
        Mend(say(language, "The number in the room is wrong: type it again"), place=Place.ROOM),
    )


_PUT_TOO_SOON: Final = frozenset({Phase.PUT, Phase.ASKING})


def _of_the_vote(world: World, la: str) -> list[Mend]:
    in_hand = world.of(ballot.PART).undecided
    if in_hand is None:
        return _of_a_result(world, la)
    words: Mapping[Act, Callable[[], str]] = {
        Act.KEEP_OPEN: lambda: say(la, "Closed too soon: keep the vote open"),
        Act.WANTS_COUNT: lambda: say(la, "Somebody was against after all: count"),
        Act.LOOK: lambda: say(la, "The figures look odd: look at some handsets"),
        Act.HANDS: lambda: say(la, "The handsets do not do: count hands instead"),
        Act.SWAP: lambda: say(la, "A handset is broken or lost: swap it"),
        Act.WHOSE: lambda: say(la, "A handset is with somebody else: say whose it is"),
        Act.RECOUNT: lambda: say(la, "The result is in doubt: count again"),
        Act.VOID: lambda: (
            say(la, "The question was put too soon, or wrongly: take it back, with a reason")
            if in_hand.phase in _PUT_TOO_SOON
            else say(la, "This vote went wrong: void it, with a reason, and ask again")
        ),
    }
    offered = {view.act for view in ballot_acts(world, la)}
    if in_hand.phase in _PUT_TOO_SOON:  # nothing has gone wrong with handsets or hands yet
        offered &= {Act.VOID, Act.WANTS_COUNT}
    return [Mend(word(), act=act) for act, word in words.items() if act in offered]


def _of_a_result(world: World, la: str) -> list[Mend]:
    """What was declared stands; the hall may decide anew."""
    latest = world.of(ballot.PART).latest
    if latest is None or latest.phase is not Phase.DECLARED or not _tonight(world, latest.meeting):
        return []
    words = say(la, "The result is in doubt: it stands, and the hall may be asked anew")
    return [Mend(words, place=Place.FLOOR)]


def _tonight(world: World, key: str) -> bool:
    running = world.of(meeting.PART).running
    return running is not None and running.id == key


def _of_the_item(world: World, la: str) -> list[Mend]:
    """The wrong item was begun: back to the one before. A vote in hand is dealt with first."""
    earlier = _before(world)
    if world.of(ballot.PART).undecided is not None:
        return []
    if earlier is None:
        offered = {view.act for view in item_acts(world, la)}
        words = say(la, "This item was begun too soon: take it later")
        return [Mend(words, act=Act.PARK)] if Act.PARK in offered else []
    words = say(
        la,
        "This item was begun too soon: back to “{title}”",
        title=in_language(earlier.planned.title, la),
    )
    return [Mend(words, command=_taking_back(world, earlier), back_to=earlier.id)]


def _taking_back(world: World, earlier: Item) -> Command | None:
    """None where the earlier item can only be begun again: a vote was decided since, say."""
    state = world.of(agenda.PART)
    turn = agenda.turn_to_take_back(state)
    if turn is None or turn.left.id != earlier.id:
        return None
    decided = {each.item for each in world.of(ballot.PART).all if each.phase is Phase.DECLARED}
    return None if turn.to.id in decided else agenda.TakeItemBack()


def _before(world: World) -> Item | None:
    """The item that the hall was at before this one."""
    state = world.of(agenda.PART)
    left = [item for item in state.items if item.ended is not None and item is not state.current]
    if state.current is None or not left:
        return None
    return max(left, key=lambda item: item.ended.utc if item.ended is not None else 0)


def _of_the_clock(world: World, la: str) -> list[Mend]:
    found = []
    given = world.of(countdown.PART).own_grants
    if given:
        seconds = abs(given[-1].seconds)
        words = (
            say(la, "{n} seconds were given or taken by mistake: take that back", n=seconds)
            if seconds % 60
            else say_n(
                la,
                "{n} minute was given or taken by mistake: take that back",
                "{n} minutes were given or taken by mistake: take that back",
                seconds // 60,
            )
        )
        found.append(Mend(words, command=countdown.TakeBackTime()))
    offered = {view.act for view in item_acts(world, la)}
    if Act.START_THEN in offered:
        words = say(la, "The clock was not started: let it run from when the item began")
        found.append(Mend(words, act=Act.START_THEN))
    return found
