"""Amendments as the desk handles them: what waits, what it lacks, and commands of typed words.

One typed line is the whole motion as it would read. It is in the assembly's first language unless
it begins with another's code: "cy: …". No Qt.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, ballot
from facilitator.parts.agenda import Amendment, Item, MoveAmendment, WithdrawAmendment
from facilitator.parts.agenda.amendments import waiting
from facilitator.parts.ballot.phases import UNTOUCHED
from facilitator.plan import Kind
from facilitator.readings.evening.wording_history import amendment_line, wording_history
from facilitator.wording import LANGUAGES, in_language, say
from ui.present.ballot_parts import BallotView


@dataclass(frozen=True, slots=True)
class AmendingView:
    """The amendments to the motion in hand.

    Attributes:
        now: the motion's words as they stand.
        lines: each amendment with what became of it, in order.
        note: what is wanted before the next one can be put, "" for nothing.
    """

    now: str
    lines: tuple[str, ...]
    note: str


def amending_view(world: World, language: str) -> AmendingView | None:
    """The amendments of the current item; None where nothing was moved."""
    item = world.of(agenda.PART).current
    history = wording_history(world, item.id, language) if item is not None else None
    if item is None or history is None or not history.amendments:
        return None
    lines = tuple(amendment_line(one, language) for one in history.amendments)
    return AmendingView(history.now, lines, _note(item, language))


def before_vote(world: World, language: str) -> BallotView | None:
    """The amendment that comes next as the desk's view, while no vote is in hand; None for none."""
    found, view = next_amendment(world), amending_view(world, language)
    if found is None or view is None or world.of(ballot.PART).undecided is not None:
        return None
    return BallotView(
        phase=say(language, "An amendment comes first"),
        question=in_language(found[1].wording, language),
        rule=say(language, "The motion reads now: “{words}”", words=view.now),
        status="",
        say_now=view.note or say(language, "Read the amendment, then put it."),
    )


def _note(item: Item, language: str) -> str:
    following = waiting(item.amendments)
    if following is None:
        return ""
    if is_outdated(item):
        return say(language, "The motion was amended since: word the next amendment anew.")
    lacking = {
        "en": say(language, "The next amendment has no English words yet."),
        "cy": say(language, "The next amendment has no Welsh words yet."),
    }
    return lacking.get(next(iter(following.lacking), ""), "")


def next_amendment(world: World) -> tuple[Item, Amendment] | None:
    """The amendment that is voted on next, with its item; None for none."""
    item = world.of(agenda.PART).current
    following = waiting(item.amendments) if item is not None else None
    return (item, following) if item is not None and following is not None else None


def is_outdated(item: Item) -> bool:
    """Whether the next amendment changes words that the motion has no longer."""
    question, following = item.planned.question, waiting(item.amendments)
    return question is not None and following is not None and following.on != question.wording


def may_amend(world: World) -> bool:
    """Whether an amendment can be moved to the motion of the current item now."""
    item, in_hand = world.of(agenda.PART).current, world.of(ballot.PART).undecided
    question = item.planned.question if item is not None else None
    if item is None or question is None or question.kind is not Kind.MOTION:
        return False
    if in_hand is not None:
        return in_hand.item == item.id and in_hand.phase in UNTOUCHED
    on_motion = [b for b in world.of(ballot.PART).all if b.item == item.id]
    declared = any(b.outcome is not None and not b.question.amends for b in on_motion)
    return any(text.strip() for text in question.wording.values()) and not declared


def moved(world: World, typed: str) -> MoveAmendment | None:
    """A new amendment in the words that were typed."""
    item = world.of(agenda.PART).current
    return MoveAmendment(item.id, _words(world, typed)) if item is not None else None


def reworded(world: World, typed: str) -> MoveAmendment | None:
    """The next amendment in other words, on the motion as it reads now."""
    found = next_amendment(world)
    if found is None:
        return None
    return MoveAmendment(found[0].id, _words(world, typed), amendment=found[1].id)


def with_other_language(world: World, typed: str) -> MoveAmendment | None:
    """The next amendment with the words of the language that it lacks."""
    found = next_amendment(world)
    if found is None or not found[1].lacking:
        return None
    item, following = found
    words = {**following.changes, following.lacking[0]: typed.strip()}
    return MoveAmendment(item.id, words, following.left, following.id)


def with_language_left(world: World) -> MoveAmendment | None:
    """The next amendment, leaving the language that it lacks as it is."""
    found = next_amendment(world)
    if found is None or not found[1].lacking:
        return None
    item, following = found
    left = (*following.left, following.lacking[0])
    return MoveAmendment(item.id, following.changes, left, following.id)


def withdrawn(world: World) -> WithdrawAmendment | None:
    """The next amendment taken back."""
    found = next_amendment(world)
    return WithdrawAmendment(found[0].id, found[1].id) if found is not None else None


def words_to_change(world: World, lacking: str = "") -> str:
    """What is in the line to begin with: the motion's words, in its first language or `lacking`."""
    item = world.of(agenda.PART).current
    question = item.planned.question if item is not None else None
    if question is None:
        return ""
    return in_language(question.wording, lacking or _first(world))


def _first(world: World) -> str:
    return next(iter(world.of(assembly.PART).languages), LANGUAGES[0])


def _words(world: World, typed: str) -> dict[str, str]:
    code, colon, rest = typed.partition(":")
    if colon and code.strip().lower() in LANGUAGES:
        return {code.strip().lower(): rest.strip()}
    return {_first(world): typed.strip()}
