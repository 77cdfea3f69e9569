"""The evidence sheet: two sides, every question answered, and no word that judges a decision."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from facilitator.documents.standing.evidence_sheet import evidence_sheet_pdf
from facilitator.legitimacy.values import Visits
from facilitator.readings.standing.evidence_rules import decided_by
from facilitator.readings.standing.evidence_sheet import evidence_sheet_of
from tests.facilitator.documents.reading import pages, text
from tests.facilitator.legitimacy.samples import evidence, held

JUDGING = re.compile(r"indicative|invalid|fail(ed|s)\b|below|\bscore of", re.IGNORECASE)


def sheet(of, language="en"):
    return text(evidence_sheet_pdf(evidence_sheet_of(of, language), language))


def test_a_year_of_large_meetings_and_long_words_takes_two_sides():
    long = held(1, 163)
    wording = {"en": "That " + "the last bus runs at eleven and " * 30}
    decided = tuple(replace(long.decisions[0], code=f"D-{n}", wording=wording) for n in range(40))
    of = replace(evidence(163), meetings=(replace(long, decisions=decided),) * 3)
    for language in ("en", "cy"):
        value = evidence_sheet_of(of, language)
        assert len(pages(evidence_sheet_pdf(value, language))) <= 2


@pytest.mark.parametrize("knowns", [(), (22,), (None, None), (163, 158, 151, 170, 40, 180)])
def test_nothing_on_it_judges(knowns):
    assert not JUDGING.search(
        sheet(evidence(*knowns, visits=Visits())).replace("a device fail", "")
    )


def test_what_nobody_recorded_is_said_as_that():
    bare = replace(evidence(None), meetings=(replace(held(1, None), invitation=None),))
    said = sheet(bare)
    assert "Nobody recorded how people were invited" in said
    assert "120 people were counted in the room; where they live was not recorded." in said
    assert "invitation: not recorded" in said


def test_each_decision_has_the_criteria_of_its_own_day():
    value = evidence_sheet_of(evidence(163, 158, 151, 170), "en")
    assert ["attendance: reached" in one.stood for one in value.decisions] == [
        False,
        False,
        False,
        True,
    ]


def test_its_own_number_is_said_beside_the_standard():
    assert "By our own number, more than 20: 2 of 2." in sheet(evidence(30, 31, own_more_than=20))


def test_what_a_decision_was_decided_by_is_said_in_the_readers_language():
    assert decided_by("more than half of votes cast", "cy").startswith("mwy na hanner")
    assert decided_by("exhaustive", "en") == "exhaustive ballot"
    assert decided_by("as the moon stands", "cy") == "as the moon stands"


def test_who_came_is_a_plain_figure_with_the_meetings_it_is_of():
    attendance = evidence_sheet_of(evidence(163), "en").criteria[1]
    rows = {row.what: row.of for row in attendance.rows}
    assert rows["Different residents, in 1 meeting"] == ""
    assert rows["Median of residents, in 1 meeting"] == ""
