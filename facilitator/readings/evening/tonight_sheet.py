"""What a meeting decided, in as few plain words as can be: for everybody who was there."""

from __future__ import annotations

from datetime import date
from typing import Final

from facilitator.documents.minutes.tonight_sheet_value import SheetDecision, TonightSheet
from facilitator.documents.values import Action, Figures, MandateAdopted, Outcome, names, worded
from facilitator.engine.world import World
from facilitator.own_words import Word, called
from facilitator.parts import assembly, decision
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.result import result_of
from facilitator.parts.ballot.state import AGREEMENT
from facilitator.parts.meeting import Meeting
from facilitator.plan import Kind, Method
from facilitator.readings.evening.actions import actions_of
from facilitator.readings.evening.mandates_given import mandates_of
from facilitator.readings.evening.next_meeting import next_meeting_of
from facilitator.readings.meetings import meeting_numbered
from facilitator.readings.results.options import option_words
from facilitator.readings.results.register import ballot_of, figures_in_words
from facilitator.readings.results.results import result_sentence
from facilitator.wording import in_language, long_date, say

_OUTCOMES: Final = {
    "carried": Outcome.CARRIED,
    "lost": Outcome.LOST,
    "chosen": Outcome.CHOSEN,
    "elected": Outcome.CHOSEN,
}
_MOTIONS: Final = frozenset({Kind.MOTION, Kind.MANDATE})
#: Letters of a wording on this sheet; the minutes have the whole of it.
LONGEST: Final = 150


def tonight_sheet_of(world: World, number: int, language: str, contact: str = "") -> TonightSheet:
    """The sheet of the meeting with that number. Raises RuleError where there is none."""
    held, body = meeting_numbered(world, number), world.of(assembly.PART)
    again = next_meeting_of(world, held, language)
    role = called(body.words, Word.FACILITATOR, language)
    return TonightSheet(
        assembly=body.name,
        number=held.number,
        day=date.fromisoformat(held.day),
        place=held.place,
        language=language,
        decisions=_decisions(world, held, language),
        mandates=tuple(_mandate(each, language) for each in mandates_of(world, held)),
        actions=tuple(_action(each, language) for each in actions_of(world, held)),
        next_meeting=again or say(language, "The day is not fixed yet."),
        wrong=say(
            language,
            "Is something wrong here? Tell us: {role}. The next meeting corrects the minutes.",
            role=role,
        ),
        contact=contact,
    )


def _decisions(world: World, held: Meeting, language: str) -> tuple[SheetDecision, ...]:
    """In their order; changes of words after what they were changed in the end."""
    entries = [one for one in world.of(decision.PART).all if one.meeting == held.id]
    both = [(entry, ballot_of(world, entry.ballot)) for entry in entries]
    both.sort(key=lambda one: bool(one[1].question.amends))
    return tuple(
        SheetDecision(
            entry.code,
            _OUTCOMES.get(entry.outcome, Outcome.NO_DECISION),
            _result(world, entry.outcome, vote, language),
            shortened(_title(vote, language)),
            _why(world, entry.outcome, vote, language),
        )
        for entry, vote in both
    )


def _why(world: World, outcome: str, vote: Ballot, language: str) -> str:
    """Why more were for it than against, and yet it is not so; "" where figures say it all."""
    if vote.method == AGREEMENT or outcome in {"carried", "chosen", "elected"}:
        return ""
    figures = figures_in_words(vote) if vote.question.kind in _MOTIONS else None
    if figures is not None and outcome == "lost" and figures.in_favour <= figures.against:
        return ""
    return result_sentence(world, vote, language, short=True)


def _title(vote: Ballot, language: str) -> str:
    wording = in_language(vote.question.wording, language)
    return say(language, "Amendment: {words}", words=wording) if vote.question.amends else wording


def shortened(text: str, longest: int = LONGEST) -> str:
    """The text, cut behind a word where it is longer than that many letters."""
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    return flat[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"


def _result(world: World, outcome: str, vote: Ballot, language: str) -> str:
    """'Carried: 131 for, 12 against'; nobody who stood is named, elected or not."""
    if outcome == "elected":
        return say(language, "Elected")
    if outcome == "chosen":
        chosen = result_of(vote).winners
        named = ", ".join(option_words(world, vote.question, one, language) for one in chosen)
        return say(language, "Chosen: {names}", names=named)
    if vote.method == AGREEMENT:
        if outcome == "carried":
            return say(language, "Carried: nobody was against")
        return say(language, "Not carried: somebody was against")
    return _with_figures(outcome, _figures(vote, language), language)


def _figures(vote: Ballot, language: str) -> str:
    if vote.question.kind not in _MOTIONS or vote.question.method is not Method.PLAIN:
        return ""
    return figures_sentence(figures_in_words(vote), language)


def figures_sentence(figures: Figures, language: str) -> str:
    """'131 for, 12 against, 9 abstained', as far as it was counted."""
    values = {"for_": figures.in_favour, "against": figures.against}
    if figures.abstained:
        return say(
            language,
            "{for_} for, {against} against, {abstained} abstained",
            abstained=figures.abstained,
            **values,
        )
    return say(language, "{for_} for, {against} against", **values)


def _with_figures(outcome: str, figures: str, language: str) -> str:
    words = {
        "carried": (say(language, "Carried"), say(language, "Carried: {figures}", figures=figures)),
        "lost": (
            say(language, "Not carried"),
            say(language, "Not carried: {figures}", figures=figures),
        ),
    }
    nothing = (
        say(language, "No decision"),
        say(language, "No decision: {figures}", figures=figures),
    )
    return words.get(outcome, nothing)[bool(figures)]


def _mandate(given: MandateAdopted, language: str) -> str:
    values = {"where": worded(given.destination, language), "number": given.number}
    if given.accepted and given.delegate is not None:
        return say(
            language, "{name}: {where}, with mandate {number}", name=given.delegate, **values
        )
    if given.delegate == "":
        return say(language, "{where}: mandate {number}; nobody is elected yet", **values)
    return say(language, "{where}: a delegate with mandate {number}", **values)


def _action(action: Action, language: str) -> str:
    what, who = worded(action.what, language).rstrip("."), names(action.who, language)
    day = long_date(language, action.due) if action.due else ""
    if who and day:
        return say(language, "{who}: {what}, by {day}", who=who, what=what, day=day)
    if who:
        return say(language, "{who}: {what}", who=who, what=what)
    return say(language, "{what}, by {day}", what=what, day=day) if day else what
