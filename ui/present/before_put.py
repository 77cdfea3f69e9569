"""Before a mandate is put: what may be looked at again, and three ways where it contradicts one.

The hall can go on as it is, mend the words of the clause, or vary the other mandate instead.
Nothing here is in the way of the question. No Qt.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from facilitator.engine.world import World
from facilitator.floor import lack
from facilitator.linting import Advice, Code
from facilitator.linting.standing import against_those_in_force
from facilitator.mandate_draft import Act as Does
from facilitator.mandate_draft import Concern, Instruction, MandateDraft
from facilitator.parts import agenda, assembly, ballot, mandate, meeting
from facilitator.plan import Question
from facilitator.readings.mandates.in_force import already_there, terms_so_far
from facilitator.wording import in_language, say, say_n
from ui.present.ballot_parts import BallotView
from ui.present.mandate_advice import Beside, advice_on, in_sentences

#: Sentences that a desk has room for.
_MOST: Final = 6


def before_put(world: World, language: str) -> BallotView | None:
    """What the desk shows of a mandate that can be put; None where there is nothing to say."""
    question, advice = _asked(world), advised(world)
    if question is None or question.mandate is None or not advice:
        return None
    lines = in_sentences(advice, question.mandate, language)
    more = len(lines) - _MOST
    if more > 0:
        said = say_n(language, "And {n} more, in Before.", "And {n} more, in Before.", more)
        lines = (*lines[:_MOST], said)
    return BallotView(
        phase=say(language, "Before you put it"),
        question=in_language(question.wording, language),
        rule="",
        status="",
        say_now=_say_now(contradiction(world), language),
        advice=lines,
    )


def _say_now(clash: Advice | None, language: str) -> str:
    if clash is None or clash.other is None:
        return say(language, "You can put it as it is.")
    return say(
        language,
        "Ask the hall: as it is, with other words, or as a variation of {code}?",
        code=clash.other.code,
    )


def advised(world: World) -> tuple[Advice, ...]:
    """All advice on the mandate that could be put now."""
    question, held = _asked(world), world.of(meeting.PART).running
    if question is None or question.mandate is None or held is None:
        return ()
    languages = world.of(assembly.PART).languages
    beside = Beside(date.fromisoformat(held.day), languages, already_there(world))
    return advice_on(question, beside, terms_so_far(world, question.mandate))


def contradiction(world: World) -> Advice | None:
    """The first clause that seems to go against a mandate in force."""
    question = _asked(world)
    if question is None or question.mandate is None:
        return None
    beside = against_those_in_force(question.mandate, already_there(world).beside(question))
    return next((one for one in beside if one.code is Code.CONTRADICTS), None)


def varied(world: World) -> str:
    """The code of the mandate that this one would be put in the place of; "" for none."""
    question = _asked(world)
    concern = question.concerns if question is not None else None
    if concern is None or concern.act is not Does.VARY:
        return ""
    other = world.of(mandate.PART).mandate(concern.key)
    return other.code if other is not None else ""


def clause_words(world: World) -> str:
    """The clause to be mended, as it is typed: 'vote for a bench'."""
    clash, question = contradiction(world), _asked(world)
    if clash is None or question is None or question.mandate is None:
        return ""
    clause = question.mandate.instructions[clash.number - 1]
    return in_language(clause.text, _first(world))


def mended(world: World, typed: str) -> agenda.WriteQuestion | None:
    """The question with that clause in the words that were typed, in one language."""
    clash, question = contradiction(world), _asked(world)
    if clash is None or question is None or question.mandate is None or not typed.strip():
        return None
    draft, at = question.mandate, clash.number - 1
    clause = replace(draft.instructions[at], text={_first(world): typed.strip()})
    return _written(world, replace(question, mandate=_with_clause(draft, at, clause)))


def varying(world: World) -> agenda.WriteQuestion | None:
    """The same words as a variation of the other mandate; as a mandate of their own again."""
    clash, question = contradiction(world), _asked(world)
    if question is None:
        return None
    if varied(world):
        return _written(world, replace(question, concerns=None))
    if clash is None or clash.other is None:
        return None
    return _written(world, replace(question, concerns=Concern(Does.VARY, clash.other.id)))


def mend_label(world: World, language: str) -> str:
    """'Mend instruction 3'."""
    clash = contradiction(world)
    if clash is None:
        return say(language, "Mend its words")
    return say(language, "Mend instruction {n}", n=clash.number)


def vary_label(world: World, language: str) -> str:
    """'Vary M-2026-01', or the way back."""
    clash = contradiction(world)
    if varied(world) or clash is None or clash.other is None:
        return say(language, "As a mandate of its own")
    return say(language, "Vary {code}", code=clash.other.code)


def _with_clause(draft: MandateDraft, at: int, clause: Instruction) -> MandateDraft:
    before, after = draft.instructions[:at], draft.instructions[at + 1 :]
    return replace(draft, instructions=(*before, clause, *after))


def _written(world: World, question: Question) -> agenda.WriteQuestion | None:
    current = world.of(agenda.PART).current
    return agenda.WriteQuestion(current.id, question) if current is not None else None


def _asked(world: World) -> Question | None:
    """The mandate of the current item, while it can be put and nothing was put there yet."""
    current, votes = world.of(agenda.PART).current, world.of(ballot.PART)
    question = current.planned.question if current is not None else None
    if current is None or question is None or question.mandate is None or votes.undecided:
        return None
    taken = any(one.item == current.id and one.outcome is not None for one in votes.all)
    return None if taken or lack(question) is not None else question


def _first(world: World) -> str:
    return next(iter(world.of(assembly.PART).languages), "en")
