"""What the facilitator can do now: each act with its words and its key.

One list for buttons, keys and the sheet on F1, so that they cannot differ. Only what makes sense
at this moment is in it; the primary act is the one that Enter does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from facilitator.engine.world import World
from facilitator.floor import lack
from facilitator.parts import agenda, ballot, meeting
from facilitator.parts.agenda import Standing
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.counts import has_report
from facilitator.parts.ballot.marking import keypad
from facilitator.parts.ballot.rounds import falling, last_round, lot_first
from facilitator.parts.ballot.state import HANDSETS
from facilitator.plan import Question
from ui.present import clock_acts, mandate_acts, word_acts
from ui.present.act_names import Act, ActView, act_words
from ui.present.asking import somebody_sits, somebody_votes
from ui.present.sections import on_the_hall, while_counting

__all__ = [
    "Act",
    "ActView",
    "act_words",
    "ballot_acts",
    "item_acts",
    "open_question",
    "waiting_items",
]

#: A second Enter must not take back the first, nor void anything.
_NEVER_BY_ENTER: Final = (
    word_acts.THOUGHT_ABOUT
    | mandate_acts.THOUGHT_ABOUT
    | {
        *(Act.VOID, Act.KEEP_OPEN, Act.SECTIONS),
    }
)

#: Declared, and yet no answer: the hall may be asked again tonight.
_UNDECIDED: Final = frozenset({"not_decided", "no_majority", "needs_ruling"})

#: Something is typed or picked for these before they are done.
_TYPED: Final = (
    word_acts.TYPED
    | mandate_acts.TYPED
    | {
        *(Act.LOT, Act.WITHDREW, Act.BESIDE, Act.SWAP, Act.WHOSE, Act.SECTIONS),
    }
)

#: What most evenings do without.
_BEHIND: Final = (
    word_acts.BEHIND
    | mandate_acts.BEHIND
    | {
        *(Act.SWAP, Act.WHOSE, Act.BESIDE, Act.LIGHT),
        *(Act.LOOK, Act.WITHDREW, Act.SECTIONS),
    }
)

_KEYS: Final = 6  # of most handsets


def ballot_acts(
    world: World, language: str, *, asked: str = "", receivers: bool = True
) -> tuple[ActView, ...]:
    """The acts on the ballot in hand, or on the question of the current item; Enter's first.

    Args:
        world: as it stands.
        language: of the desk.
        asked: the ballot of which it was asked whether to close it all the same.
        receivers: whether there is one that could hear a handset or a card; without one Enter
            counts hands, although numbers are out (the check-in desk gives cards numbers, too).

    """
    in_hand = world.of(ballot.PART).undecided
    acts = _without_ballot(world) if in_hand is None else _OF_PHASE[in_hand.phase](world, in_hand)
    if not receivers and not somebody_sits(world, in_hand):
        acts = _open_later(acts)
    if in_hand is not None and in_hand.id == asked:
        acts = tuple(Act.CLOSE_SURE if act is Act.CLOSE else act for act in acts)
    # To put it again is a choice; what comes next by itself is the next item, or the next round.
    again = in_hand is None and _declared_here(world) is not None
    return tuple(
        ActView(
            act,
            word_acts.label_of(act, world, language),
            primary=n == 0 and act not in _NEVER_BY_ENTER and (not again or act is Act.NEXT_ROUND),
            careful=act is Act.VOID,
            typed=act in _TYPED or (act is Act.NEXT_ROUND and _equal_last(world)),
            more=act in _BEHIND,
            text=word_acts.text_of(act, world),
        )
        for n, act in enumerate(_with_more(acts))
    )


def _open_later(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """Opening to handsets behind the first way to count by people, where there is one."""
    rest = [act for act in acts if act is not Act.OPEN]
    by_people = next((n for n, act in enumerate(rest) if act in {Act.HANDS, Act.PAPER}), None)
    if by_people is None or len(rest) == len(acts):
        return acts
    return (*rest[: by_people + 1], Act.OPEN, *rest[by_people + 1 :])


def _with_more(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """*More* where something is behind it, before whatever voids."""
    if not _BEHIND & set(acts):
        return acts
    return tuple(sorted((*acts, Act.MORE), key=lambda act: act is Act.VOID))


def _without_ballot(world: World) -> tuple[Act, ...]:
    """Nothing is in hand: the question of the item, or what may follow its result."""
    question, declared = open_question(world), _declared_here(world)
    acts: tuple[Act, ...] = ()
    if question is not None:
        acts = (Act.PUT,) if lack(question) is None else (Act.WRITE,)
        acts = word_acts.words_first(world) or (*acts, *word_acts.on_words(world))
    if declared is not None and _round_follows(declared):
        acts = (Act.NEXT_ROUND, *acts, Act.WITHDREW)
    if declared is not None and declared.outcome == "chosen" and declared.winner is not None:
        acts = (*acts, Act.YES_OR_NO)
    return (*acts, *mandate_acts.on_mandates(world))


def _equal_last(world: World) -> bool:
    """Whether a lot has to say who is struck off before the next round."""
    declared = _declared_here(world)
    return declared is not None and _round_follows(declared) and len(falling(declared)) > 1


def _round_follows(declared: Ballot) -> bool:
    """Whether a round follows; of two with equal votes nobody is struck off in it."""
    return last_round(declared)


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
    """The last ballot on the current item itself, if its result was declared."""
    current = world.of(agenda.PART).current
    ballots = [b for b in world.of(ballot.PART).all if not b.question.amends]
    taken = [b for b in ballots if current and b.item == current.id]
    return taken[-1] if taken and taken[-1].phase is Phase.DECLARED else None


def _of_put(world: World, in_hand: Ballot) -> tuple[Act, ...]:
    words = word_acts.on_words_in_hand(world, in_hand)
    acts = [*_by_people(in_hand), *words, *on_the_hall(in_hand), Act.VOID]
    if in_hand.question.agreeable:
        acts.insert(0, Act.ASK_AGREEMENT)
    if somebody_votes(world, in_hand) and keypad(in_hand.question, _KEYS) is not None:
        acts.insert(0, Act.OPEN)
    return tuple(acts)


def _by_people(in_hand: Ballot) -> tuple[Act, ...]:
    """Ways to count without handsets: a paper that is more than a choice is no raised hand."""
    if in_hand.question.weights:
        return ()
    if in_hand.private or has_report(in_hand.question):
        return (Act.PAPER,)
    return (Act.HANDS, Act.CARDS, Act.PAPER)


def _of_open(_world: World, in_hand: Ballot) -> tuple[Act, ...]:
    whose = () if in_hand.private else (Act.WHOSE,)
    beside = (Act.SWAP, *whose, Act.BESIDE, Act.LIGHT)
    return (Act.CLOSE, *_by_people(in_hand), *beside, Act.VOID)


def _of_closing(_world: World, in_hand: Ballot) -> tuple[Act, ...]:
    whose = () if in_hand.private else (Act.WHOSE,)
    return (Act.KEEP_OPEN, Act.SWAP, *whose, Act.BESIDE, Act.VOID)


def _of_closed(_world: World, in_hand: Ballot) -> tuple[Act, ...]:
    """Where a count has stages, the lot is drawn before anybody sees a figure."""
    first = Act.LOT if lot_first(in_hand) else Act.SHOW_RESULT
    beside = (Act.BESIDE,) if in_hand.method == HANDSETS else ()
    return (first, *_by_people(in_hand), *_audit(in_hand), *beside, Act.VOID)


def _of_shown(_world: World, in_hand: Ballot) -> tuple[Act, ...]:
    decides = word_acts.on_result(in_hand)
    return (*decides, *_audit(in_hand), *word_acts.recount(in_hand), Act.VOID)


def _audit(in_hand: Ballot) -> tuple[Act, ...]:
    """Handsets are looked at once; then it is said whether they agreed."""
    if in_hand.private or in_hand.method != HANDSETS or not in_hand.received:
        return ()
    if in_hand.audited is None:
        return (Act.LOOK,)
    return () if in_hand.audited.checked else (Act.ALL_AGREE,)


_OF_PHASE: Final[Mapping[Phase, Callable[[World, Ballot], tuple[Act, ...]]]] = {
    Phase.PUT: _of_put,
    Phase.ASKING: lambda _w, _b: (Act.AGREED, Act.WANTS_COUNT, Act.VOID),
    Phase.OPEN: _of_open,
    Phase.CLOSING: _of_closing,
    Phase.COUNTING: lambda _w, b: (
        (Act.LOT, Act.VOID) if lot_first(b) else (*while_counting(b), Act.VOID)
    ),
    Phase.CLOSED: _of_closed,
    Phase.SHOWN: _of_shown,
    Phase.DECLARED: lambda _w, _b: (),
    Phase.VOID: lambda _w, _b: (),
}


def item_acts(world: World, language: str) -> tuple[ActView, ...]:
    """The acts on the clock, the current item and the timer; none of them is Enter's."""
    return tuple(
        ActView(
            act,
            act_words(act, language),
            typed=act in clock_acts.TYPED,
            more=act in clock_acts.BEHIND,
        )
        for act in clock_acts.clock_acts(world)
    )


def waiting_items(world: World) -> tuple[agenda.Item, ...]:
    """Items that can still be turned to."""
    open_ones = {Standing.WAITING, Standing.PARKED}
    return tuple(i for i in world.of(agenda.PART).items if i.standing in open_ones)
