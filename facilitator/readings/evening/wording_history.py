"""The words of a motion from its proposal to its vote, in one language: what amended them."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.engine.world import World
from facilitator.parts import agenda, ballot, decision
from facilitator.parts.agenda import Amendment, Fate, Item
from facilitator.parts.ballot import Phase
from facilitator.wording import in_language, say


@dataclass(frozen=True, slots=True)
class Amended:
    """One amendment, in one language.

    Attributes:
        number: 1, 2, 3 … in the order they were moved.
        words: of the whole motion, as this amendment would have them.
        decision: the number of its decision, "" where it was not decided by a vote.
        left: whether it leaves the words of this language as they are.
    """

    number: int
    words: str
    fate: Fate
    decision: str
    left: bool


@dataclass(frozen=True, slots=True)
class WordingHistory:
    """How a motion came to its words.

    Attributes:
        proposed: the words it was proposed in.
        amendments: all that were moved, in their order.
        now: its words after those that were carried.
        put: the words the hall last voted on, "" where the motion was not put, or taken back.
        decision: the number of that vote's decision, "" before it is declared.
    """

    proposed: str
    amendments: tuple[Amended, ...]
    now: str
    put: str
    decision: str

    @property
    def substantive(self) -> bool:
        """Whether the hall changed the words: then it votes on the *substantive motion*."""
        return any(one.fate is Fate.CARRIED for one in self.amendments)


def wording_history(world: World, item: str, language: str) -> WordingHistory | None:
    """The history of that item's motion; None where the item is unknown or asks nothing.

    Args:
        world: as it stands.
        item: its id, of any meeting in the record.
        language: of the words.

    """
    found = _item(world, item)
    if found is None or found.planned.question is None:
        return None
    wording = found.planned.question.wording
    carried = [one for one in found.amendments if one.fate is Fate.CARRIED]
    put, code = _put(world, item, language)
    return WordingHistory(
        proposed=in_language(carried[0].on if carried else wording, language),
        amendments=tuple(
            _amended(world, number, one, language) for number, one in enumerate(found.amendments, 1)
        ),
        now=in_language(wording, language),
        put=put,
        decision=code,
    )


def _item(world: World, key: str) -> Item | None:
    state = world.of(agenda.PART)
    past = (item for _, items in state.past for item in items)
    return next((item for item in (*state.items, *past) if item.id == key), None)


def _amended(world: World, number: int, one: Amendment, language: str) -> Amended:
    entry = world.of(decision.PART).of_ballot(one.ballot)
    code = entry.code if entry is not None else ""
    words, left = in_language(one.wording, language), language in one.left
    return Amended(number, words, one.fate, code, left)


def _put(world: World, item: str, language: str) -> tuple[str, str]:
    """The words of the last vote on the motion itself, and the number of its decision."""
    votes = [
        one
        for one in world.of(ballot.PART).all
        if one.item == item and not one.question.amends and one.phase is not Phase.VOID
    ]
    if not votes:
        return "", ""
    entry = world.of(decision.PART).of_ballot(votes[-1].id)
    return in_language(votes[-1].question.wording, language), entry.code if entry else ""


def history_lines(history: WordingHistory, language: str) -> tuple[str, ...]:
    """The history for paper, a sentence each; empty where nothing was moved."""
    if not history.amendments:
        return ()
    return (
        say(language, "As proposed: “{words}”", words=history.proposed),
        *(amendment_line(one, language) for one in history.amendments),
        say(language, "As put to the vote: “{words}”", words=history.put or history.now),
    )


def amendment_line(one: Amended, language: str) -> str:
    """'Amendment 1, carried (D-2026-003): “That the last bus runs at 23:30.”'."""
    values = {"n": one.number, "decision": one.decision, "words": one.words}
    if one.fate is Fate.CARRIED:
        line = say(language, "Amendment {n}, carried ({decision}): “{words}”", **values)
    elif one.fate is Fate.LOST:
        line = say(language, "Amendment {n}, lost ({decision}): “{words}”", **values)
    elif one.fate is Fate.WITHDRAWN:
        line = say(language, "Amendment {n}, withdrawn: “{words}”", **values)
    else:
        line = say(language, "Amendment {n}, not voted on yet: “{words}”", **values)
    if not one.left:
        return line
    left = say(language, "It leaves the words of this language as they are.")
    return f"{line} {left}"
