"""The same minutes as a page and as a text: whole, well formed, and read in the right order."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from facilitator.documents.minutes.minutes import (
    minutes_html,
    minutes_outline,
    minutes_pdf,
    minutes_text,
)
from facilitator.documents.minutes.value import Annexes, AnnexTable, Life
from facilitator.documents.values import worded
from resources import path
from tests.facilitator.documents.evening import BUS, EVENING
from tests.facilitator.documents.page import Page
from tests.facilitator.documents.reading import pages, text

TABLE = AnnexTable("How full it was", ("Time", "People"), (("19:02", "163"), ("", "")), (20, 0))
FULL = replace(
    EVENING,
    annexes=Annexes(tables={"attendance": (TABLE,)}, sources=True),
    notes={"question": {"en": "<b>Much</b> & more."}},
    corrections=("Item 7 ran over by 6 minutes.",),
    sources={"times": (4, 386)},
)


@pytest.fixture(scope="module", params=["en", "cy"])
def page(request):
    return Page(minutes_html(FULL, request.param))


def test_a_page_is_well_formed_and_says_its_language_and_title(page):
    assert page.faults == []
    (html,) = [said for tag, said in page.tags if tag == "html"]
    assert html["lang"] in {"en", "cy"}
    assert "Marfleet North" in page.text


def test_headings_begin_with_the_only_title_and_leave_no_level_out(page):
    levels = [level for level, _ in page.headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - before <= 1 for before, later in pairwise(levels))
    assert all(text.strip() for _, text in page.headings)


def test_every_table_has_a_caption_heads_with_a_scope_and_no_empty_cell(page):
    assert page.tables
    for table in page.tables:
        assert table.caption.strip()
        head, *rows = table.rows
        assert all(cell.tag == "th" and cell.scope == "col" for cell in head)
        assert all(len(row) == len(head) for row in rows)
        assert all(cell.scope in {"row", ""} for row in rows for cell in row)
        assert all(cell.text.strip() for row in table.rows for cell in row)


def test_a_page_needs_nothing_else_and_runs_nothing():
    html = minutes_html(FULL, "en")
    assert not re.search(r"<script|<img|<link|https?:|src=|@import|url\(| on\w+=", html)
    assert "&lt;b&gt;Much&lt;/b&gt; &amp; more." in html


def test_a_wording_in_another_language_says_which_it_is():
    tags = Page(minutes_html(EVENING, "en")).tags
    assert [said["lang"] for tag, said in tags if tag == "p" and "lang" in said] == ["cy"]


def test_every_colour_of_the_page_keeps_seven_to_one_on_white():
    css = path("style", "outline.css").read_text(encoding="utf-8")
    colours = set(re.findall(r"[^-]color: (#\w+)", css))
    assert colours
    assert all(_contrast(colour) >= 7 for colour in colours)


def _contrast(colour):
    """On white, as WCAG 2.2 reckons it."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_page_text_and_paper_say_the_same(language):
    """Every wording, figure, result and name of the paper is on the page and in the text."""
    paper = text(minutes_pdf(EVENING, language))
    page = Page(minutes_html(EVENING, language)).text
    plain = " ".join(minutes_text(EVENING, language).split())
    for vote in EVENING.decisions:
        figures = [str(vote.figures.in_favour), str(vote.figures.against)]
        for said in (vote.number, worded(vote.result, language), *figures):
            assert all(said in made for made in (paper, page, plain))
    for said in (BUS["cy"].split("yn gofyn")[1].strip(), "Ayesha Karim", "A-2026-032", "7f3a 91c0"):
        assert all(said in made for made in (paper, page, plain))


def test_a_text_keeps_to_its_columns_and_draws_nothing():
    made = minutes_text(FULL, "en")
    assert all(len(line) <= 72 for line in made.splitlines())
    assert not re.search(r"[-=_|+]{3}|\t", made)
    assert made.startswith("DRAFT – not yet approved\n\n")
    assert made.endswith("\n")


def test_in_a_text_each_cell_says_what_it_is():
    made = " ".join(minutes_text(EVENING, "en").split())
    assert "Candidate: Tom Dale; Votes: 51; Elected as: Elected alternate" in made
    assert "131 For" in made


def test_an_ordinary_evening_takes_two_sides_in_either_language():
    assert [len(pages(minutes_pdf(EVENING, language))) for language in ("en", "cy")] == [2, 2]


def test_only_a_draft_has_it_across_the_page():
    made = {life: minutes_outline(replace(EVENING, life=life), "en") for life in Life}
    assert {life for life, one in made.items() if one.watermark} == {Life.DRAFT}
    assert made[Life.CIRCULATED].banner == "Circulated, not yet approved"
    assert not made[Life.APPROVED].banner
    first, _ = pages(minutes_pdf(EVENING, "en"))
    assert first.count("DRAFT") == 2


def test_corrections_stand_before_the_signatures_and_the_fact_as_it_was():
    made = text(minutes_pdf(FULL, "en"))
    assert made.index("Item 7 ran over by 5") < made.index("by 6 minutes") < made.index("Witness")


def test_an_annex_says_which_events_the_figures_rest_on():
    made = text(minutes_pdf(FULL, "en"))
    assert "opened 19:02, closed 21:02 4, 386" in made
    assert "where the figures come from" not in text(minutes_pdf(EVENING, "en"))
