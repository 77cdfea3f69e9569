"""A plan written as a sheet and read again is that plan."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from facilitator.ids import SeededIds
from facilitator.mandate_draft import Act, Concern, Instruction, InstructionType, MandateDraft
from facilitator.plan import (
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
from facilitator.rules.rule import at_least, consensus, majority
from facilitator.sheets.agenda import read_agenda
from facilitator.sheets.cells import csv_cells
from facilitator.sheets.written import plan_as_csv
from facilitator.templates import all_templates, plan_from

LETTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff")
NICE = st.sampled_from(
    ["Total", "End", "=1+1", "'=x", "-", "@home", "a\nb", 'say "no"', "1; 2", "5"]
)
WORDS = st.one_of(NICE, st.text(LETTERS, min_size=1, max_size=20).map(str.strip).filter(bool))


def texts(least=0):
    return st.dictionaries(st.sampled_from(["en", "cy", "pl"]), WORDS, min_size=least)


MANDATES = st.builds(
    MandateDraft,
    issue=texts(),
    destination=texts(),
    meetings=texts(),
    scope=texts(),
    instructions=st.lists(
        st.builds(Instruction, st.sampled_from(InstructionType), texts(), texts()), max_size=2
    ).map(tuple),
    reporting=texts(),
    until=st.sampled_from(["", "2026-12-31"]),
    since=st.sampled_from(["", "2026-06-01"]),
    report_by=st.sampled_from(["", "2026-07-01"]),
    most_terms=st.integers(0, 3),
    unforeseen=texts(),
    expenses=texts(),
    recall=texts(),
    delegates=st.integers(1, 3),
)
CONCERNS = st.none() | st.builds(Concern, st.sampled_from(Act), WORDS)
CHOICES = st.lists(WORDS, max_size=4, unique=True).map(
    lambda names: tuple(Choice(f"c{n}", {"en": name}, "") for n, name in enumerate(names))
)
QUESTIONS = st.builds(
    Question,
    kind=st.sampled_from([kind for kind in Kind if kind is not Kind.MANDATE]),
    wording=texts(),
    rule=st.sampled_from([majority(), at_least(2, 3), consensus()]),
    choices=CHOICES,
    method=st.sampled_from(Method),
    secrecy=st.sampled_from(Secrecy),
    seats=st.integers(1, 9),
    most=st.integers(0, 9),
)
MANDATED = st.builds(
    Question,
    kind=st.just(Kind.MANDATE),
    wording=texts(),
    mandate=MANDATES,
    concerns=CONCERNS,
)
TIMES = st.just("") | st.times().map(lambda time: time.isoformat("minutes"))
ITEMS = st.builds(
    PlannedItem,
    id=st.just(""),
    title=texts(1),
    phase=st.sampled_from(Phase),
    minutes=st.integers(1, 170),
    proposal=texts(),
    question=st.none() | QUESTIONS | MANDATED,
    words=texts(),
    clock=st.sampled_from(ClockKind),
    at=TIMES,
    until=TIMES,
)
PLANS = st.builds(
    Plan,
    title=texts(),
    place=WORDS,
    day=st.dates().map(lambda day: day.isoformat()),
    start=st.times().map(lambda time: time.isoformat("minutes")),
    items=st.lists(ITEMS, min_size=1, max_size=5).map(
        lambda items: tuple(replace(item, id=f"i{n}") for n, item in enumerate(items))
    ),
    thanks=st.lists(texts(1), max_size=3).map(tuple),
    empty_by=TIMES,
    warnings=st.just((120, 60)) | st.tuples(st.integers(61, 900), st.integers(0, 60)),
)


def read_again(plan):
    sheet = read_agenda(csv_cells(plan_as_csv(plan), "en"), ("en", "cy", "pl"), SeededIds(3), "en")
    about = sheet.about
    read = Plan(
        *(about.title, about.place, about.day, sheet.start, sheet.items),
        *(about.thanks, about.empty_by, about.warnings),
    )
    return read, sheet.notes


def with_ids_of(plan, other):
    """The same plan with the ids of the other one, also where an amendment names them."""
    ids = {one.id: two.id for one, two in zip(plan.items, other.items, strict=True)}
    items = []
    for item in plan.items:
        question = item.question
        if question is not None and question.amends:
            question = replace(question, amends=ids[question.amends])
        items.append(replace(item, id=ids[item.id], question=question))
    return replace(plan, items=tuple(items))


@given(PLANS)
def test_a_plan_written_and_read_again_is_the_same_plan_and_nothing_is_told(plan):
    read, notes = read_again(plan)
    assert with_ids_of(read, plan) == plan
    assert notes == ()


def test_an_amendment_still_amends_its_motion():
    motion = PlannedItem("m", {"en": "Bus"}, Phase.DECISION, 5, question=Question(Kind.MOTION, {}))
    other = Question(Kind.MOTION, {"en": "At 23:30."}, amends="m")
    plan = Plan(
        {}, "Hall", "2026-05-14", "19:00", (motion, replace(motion, id="a", question=other))
    )
    read, _notes = read_again(plan)
    assert with_ids_of(read, plan) == plan


def test_our_templates_come_back_whole():
    for template in all_templates()[0]:
        begun = plan_from(template, date(2026, 5, 14), "19:00", "St Giles Hall", SeededIds(9))
        plan = replace(begun, template="")  # a sheet does not say with what it was begun
        read, notes = read_again(plan)
        assert (with_ids_of(read, plan), notes) == (plan, ())


def test_no_cell_of_the_file_is_a_formula():
    item = PlannedItem("a", {"en": "=cmd()"}, Phase.INPUT, 5, words={"en": "+44"})
    plan = Plan({"en": "@x"}, "-x", "2026-05-14", "19:00", (item,))
    cells = csv.reader(io.StringIO(plan_as_csv(plan).decode("utf-8-sig")))
    assert not any(cell.startswith(tuple("=+-@")) for row in cells for cell in row)


def test_the_file_opens_in_a_spreadsheet_by_a_double_click():
    plan = Plan({}, "", "2026-05-14", "19:00", (PlannedItem("a", {"en": "Tŷ"}, Phase.INPUT, 5),))
    assert plan_as_csv(plan).startswith(b"\xef\xbb\xbfFacilitator,en\r\n")
