"""Acts on a motion's words before the vote, and on a result before it is declared. No Qt."""

from __future__ import annotations

from typing import Final

from facilitator.engine.world import World
from facilitator.part import Command
from facilitator.parts import handsets
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.shown import RECOUNT_BY
from facilitator.parts.ballot.state import AGREEMENT, HANDSETS
from facilitator.readings.results.after_the_count import casting_waits
from facilitator.rules.rule import CastingMode
from facilitator.wording import say
from ui.present import amending, before_put
from ui.present.act_names import Act, act_words
from ui.present.sections import hall_sections, written_sections

#: What each of them asks to be typed is the motion, or the instruction, as it would read.
TYPED: Final = frozenset({Act.AMEND, Act.REWORD, Act.OTHER_LANGUAGE, Act.MEND_CLAUSE})
#: Nobody decides equal votes by Enter, nor takes an amendment back.
THOUGHT_ABOUT: Final = frozenset(
    {Act.CASTING_FOR, Act.CASTING_AGAINST, Act.LOT_FOR, Act.LOT_AGAINST, Act.WITHDRAW_AMENDMENT}
)
#: What most evenings do without.
BEHIND: Final = frozenset({Act.AMEND, Act.WITHDRAW_AMENDMENT, Act.RECOUNT})


def words_first(world: World) -> tuple[Act, ...]:
    """What the next amendment still needs before it can be put; () where nothing is in the way."""
    found = amending.next_amendment(world)
    if found is None:
        return ()
    item, following = found
    if amending.is_outdated(item):
        return (Act.REWORD, Act.WITHDRAW_AMENDMENT)
    if following.lacking:
        return (Act.OTHER_LANGUAGE, Act.SAME_LANGUAGE, Act.WITHDRAW_AMENDMENT)
    return ()


def on_words(world: World) -> tuple[Act, ...]:
    """What may be done about the words of a motion that can be put."""
    amend = (Act.AMEND,) if amending.may_amend(world) else ()
    waits = amending.next_amendment(world) is not None
    if before_put.contradiction(world) is not None:
        return (Act.MEND_CLAUSE, Act.VARY_INSTEAD)
    if before_put.varied(world):
        return (Act.VARY_INSTEAD,)
    return (*amend, Act.WITHDRAW_AMENDMENT) if waits else amend


def on_words_in_hand(world: World, in_hand: Ballot) -> tuple[Act, ...]:
    """A motion that was put may still be amended; it is taken back for that."""
    return (Act.AMEND,) if not in_hand.question.amends and amending.may_amend(world) else ()


def on_result(in_hand: Ballot) -> tuple[Act, ...]:
    """What may be done about a result that is shown, what decides first in front."""
    ways: dict[CastingMode | None, tuple[Act, ...]] = {
        None: (Act.DECLARE,),
        CastingMode.LOT: (Act.LOT_FOR, Act.LOT_AGAINST),
    }
    chair = (Act.CASTING_FOR, Act.CASTING_AGAINST, Act.DECLARE)
    return ways.get(casting_waits(in_hand), chair)


def recount(in_hand: Ballot) -> tuple[Act, ...]:
    """Whether it can be counted again before it is declared."""
    gone = in_hand.method == AGREEMENT or (in_hand.private and in_hand.method == HANDSETS)
    return () if gone else (Act.RECOUNT,)


def label_of(act: Act, world: World, language: str) -> str:
    """What the act is called at this moment."""
    if act is Act.PUT and amending.next_amendment(world) is not None:
        return say(language, "Put the amendment")
    if act is Act.PUT and before_put.contradiction(world) is not None:
        return say(language, "Put it as it is")
    if act is Act.MEND_CLAUSE:
        return before_put.mend_label(world, language)
    if act is Act.VARY_INSTEAD:
        return before_put.vary_label(world, language)
    if act is Act.OPEN and not world.of(handsets.PART).ranges:
        return say(language, "Open the roll call")
    return act_words(act, language)


def text_of(act: Act, world: World) -> str:
    """The words that are changed, so that nobody has to type a whole motion again."""
    if act is Act.SECTIONS:
        return written_sections(hall_sections(world))
    if act is Act.MEND_CLAUSE:
        return before_put.clause_words(world)
    if act not in TYPED:
        return ""
    found = amending.next_amendment(world)
    other = act is Act.OTHER_LANGUAGE and found is not None and found[1].lacking
    return amending.words_to_change(world, other[0] if other else "")


def on_words_or_result(act: Act, world: World, typed: str) -> Command | None:
    """What the engine is asked to do; None for other acts."""
    made: dict[Act, Command | None] = {
        Act.AMEND: amending.moved(world, typed),
        Act.REWORD: amending.reworded(world, typed),
        Act.OTHER_LANGUAGE: amending.with_other_language(world, typed),
        Act.SAME_LANGUAGE: amending.with_language_left(world),
        Act.MEND_CLAUSE: before_put.mended(world, typed),
        Act.VARY_INSTEAD: before_put.varying(world),
        Act.WITHDRAW_AMENDMENT: amending.withdrawn(world),
        Act.CASTING_FOR: ask.CastCastingVote("for"),
        Act.CASTING_AGAINST: ask.CastCastingVote("against"),
        Act.LOT_FOR: ask.DrawCastingLot("for"),
        Act.LOT_AGAINST: ask.DrawCastingLot("against"),
        Act.RECOUNT: ask.DemandRecount(RECOUNT_BY),
    }
    return made.get(act)
