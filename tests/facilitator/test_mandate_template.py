"""A mandate in a template: all its fields are read, and what does not fit is named."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from facilitator.errors import RuleError
from facilitator.linting import advise
from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.mandate_template import mandate_in, on_day
from facilitator.templates import read_template
from facilitator.toml_table import Table
from resources import path

ALL = """
issue.en = "The 56"
destination.en = "District"
meetings.en = "June"
scope.en = "Buses"
reporting.en = "In writing"
unforeseen.en = "Listen"
expenses.en = "£12"
recall.en = "At any meeting"
since = "2026-06-01"
until = "12 weeks"
report_by = "4 weeks"
most_terms = 2
delegates = 2
[[instruction]]
type = "SEEK"
text.en = "Free travel"
fallback.en = "Half fare"
"""


def read(text):
    return mandate_in(Table("tea.toml", tomllib.loads(text)))


def test_every_field_of_a_mandate_can_be_in_a_template_and_weeks_count_from_the_meeting():
    words = ("The 56", "District", "June", "Buses")
    last = ("Listen", "£12", "At any meeting")
    assert on_day(read(ALL), date(2026, 5, 14)) == MandateDraft(
        *({"en": text} for text in words),
        (Instruction(InstructionType.SEEK, {"en": "Free travel"}, {"en": "Half fare"}),),
        {"en": "In writing"},
        "2026-08-06",
        "2026-06-01",
        "2026-06-11",
        2,
        *({"en": text} for text in last),
        delegates=2,
    )


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('"4 weeks"', '"soon"', "report_by has to be a date"),
        ("most_terms = 2", "most_terms = 99", "most_terms has to be a whole number from 0"),
        ("delegates = 2", "delegates = 0", "delegates has to be a whole number from 1"),
        ('"SEEK"', '"BIND"', "fallback belongs to an instruction of type “SEEK”"),
        ("expenses", "expences", "expences is not known here"),
    ],
)
def test_what_does_not_fit_is_named(before, after, said):
    with pytest.raises(RuleError, match=said):
        read(ALL.replace(before, after))


@pytest.mark.parametrize(
    "file", [path("sample", "evening.toml"), path("templates", "community-assembly.toml")]
)
def test_nothing_but_what_is_still_to_come_is_advised_on_ours(file):
    """The template has no issue, body nor instruction yet; the sample is whole."""
    day = date(2026, 5, 14)
    (draft,) = (
        on_day(item.question.mandate, day)
        for item in read_template(file).items
        if item.question and item.question.mandate
    )
    found = {one.field for one in advise(draft, day, languages=("en", "cy"))}
    assert found <= ({"destination", "instructions"} if not draft.instructions else set())
