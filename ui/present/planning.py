"""A plan as the *Before* door shows it: rows with clock times, templates, the names of things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from facilitator.drafting import candidates
from facilitator.ids import Ids
from facilitator.mandate_draft import InstructionType
from facilitator.phase_words import phase_word
from facilitator.plan import Choice, Kind, Plan, PlannedItem, Question
from facilitator.rules.rule import Rule, at_least, consensus, majority
from facilitator.rules.rule_names import rule_name
from facilitator.templates import Template
from facilitator.time_of_day import moment_on
from facilitator.wording import in_language, say, say_n
from ui.present.closing_time import planned_empty_by
from ui.present.times import clock_time, plan_end, plan_times
from ui.present.typed import duration

#: What the rule of a question is usually; any other can be typed.
USUAL_RULES: Final = (majority(), at_least(2, 3), at_least(3, 4), consensus())
#: A plan is times of day; where in the world they are shown by clocks changes none of them.
_ANY_ZONE: Final = "UTC"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One item in the list.

    Attributes:
        clock: when it begins, '19:04'.
        note: what is put to the hall and how, or "" for nothing.
        waits: what is still to come before it can be put ("Names to come"), or "".
    """

    key: str
    clock: str
    title: str
    phase: str
    length: str
    note: str = ""
    waits: str = ""


@dataclass(frozen=True, slots=True)
class Rundown:
    """The evening at a glance.

    Attributes:
        total: '2 h'; `ends`: 'Ends 21:00'.
        empty: 'The hall must be empty by 21:30: 30 minutes to clear it'; "" where the plan says
            nothing of it.
    """

    rows: tuple[PlanRow, ...]
    total: str
    ends: str
    empty: str = ""


@dataclass(frozen=True, slots=True)
class TemplateCard:
    """A template to choose. `about`: '2 h, 15 items'; `outline`: its titles, in order."""

    key: str
    name: str
    about: str
    outline: str


def rundown(plan: Plan, language: str) -> Rundown:
    """The rows of a plan, each with the time at which it begins."""
    slots = plan_times(plan, _ANY_ZONE)
    rows = tuple(
        _row(item, clock_time(slots[item.id].begins, _ANY_ZONE), language) for item in plan.items
    )
    end = plan_end(plan, _ANY_ZONE)
    ends = say(language, "Ends {time}", time=clock_time(end, _ANY_ZONE))
    minutes = (end - moment_on(plan.day, plan.start, _ANY_ZONE)) // timedelta(minutes=1)
    return Rundown(rows, duration(minutes, language), ends, _empty(plan, language))


def _empty(plan: Plan, language: str) -> str:
    by = planned_empty_by(plan, _ANY_ZONE, language)
    return say(language, "{by}: {left}", by=by.text, left=by.left) if by is not None else ""


def _row(item: PlannedItem, clock: str, language: str) -> PlanRow:
    return PlanRow(
        key=item.id,
        clock=clock,
        title=in_language(item.title, language) or say(language, "No title yet"),
        phase=phase_word(item.phase, language),
        length=duration(item.minutes, language),
        note=" · ".join(filter(None, (_note(item.question, language), _fixed(item, language)))),
        waits=_waits(item.question, language) if item.question else "",
    )


def _fixed(item: PlannedItem, language: str) -> str:
    """What of it goes by the clock; "" for nothing."""
    at = say(language, "Not before {time}", time=item.at) if item.at else ""
    until = say(language, "Ends at {time}", time=item.until) if item.until else ""
    return " · ".join(filter(None, (at, until)))


def _note(question: Question | None, language: str) -> str:
    if question is None:
        return ""
    if question.kind not in {Kind.MOTION, Kind.MANDATE}:
        return kind_name(question.kind, language)
    return say(
        language,
        "{kind}: {rule}",
        kind=kind_name(question.kind, language),
        rule=rule_name(question.rule, language),
    )


