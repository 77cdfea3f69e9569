"""Pictures of what was worked out: changed words, decisions, actions, the next meeting."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Final

from facilitator.engine.world import World
from facilitator.mandate_draft import MandateDraft
from facilitator.parts import actions, ballot, calendar, decision
from facilitator.parts.actions import Action
from facilitator.parts.agenda import Item
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.result import result_of
from facilitator.parts.meeting import Meeting
from facilitator.readings.evening.actions import said_and_done, who_does_it
from facilitator.readings.evening.wording_history import wording_history
from facilitator.readings.results.options import option_words
from facilitator.wording import in_language, long_date, say
from ui.present.changed_words import changed_words
from ui.present.mandate_scene import mandate_scene
from ui.present.mandate_words import fallback_words, instruction_meaning, instruction_word
from ui.present.result_words import outcome_word
from ui.present.scenes import (
    ActionLine,
    Actions,
    ChangedProposal,
    ChangedText,
    DecisionLine,
    Decisions,
    InstructionScene,
    NextMeeting,
    Outcome,
)
from ui.present.tongue import Languages, each, speak, words

_OUTCOMES: Final = {
    "carried": Outcome.CARRIED,
    "lost": Outcome.NOT_CARRIED,
    "elected": Outcome.CHOSEN,
    "chosen": Outcome.CHOSEN,
}


def changed(world: World, item: Item, languages: Languages, page: int) -> ChangedProposal:
    """The words as they were proposed beside those the hall made of them."""
    texts = []
    for language in languages:
        history = wording_history(world, item.id, language)
        if history is not None:
            texts.append(ChangedText(language, changed_words(history.proposed, history.now)))
    return ChangedProposal(
        title=speak(languages, "The proposal, as the hall changed it"),
        texts=tuple(texts),
        removed_word=speak(languages, "taken out"),
        added_word=speak(languages, "put in"),
        page=page,
    )


def decisions(world: World, held: Meeting, languages: Languages, page: int) -> Decisions:
    """What this meeting has decided so far."""
    votes = {vote.id: vote for vote in world.of(ballot.PART).all}
    register = world.of(decision.PART).all
    return Decisions(
        title=speak(languages, "What we decided"),
        decisions=tuple(
            _decision(world, entry.code, entry.outcome, votes[entry.ballot], languages)
            for entry in register
            if entry.meeting == held.id
        ),
        empty=speak(languages, "Nothing has been decided yet."),
        page=page,
    )


def _decision(
    world: World, code: str, outcome: str, vote: Ballot, languages: Languages
) -> DecisionLine:
    return DecisionLine(
        number=code,
        title=each(languages, partial(_title, vote)),
        outcome=_OUTCOMES.get(outcome, Outcome.OTHER),
        word=each(languages, partial(_word, world, vote)),
    )


def _title(vote: Ballot, language: str) -> str:
    wording = in_language(vote.question.wording, language)
    return say(language, "Amendment: {words}", words=wording) if vote.question.amends else wording


def _word(world: World, vote: Ballot, language: str) -> str:
    """'Carried'; of an election and a choice, who or what it was."""
    result = result_of(vote)
    named = ", ".join(option_words(world, vote.question, one, language) for one in result.winners)
    if result.outcome == "elected":
        return say(language, "Elected: {names}", names=named)
    if result.outcome == "chosen":
        return say(language, "Chosen: {names}", names=named)
    return outcome_word(result, language)


def tonights_actions(world: World, held: Meeting, languages: Languages, page: int) -> Actions:
    """What somebody took on tonight."""
    return Actions(
        title=speak(languages, "Who does what"),
        actions=_lines(world, world.of(actions.PART).of_meeting(held.id), languages),
        empty=speak(languages, "Nothing was taken on yet."),
        page=page,
    )


def earlier_actions(world: World, held: Meeting, languages: Languages, page: int) -> Actions:
    """What earlier meetings noted: first what is done by tonight, then what is still going."""
    return Actions(
        title=speak(languages, "You said, we did"),
        actions=_lines(world, said_and_done(world, held), languages, earlier=True),
        empty=speak(languages, "Everything is done."),
        page=page,
    )


def _lines(
    world: World, listed: Iterable[Action], languages: Languages, *, earlier: bool = False
) -> tuple[ActionLine, ...]:
    """Of earlier ones it says how they stand; no day is held up to anybody."""

    def standing(one: Action, language: str) -> str:
        if not earlier:
            return _by(one, language)
        return say(language, "still going") if one.done_in is None else say(language, "done")

    return tuple(
        ActionLine(
            what=words(languages, one.what),
            who=each(languages, partial(who_does_it, world, one)),
            by=each(languages, partial(standing, one)),
        )
        for one in listed
    )


def _by(one: Action, language: str) -> str:
    if not one.due:
        return ""
    return say(language, "by {day}", day=long_date(language, date.fromisoformat(one.due)))


def next_meeting(world: World, held: Meeting, languages: Languages) -> NextMeeting | None:
    """When we meet again; None where nobody said so."""
    following = world.of(calendar.PART).after(held.id)
    if following is None:
        return None
    day = date.fromisoformat(following.day)
    return NextMeeting(
        title=speak(languages, "We meet again"),
        day=each(languages, lambda language: long_date(language, day)),
        time=following.start,
        place=following.place,
        theme=words(languages, following.theme) if following.theme else "",
        theme_word=speak(languages, "About"),
    )


def instruction(
    world: World, draft: MandateDraft, n: int, languages: Languages, page: int
) -> InstructionScene:
    """Instruction `n` of a mandate, from 0, alone on the wall."""
    one, whole = draft.instructions[n], mandate_scene(world, draft, languages)
    total = len(draft.instructions)
    return InstructionScene(
        title=whole.title,
        place=speak(languages, "Instruction {n} of {all}", n=n + 1, all=total),
        kind=each(languages, lambda language: instruction_word(one.type.value, language)),
        meaning=each(languages, partial(instruction_meaning, one.type)),
        text=words(languages, one.text),
        delegate=whole.delegate,
        page=page,
        fallback=each(languages, partial(fallback_words, one)),
    )
