"""What the engine is asked to do when somebody acts on the desk."""

from __future__ import annotations

from typing import Final

from facilitator.engine.world import World
from facilitator.part import Command
from facilitator.parts import ballot, presence
from facilitator.parts.ballot import commands as ask
from ui.present import clock_acts, mandate_acts, word_acts
from ui.present.act_names import Act
from ui.present.asking import opening_keys, typed_lot
from ui.present.sections import read_sections

#: How many handsets are drawn to be looked at.
_LOOKED_AT: Final = 3


def commands_of(
    act: Act, world: World, *, counts: int = 1, typed: str = "", sure: bool = False, keys: int = 6
) -> tuple[Command, ...]:
    """What the engine is asked to do.

    Args:
        act: which act; those that only open something on the desk are none of the engine's.
        world: as it stands.
        counts: 1 or 2, for counting.
        typed: the reason of a void vote, the number or order of a lot, the option that was drawn
            or withdrew.
        sure: the vote is closed within its first half minute, too.
        keys: how many keys every handset of the hall has to choose with.

    """
    if act is Act.OPEN:
        return (ask.OpenToHandsets(opening_keys(world.of(ballot.PART).undecided, keys)),)
    asked = _on_the_vote(act, counts, typed, sure=sure, keys=keys)
    asked = asked or clock_acts.on_the_clock(act, world)
    asked = asked or word_acts.on_words_or_result(act, world, typed)
    asked = asked or mandate_acts.on_the_mandate(act, world)
    if asked is None:
        return ()
    if act is Act.AGREED:
        # Agreement hides nothing: it is declared as it is recorded, after the facilitator's words.
        return (asked, ask.DeclareResult())
    if act is Act.LOT:
        return (typed_lot(world.of(ballot.PART).undecided, typed),)
    return (ask.RecordAudit(_drawn(world)),) if act is Act.ALL_AGREE else (asked,)


def _on_the_vote(act: Act, counts: int, typed: str, *, sure: bool, keys: int) -> Command | None:
    made: dict[Act, Command] = {
        Act.PUT: ask.PutQuestion(keys),
        Act.ASK_AGREEMENT: ask.AskAgreement(),
        Act.AGREED: ask.RecordAgreement(),
        Act.WANTS_COUNT: ask.DemandCount(),
        Act.CLOSE: ask.BeginClosing(sure=sure),
        Act.CLOSE_SURE: ask.BeginClosing(sure=True),
        Act.KEEP_OPEN: ask.StopClosing(),
        Act.HANDS: ask.BeginCounting("hands", counts),
        Act.CARDS: ask.BeginCounting("cards", counts),
        Act.PAPER: ask.BeginCounting("paper", counts),
        Act.LOT: ask.DrawLot(called=typed),
        Act.SECTIONS: presence.DivideHall(read_sections(typed)),
        Act.SHOW_RESULT: ask.ShowResult(),
        Act.DECLARE: ask.DeclareResult(),
        Act.NEXT_ROUND: ask.PutNextRound(by_lot=typed, keys=keys),
        Act.WITHDREW: ask.PutNextRound(withdrew=(typed,), keys=keys),
        Act.LOOK: ask.DrawAudit(_LOOKED_AT),
        Act.ALL_AGREE: ask.RecordAudit(0),
        Act.VOID: ask.VoidBallot(typed),
    }
    return made.get(act)


def _drawn(world: World) -> int:
    """How many handsets were drawn to be looked at."""
    in_hand = world.of(ballot.PART).undecided
    return 0 if in_hand is None or in_hand.audited is None else len(in_hand.audited.voters)
