"""A motion on a mandate, from the desk's sheet to the hall: which commands put it. No Qt."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.ids import Ids
from facilitator.part import Command
from facilitator.parts import agenda, assembly, ballot, mandate
from facilitator.parts.ballot import Phase
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Phase as Part
from facilitator.plan import PlannedItem, Question
from facilitator.wording import say
from ui.present.report_back import mandate_in_hand

_MINUTES = 5


def put_about(
    world: World, key: str, question: Question, new_id: Ids, keys: int
) -> tuple[Command, ...]:
    """In the item that is about that mandate, if nothing was put in it yet; else a new item.

    `key`: id of the mandate; `keys`: how many every handset of the hall has.
    """
    current = world.of(agenda.PART).current
    if world.of(ballot.PART).undecided is not None:
        return (ask.PutQuestion(keys),)  # refused: no item is written for what cannot be put now
    if current is not None and mandate_in_hand(world) == key and _is_free(world, current):
        return agenda.WriteQuestion(current.id, question), ask.PutQuestion(keys)
    item = _item(world, key, question, new_id)
    return agenda.InsertItem(item), agenda.BeginItem(item.id), ask.PutQuestion(keys)


def _is_free(world: World, current: agenda.Item) -> bool:
    votes = (vote for vote in world.of(ballot.PART).all if vote.item == current.id)
    return all(vote.phase is Phase.VOID for vote in votes) and not current.amendments


def _item(world: World, key: str, question: Question, new_id: Ids) -> PlannedItem:
    about = world.of(mandate.PART).mandate(key)
    code = about.code if about is not None else ""
    languages = dict.fromkeys((*world.of(assembly.PART).languages, *question.wording))
    title = {la: say(la, "On mandate {code}", code=code) for la in languages}
    return PlannedItem(new_id(), title, Part.DECISION, _MINUTES, question=question, mandate=key)