def _waits(question: Question, language: str) -> str:
    if question.kind is Kind.ELECTION and not candidates(question):
        return say(language, "Names to come")
    if question.kind is Kind.MANDATE and question.mandate and not question.mandate.instructions:
        return say(language, "Instructions to come")
    if not any(text.strip() for text in question.wording.values()):
        return say(language, "Words to come")
    return ""


def waiting_words(items: tuple[PlannedItem, ...], language: str) -> str:
    """What waits to be first business, one after the other; "" for nothing."""
    if not items:
        return ""
    titles = []
    for item in items:
        title = in_language(item.title, language)
        for speaker in item.speakers:
            title = say(language, "{title}, {name}", title=title, name=speaker.name)
        titles.append(title)
    return say(language, "Waiting: {titles}", titles=" · ".join(titles))


def template_cards(templates: tuple[Template, ...], language: str) -> tuple[TemplateCard, ...]:
    """The templates to choose from."""
    return tuple(
        TemplateCard(
            each.key,
            in_language(each.name, language),
            say(
                language,
                "{length}, {items}",
                length=duration(each.minutes, language),
                items=say_n(language, "{n} item", "{n} items", len(each.items)),
            ),
            " · ".join(in_language(item.title, language) for item in each.items),
        )
        for each in templates
    )


def kind_name(kind: Kind | None, language: str) -> str:
    """What is put to the hall; None for nothing."""
    names = {
        None: say(language, "Nothing is put to the hall"),
        Kind.MOTION: say(language, "Agree or not"),
        Kind.OPTIONS: say(language, "Choose between options"),
        Kind.ELECTION: say(language, "Elect people"),
        Kind.MANDATE: say(language, "Adopt a mandate"),
        Kind.SENSE: say(language, "Temperature of the room"),
        Kind.TEST: say(language, "Test ballot, for fun"),
    }
    return names[kind]


def instruction_name(kind: InstructionType, language: str) -> str:
    """What an instruction asks of the delegate, beside the name of its type."""
    names = {
        InstructionType.BIND: say(language, "BIND: vote exactly so"),
        InstructionType.SEEK: say(language, "SEEK: argue for it"),
        InstructionType.LIMIT: say(language, "LIMIT: never agree to it"),
        InstructionType.CARRY: say(language, "CARRY: tell or offer it"),
        InstructionType.ASK: say(language, "ASK: bring an answer"),
        InstructionType.EXPLORE: say(language, "EXPLORE: talk freely"),
    }
    return names[kind]


def as_lines(texts: Sequence[dict[str, str]]) -> dict[str, str]:
    """Texts as they are edited: one a line; a line is empty where its language has none."""
    languages = dict.fromkeys(language for text in texts for language in text)
    return {la: "\n".join(text.get(la, "") for text in texts) for la in languages}


def lines_of(lines: dict[str, str]) -> tuple[dict[str, str], ...]:
    """The texts that stand on those lines, line by line; {} for a line with none."""
    columns = {la: text.splitlines() for la, text in lines.items()}
    rows = range(max(map(len, columns.values()), default=0))
    return tuple(
        {la: rows[n].strip() for la, rows in columns.items() if n < len(rows) and rows[n].strip()}
        for n in rows
    )


def choices_of(
    lines: dict[str, str], before: tuple[Choice, ...], new_id: Ids
) -> tuple[Choice, ...]:
    """The options that those lines name; the one on the same line as before keeps its id."""
    return tuple(
        Choice(before[n].id if n < len(before) else new_id(), text)
        for n, text in enumerate(lines_of(lines))
        if text
    )


def rule_in_words(rule: Rule, language: str) -> str:
    """The rule, beginning with a capital, as it stands in a field."""
    name = rule_name(rule, language)
    return name[:1].upper() + name[1:]


def language_name(language: str) -> str:
    """A language, by its own name."""
    return {"en": "English", "cy": "Cymraeg"}.get(language, language)
