"""Pictures of a mandate that the hall talks about, and of what is still to come on mandates."""

from __future__ import annotations

from functools import partial

from facilitator.clock import Instant
from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.mandate_draft import Act, MandateDraft
from facilitator.parts import assembly, mandate, ratification
from facilitator.parts.agenda import Item
from facilitator.parts.mandate import ClauseReport, Did, Mandate
from facilitator.parts.mandate.state import Report
from facilitator.plan import Question
from facilitator.readings.mandates.mandate_motions import VARIES
from facilitator.readings.mandates.overdue import due_words, overdue
from facilitator.readings.mandates.recall_words import (
    alternate_words,
    condition_lines,
    quorum_words,
)
from facilitator.readings.mandates.report_words import did_word
from facilitator.readings.people import person
from facilitator.time_of_day import day_of
from facilitator.wording import in_language, say
from ui.present.changed_words import changed_words
from ui.present.mandate_words import instruction_word
from ui.present.scenes import (
    ActionLine,
    Actions,
    ChangedProposal,
    ChangedText,
    RecallScene,
    ReportLine,
    ReportScene,
    ReportSign,
)
from ui.present.tongue import Languages, each, speak, words
from ui.present.varied import both_texts

_SIGNS = {
    Did.DONE: ReportSign.DONE,
    Did.NOT_REACHED: ReportSign.NOT_REACHED,
    Did.DEPARTED: ReportSign.DEPARTED,
}


def reported_mandate(world: World, item: Item) -> Mandate | None:
    """The mandate whose report that item is there to hear; None for another item."""
    question = item.planned.question
    act = question.concerns.act if question is not None and question.concerns else None
    if act in {Act.RECALL, Act.RATIFY}:
        return None
    return world.of(mandate.PART).mandate(item.planned.mandate)


def recalled_mandate(world: World, item: Item) -> Mandate | None:
    """The mandate whose recall that item decides; None for another item."""
    question = item.planned.question
    if question is None or question.concerns is None or question.concerns.act is not Act.RECALL:
        return None
    return world.of(mandate.PART).mandate(question.concerns.key)


def varied_mandate(world: World, item: Item) -> Mandate | None:
    """The mandate that the item's question would put other instructions in the place of."""
    question = item.planned.question
    if question is None or question.concerns is None or question.concerns.act not in VARIES:
        return None
    return world.of(mandate.PART).mandate(question.concerns.key)


def report_scene(world: World, about: Mandate, languages: Languages, page: int) -> ReportScene:
    """What you told me to do, what I did, what now needs ratifying."""
    told = about.reports[-1] if about.reports else None
    return ReportScene(
        title=speak(languages, "Report on {code}", code=about.code),
        delegate=each(languages, lambda la: named(person(world, about.delegate), la)),
        lines=(*_clauses(about, told, languages), *_matters(world, about, languages)),
        page=page,
    )


def _clauses(about: Mandate, told: Report | None, languages: Languages) -> list[ReportLine]:
    instructions = about.draft.instructions
    clauses = told.clauses if told is not None else (None,) * len(instructions)
    return [
        ReportLine(
            words(languages, one.text),
            _SIGNS[clause.did] if clause else ReportSign.UNSAID,
            each(languages, partial(_done, clause)) if clause else "",
            each(languages, partial(instruction_word, one.type.value)),
        )
        for one, clause in zip(instructions, clauses, strict=True)
    ]


def _done(clause: ClauseReport, language: str) -> str:
    why, did = in_language(clause.words, language), did_word(clause.did, language)
    return say(language, "{did}: {why}", did=did, why=why) if why else did


def _matters(world: World, about: Mandate, languages: Languages) -> list[ReportLine]:
    """What waits from this report, or from one before that the hall heard again."""
    reports = {told.id for told in about.reports}
    return [
        ReportLine(
            words(languages, one.text),
            ReportSign.TO_RATIFY,
            speak(languages, "Now needs ratifying"),
        )
        for one in world.of(ratification.PART).waiting
        if one.source in reports
    ]


def recall_scene(
    world: World, about: Mandate, question: Question, languages: Languages, page: int
) -> RecallScene:
    """The question, what each vote means, and what was done before it: no word for either side."""
    recall = about.recall

    def sent(language: str) -> str:
        return say(
            language,
            "{name}, to {body}",
            name=named(person(world, about.delegate), language),
            body=in_language(about.draft.destination, language),
        )

    def done(language: str) -> tuple[str, ...]:
        return condition_lines(world, about, recall, language) if recall is not None else ()

    return RecallScene(
        title=speak(languages, "Recall of {code}", code=about.code),
        question=words(languages, question.wording),
        delegate=each(languages, sent),
        yes=speak(languages, "For: the mandate ends now."),
        no=speak(languages, "Against: the mandate goes on."),
        lines=(
            *("\n".join(dict.fromkeys(said)) for said in zip(*map(done, languages), strict=True)),
            each(languages, lambda la: quorum_words(about, la)),
            each(languages, lambda la: alternate_words(world, about, la)),
        ),
        page=page,
    )


def varied_scene(
    about: Mandate, draft: MandateDraft, languages: Languages, page: int
) -> ChangedProposal:
    """The mandate as it was and as it would be, changes marked."""
    return ChangedProposal(
        title=speak(languages, "Mandate {code}, as it would read", code=about.code),
        texts=tuple(
            ChangedText(la, changed_words(*both_texts(about.draft, draft, la))) for la in languages
        ),
        removed_word=speak(languages, "taken out"),
        added_word=speak(languages, "put in"),
        page=page,
    )


def overdue_scene(world: World, now: Instant, languages: Languages, page: int) -> Actions:
    """Reports whose day is over. Only where somebody chose to show it."""
    day = day_of(now, world.of(assembly.PART).zone)
    return Actions(
        title=speak(languages, "Reports still to come"),
        actions=tuple(
            ActionLine(
                what=each(
                    languages,
                    lambda la, one=one: say(  # type: ignore[misc]
                        la, "{code}: {issue}", code=one.code, issue=in_language(one.issue, la)
                    ),
                ),
                who=each(languages, lambda la, one=one: named(one.delegate, la)),  # type: ignore[misc]
                by=each(languages, lambda la, one=one: due_words(one.days, la)),  # type: ignore[misc]
            )
            for one in overdue(world, day)
        ),
        empty=speak(languages, "No report is overdue."),
        page=page,
    )


def to_ratify_scene(world: World, languages: Languages, page: int) -> Actions:
    """What delegates agreed provisionally, and the hall has not answered."""
    state = world.of(mandate.PART)

    def source(key: str, _language: str) -> str:
        about = state.mandate(key)
        return about.code if about is not None else ""

    return Actions(
        title=speak(languages, "To ratify"),
        actions=tuple(
            ActionLine(words(languages, one.text), each(languages, partial(source, one.mandate)))
            for one in world.of(ratification.PART).waiting
        ),
        empty=speak(languages, "Nothing is to be ratified."),
        page=page,
    )
