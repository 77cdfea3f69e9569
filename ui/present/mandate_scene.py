"""A mandate as the hall sees it: what frames it, and its instructions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.mandate_draft import Instruction, MandateDraft
from facilitator.parts import mandate, meeting
from facilitator.readings.people import person
from facilitator.time_of_day import is_day
from facilitator.wording import in_language, long_date, say, say_n
from ui.present.mandate_words import instruction_word, instruction_words
from ui.present.scenes import InstructionLine, MandateScene
from ui.present.tongue import Languages, each, speak, words


def mandate_scene(
    world: World, draft: MandateDraft, languages: Languages, page: int = 0
) -> MandateScene:
    """A mandate with its frame and instructions, and the delegate's name where there is one."""
    running = world.of(meeting.PART).running
    mine = [e for e in world.of(mandate.PART).elected if running and e.meeting == running.id]
    delegate = mine[-1].person if mine else None

    def sent(language: str) -> str:
        body = in_language(draft.destination, language)
        if delegate is None:
            return body
        return say(
            language, "{name}, to {body}", name=named(person(world, delegate), language), body=body
        )

    return MandateScene(
        title=words(languages, draft.issue),
        delegate=each(languages, sent),
        instructions=tuple(
            InstructionLine(
                each(languages, partial(_numbered, n, one)),
                each(languages, partial(instruction_words, one)),
            )
            for n, one in enumerate(draft.instructions, start=1)
        ),
        page=page,
        facts=_facts(draft, languages),
    )


def _numbered(n: int, one: Instruction, language: str) -> str:
    return f"{n}  {instruction_word(one.type.value, language)}"


def _facts(draft: MandateDraft, languages: Languages) -> tuple[InstructionLine, ...]:
    """Meetings, scope, reporting and term, as far as something is said of them."""
    told: tuple[tuple[str, Callable[[str], str]], ...] = (
        (speak(languages, "Meetings"), partial(in_language, draft.meetings)),
        (speak(languages, "Scope"), partial(in_language, draft.scope)),
        (speak(languages, "Reporting"), partial(_reporting, draft)),
        (speak(languages, "Term"), partial(_term, draft)),
    )
    lines = (InstructionLine(name, each(languages, say_it)) for name, say_it in told)
    return tuple(line for line in lines if line.text)


def _reporting(draft: MandateDraft, language: str) -> str:
    due = ""
    if is_day(draft.report_by):
        day = long_date(language, date.fromisoformat(draft.report_by))
        due = say(language, "The report is due by {day}.", day=day)
    return f"{in_language(draft.reporting, language)} {due}".strip()


def _term(draft: MandateDraft, language: str) -> str:
    until, most = "", ""
    if is_day(draft.until):
        last = long_date(language, date.fromisoformat(draft.until))
        until = say(language, "From adoption until {day}.", day=last)
        if is_day(draft.since):
            first = long_date(language, date.fromisoformat(draft.since))
            until = say(language, "From {first} until {last}.", first=first, last=last)
    if draft.most_terms:
        most = say_n(
            language,
            "At most {n} term in a row.",
            "At most {n} terms in a row.",
            draft.most_terms,
        )
    return f"{until} {most}".strip()
