"""Templates: an evening as a TOML file that a person can edit, read strictly into a plan.

What cannot be read is said with the file, the item and the field, never guessed at. How a file
is written stands at the head of `resources/templates/community-assembly.toml`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Final, TypeVar

from facilitator.body import BodyKind
from facilitator.errors import RuleError
from facilitator.grouping.stages import Stage
from facilitator.ids import Ids
from facilitator.mandate_draft import Instruction, MandateDraft
from facilitator.mandate_template import mandate_in, on_day
from facilitator.nation import Nation
from facilitator.plan import (
    ANY_REPORT,
    WARNINGS,
    Choice,
    ClockKind,
    Kind,
    Method,
    Phase,
    Plan,
    PlannedItem,
    Question,
    Secrecy,
)
from facilitator.rules.rule import Rule
from facilitator.rules.written import read_rule
from facilitator.toml_table import Table, flag, read_table
from resources import path

_LONGEST_WARNING: Final = 60 * 60
Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Template:
    """An evening to start from.

    Attributes:
        key: the file's name without its ending.
        name: what the template is called, per language; `title`: what its meetings are called.
        items: as in a plan. Their ids are short names, and the days of a mandate may be numbers
            of weeks; `plan_from` makes both definite.
        thanks: lines of the thank-you roll, per language.
        empty_by, warnings: as in a plan.
        body: the kind of body it is for, None for any.
        nation: the one whose law it follows, None for any.
    """

    key: str
    name: dict[str, str]
    title: dict[str, str]
    items: tuple[PlannedItem, ...]
    thanks: tuple[dict[str, str], ...]
    empty_by: str = ""
    warnings: tuple[int, int] = WARNINGS
    body: BodyKind | None = None
    nation: Nation | None = None

    @property
    def minutes(self) -> int:
        """How long the evening is."""
        return sum(item.minutes for item in self.items)


def all_templates(own: Path | None = None) -> tuple[tuple[Template, ...], tuple[RuleError, ...]]:
    """Ours and those in the folder `own`, and a sentence for each file that cannot be read.

    A file of the user's with the name of one of ours takes its place.
    """
    folders = (path("templates"), *((own,) if own else ()))
    files = {file.stem: file for folder in folders for file in sorted(folder.glob("*.toml"))}
    found: list[Template] = []
    troubles: list[RuleError] = []
    for file in files.values():
        try:
            found.append(read_template(file))
        except RuleError as trouble:
            troubles.append(trouble)
    return tuple(found), tuple(troubles)


def offered(
    templates: tuple[Template, ...], kind: BodyKind, nation: Nation = Nation.UNSAID
) -> tuple[Template, ...]:
    """Those that fit that kind of body and that nation, the body's own first; no other's.

    One that follows the law of a nation is offered last, and only where that nation was said.
    """
    fit = (each for each in templates if each.body in {None, kind})
    here = (each for each in fit if each.nation in {None, nation})
    return tuple(sorted(here, key=lambda each: (each.nation is not None, each.body is not kind)))


def read_template(file: Path) -> Template:
    """The template in that file. Raises RuleError, naming the file, the item and the field."""
    table = read_table(file)
    table.has_only("name", "title", "item", "thanks", "empty_by", "warnings", "body", "nation")
    items = tuple(_item(each) for each in table.tables("item"))
    if not items:
        raise table.wrong("item", "is missing: an evening needs at least one")
    table.distinct("item", (item.id for item in items))
    name = table.text("name", needed=True)
    thanks = tuple(each.whole() for each in table.tables("thanks"))
    title, times = table.text("title") or name, (table.clock("empty_by"), warnings_in(table))
    kind = table.one_of("body", BodyKind) if "body" in table.fields else None
    nation = table.one_of("nation", Nation) if "nation" in table.fields else None
    return Template(file.stem, name, title, items, thanks, *times, kind, nation)


def plan_from(
    template: Template,
    day: dt.date,
    start: str,
    place: str,
    new_id: Ids,
    *,
    languages: tuple[str, ...] = (),
) -> Plan:
    """A plan of that template's items, with ids of their own; `start` is local time, "19:00".

    Texts are kept in these languages (none given: in all), so that a hall that speaks one is
    not shown another; a text that has none of them stays as it is.
    """
    items = tuple(replace(_reckoned(item, day), id=new_id()) for item in template.items)
    times = (template.empty_by, template.warnings)
    plan = Plan(template.title, place, day.isoformat(), start, items, template.thanks, *times)
    plan = replace(plan, template=template.key)
    return _only_in(plan, languages) if languages else plan


def _only_in(value: Kept, languages: tuple[str, ...]) -> Kept:
    """The value without its texts in other languages, all the way down."""
    if isinstance(value, dict):
        return {la: value[la] for la in languages if la in value} or value  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(_only_in(each, languages) for each in value)  # type: ignore[return-value]
    if isinstance(value, Plan | PlannedItem | Question | Choice | MandateDraft | Instruction):
        kept = {f.name: _only_in(getattr(value, f.name), languages) for f in fields(value)}
        return replace(value, **kept)
    return value


def _reckoned(item: PlannedItem, day: dt.date) -> PlannedItem:
    """The item, the days of its mandate reckoned from the day of the meeting."""
    question = item.question
    if question is None or question.mandate is None:
        return item
    mandate = on_day(question.mandate, day)
    return replace(item, question=replace(question, mandate=mandate))


def _item(table: Table) -> PlannedItem:
    known = ("id", "phase", "minutes", "title", "proposal", "question", "words")
    table.has_only(*known, "asked", "clock", "at", "until", "report", "approval", "stages")
    question = _question(table.table("question")) if "question" in table.fields else None
    until = table.clock("until")
    shows = ClockKind.UNTIL if until else ClockKind.DOWN
    return PlannedItem(
        id=table.string("id"),
        title=table.text("title", needed=True),
        phase=table.one_of("phase", Phase),
        minutes=table.minutes(),
        proposal=table.text("proposal"),
        question=question,
        words=table.text("words"),
        clock=table.one_of("clock", ClockKind) if "clock" in table.fields else shows,
        at=table.clock("at"),
        until=until,
        asked=table.text("asked"),
        mandate=ANY_REPORT if flag(table, "report") else "",
        approval=flag(table, "approval"),
        stages=_stages(table),
    )


def _stages(table: Table) -> tuple[int, ...]:
    """Minutes of the four stages of groups: stages = [4, 14, 6, 6]."""
    found = table.fields.get("stages", [])
    is_four = isinstance(found, list) and len(found) in {0, len(Stage)}
    if not is_four or not all(type(each) is int and each >= 0 for each in found):
        raise table.wrong("stages", "has to be four whole numbers of minutes: [4, 14, 6, 6]")
    return tuple(found)


def warnings_in(table: Table) -> tuple[int, int]:
    """Seconds before the end of an item, the earlier warning first: warnings = [120, 60]."""
    found = table.fields.get("warnings", list(WARNINGS))
    two = isinstance(found, list) and len(found) == len(WARNINGS)
    if not two or not all(type(each) is int for each in found):
        raise table.wrong("warnings", "has to be two whole numbers of seconds: [120, 60]")
    first, last = found
    if not 0 <= last <= first <= _LONGEST_WARNING:
        raise table.wrong("warnings", "has to name the earlier one first, as in [120, 60]")
    return first, last


def _question(table: Table) -> Question:
    known = ("kind", "wording", "rule", "choice", "mandate", "method", "secrecy", "seats", "most")
    table.has_only(*known, "weights")
    choices = tuple(_choice(each) for each in table.tables("choice"))
    table.distinct("choice", (choice.id for choice in choices))
    kind = table.one_of("kind", Kind)
    mandate = mandate_in(table.table("mandate")) if "mandate" in table.fields else None
    if (mandate is not None) != (kind is Kind.MANDATE):
        raise table.wrong("mandate", "belongs to a question of kind “mandate”, and to no other")
    if choices and kind not in {Kind.TEST, Kind.OPTIONS}:
        # Names are people's, and belong in the plan; a motion is answered For, Against, Abstain.
        raise table.wrong("choice", "belongs to a question of kind “test” or “options”")
    asked = Question(kind, table.text("wording"), _rule(table), choices, mandate)
    return _weighted(table, _counted(table, asked))


def _counted(table: Table, asked: Question) -> Question:
    """The question with how it is counted, where the file says so."""
    seats, most = table.number("seats", 1), table.number("most", 0)
    method = table.one_of("method", Method) if "method" in table.fields else asked.method
    secrecy = table.one_of("secrecy", Secrecy) if "secrecy" in table.fields else asked.secrecy
    return replace(asked, method=method, secrecy=secrecy, seats=max(1, seats), most=most)


def _weighted(table: Table, asked: Question) -> Question:
    """A card vote: the delegates' numbers with the votes they carry, and whose figures these are.

    Such a vote is recorded by number, whatever else the file says.
    """
    if "weights" not in table.fields:
        return asked
    weights = table.table("weights")
    carried = {number: votes for number, votes in weights.fields.items() if number != "source"}
    for number, votes in carried.items():
        if not number.isdecimal() or type(votes) is not int or votes < 1:
            raise weights.wrong(number, "has to be a delegate's number with their votes: 12 = 340")
    return replace(
        asked,
        secrecy=Secrecy.RECORDED,
        weights=tuple(sorted((int(number), votes) for number, votes in carried.items())),
        weights_source=weights.string("source"),
    )


def _rule(table: Table) -> Rule:
    try:
        return read_rule(table.string("rule", "majority"))
    except RuleError as error:
        raise table.wrong("rule", f"cannot be read: {error}".rstrip(".")) from error


def _choice(table: Table) -> Choice:
    table.has_only("id", "text")
    return Choice(table.string("id"), table.text("text", needed=True))
