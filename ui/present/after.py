"""The desk's view after the meeting: what was decided, and the papers to be made. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.parts import assembly, ballot, decision, mandate, meeting
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.state import AGREEMENT
from facilitator.parts.mandate import Mandate, Step
from facilitator.parts.mandate.standing import CERTIFIED
from facilitator.parts.meeting import Meeting
from facilitator.readings.evening.next_meeting import next_meeting_of
from facilitator.readings.on_paper import closed_at, opened_at
from facilitator.readings.people import person
from facilitator.readings.results.results import method_words, result_sentence
from facilitator.wording import in_language, long_date, say, say_n
from ui.present.forgetting import Forgettable, forgettable
from ui.present.mandate_standing import standing_word
from ui.present.minutes_standing import minutes_lines
from ui.present.notes import notes_view
from ui.present.printed import printed_papers, sheet_printed


@dataclass(frozen=True, slots=True)
class DecisionCard:
    """One decision: its number, the wording as put, and what became of it.

    `method`: how people voted; empty where the result says it. `ballot`: its number, for the
    result sheet. `printed`: how often that was printed, "" where it never was.
    """

    number: str
    wording: str
    result: str
    method: str
    ballot: int = 0
    printed: str = ""


@dataclass(frozen=True, slots=True)
class MandateCard:
    """One mandate and what can be done with it now.

    Attributes:
        mandate: its id.
        standing: whether it was accepted, or why it cannot be.
        printed: how many certificates there are; empty for none.
        acceptable: the acceptance is still to be read aloud.
        certifiable: somebody is elected to carry it.
    """

    mandate: str
    number: str
    delegate: str
    destination: str
    standing: str
    printed: str
    acceptable: bool
    certifiable: bool


@dataclass(frozen=True, slots=True)
class MinutesAct:
    """A button that makes the minutes in one language."""

    language: str
    label: str


@dataclass(frozen=True, slots=True)
class AfterView:
    """The newest meeting. `number`: 0 where none was held, and then nothing else is there.

    `forgettable`, `any_mandates`: of the whole record. `to_do`: actions and the next meeting, a
    line each. `standings`: of the minutes of the last meetings, a line each.
    """

    number: int
    title: str
    when: str
    note: str
    decisions: tuple[DecisionCard, ...] = ()
    mandates: tuple[MandateCard, ...] = ()
    minutes: tuple[MinutesAct, ...] = ()
    forgettable: Forgettable = field(default_factory=Forgettable)
    to_do: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()
    any_mandates: bool = False
    printed: tuple[str, ...] = ()  # papers that were, a line each


def after_view(world: World, language: str) -> AfterView:
    """The newest meeting of this record, in the language of the desk."""
    meetings = world.of(meeting.PART).all
    if not meetings:
        empty = say(language, "No meeting has been held yet. Its papers will be here.")
        return AfterView(0, say(language, "After the meeting"), "", empty)
    held = meetings[-1]
    return AfterView(
        number=held.number,
        title=say(language, "Meeting no. {n}", n=held.number),
        when=_when(world, held, language),
        note=_note(world, held, language),
        decisions=_decisions(world, held, language),
        mandates=_mandates(world, held, language),
        minutes=_minutes(world, language),
        forgettable=forgettable(world),
        to_do=_to_do(world, held, language),
        standings=minutes_lines(world, language),
        any_mandates=bool(world.of(mandate.PART).all),
        printed=_printed_of(world, held, language),
    )


def _printed_of(world: World, held: Meeting, language: str) -> tuple[str, ...]:
    acts = tuple((act.language, act.label) for act in _minutes(world, language))
    return printed_papers(world, held.number, acts, language)


def _to_do(world: World, held: Meeting, language: str) -> tuple[str, ...]:
    notes, again = notes_view(world, language), next_meeting_of(world, held, language)
    lines = [one.text for one in (*notes.tonight, *notes.earlier) if not one.done]
    return (*lines, say(language, "Next meeting: {when}", when=again)) if again else tuple(lines)


def _when(world: World, held: Meeting, language: str) -> str:
    zone = world.of(assembly.PART).zone
    day = long_date(language, date.fromisoformat(held.day))
    began, closed = opened_at(held, zone), closed_at(held, zone)
    if began is None or (closed is None and held.on_paper):
        return day
    if closed is None:
        return say(language, "{day}, since {began}", day=day, began=f"{began:%H:%M}")
    times = {"began": f"{began:%H:%M}", "closed": f"{closed:%H:%M}"}
    return say(language, "{day}, {began} to {closed}", day=day, **times)


def _note(world: World, held: Meeting, language: str) -> str:
    if held.closed is None:
        return say(
            language, "The meeting is still running: minutes made now end where it stands now."
        )
    if not any(one.meeting == held.id for one in world.of(decision.PART).all):
        return say(language, "Nothing was put to a vote in this meeting.")
    return ""


def _decisions(world: World, held: Meeting, language: str) -> tuple[DecisionCard, ...]:
    votes = {vote.id: vote for vote in world.of(ballot.PART).all}
    return tuple(
        _decision(world, entry.code, votes[entry.ballot], language)
        for entry in world.of(decision.PART).all
        if entry.meeting == held.id
    )


def _decision(world: World, number: str, vote: Ballot, language: str) -> DecisionCard:
    return DecisionCard(
        number=number,
        wording=in_language(vote.question.wording, language),
        result=result_sentence(world, vote, language),
        method="" if vote.method == AGREEMENT else method_words(vote, language),
        ballot=vote.number,
        printed=sheet_printed(world, vote.number, language),
    )


def _mandates(world: World, held: Meeting, language: str) -> tuple[MandateCard, ...]:
    return tuple(
        _mandate(world, given, language)
        for given in world.of(mandate.PART).all
        if given.meeting == held.id
    )


def _mandate(world: World, given: Mandate, language: str) -> MandateCard:
    elected = given.delegate is not None
    nobody = say(language, "Nobody is elected yet")
    return MandateCard(
        mandate=given.id,
        number=given.code,
        delegate=named(person(world, given.delegate), language) if elected else nobody,
        destination=in_language(given.draft.destination, language),
        standing=_standing(given, language),
        printed=_printed(given.copies, language),
        acceptable=elected and not given.accepted and given.may(Step.ACCEPT),
        certifiable=elected and given.standing in CERTIFIED,
    )


def _standing(given: Mandate, language: str) -> str:
    if given.delegate is None:
        return say(language, "Elect a delegate; then the mandate can be accepted and certified.")
    if given.standing not in CERTIFIED:
        return standing_word(given.standing, language)
    if given.accepted:
        return say(language, "Accepted, read aloud by the delegate.")
    return say(language, "The delegate reads the acceptance aloud before the certificate is given.")


def _printed(copies: int, language: str) -> str:
    if copies == 0:
        return ""
    return say_n(
        language,
        "{n} certificate was made; the next one says that it is a copy.",
        "{n} certificates were made; the next one says that it is a copy.",
        copies,
    )


def _minutes(world: World, language: str) -> tuple[MinutesAct, ...]:
    languages = world.of(assembly.PART).papers
    if len(languages) == 1:
        return (MinutesAct(languages[0], say(language, "Minutes")),)
    return tuple(
        MinutesAct(one, say(language, "Minutes in {tongue}", tongue=_name(one, language)))
        for one in languages
    )


def _name(code: str, language: str) -> str:
    """What a language is called."""
    from babel import Locale  # noqa: PLC0415 - 30 ms that the first window need not wait

    return Locale.parse(code).get_display_name(language) or code
