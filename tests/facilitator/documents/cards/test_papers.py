"""Papers and cards without codes: exact in number, in both languages, readable without colour."""

from __future__ import annotations

import io
import re

import numpy as np
import pypdfium2
import pytest

from facilitator.documents.cards.options import Option, motion_options
from facilitator.documents.cards.papers import BallotPaper, ballot_papers_pdf
from facilitator.documents.cards.places import badges_pdf, star_cards_pdf, table_signs_pdf
from facilitator.documents.cards.sheets import LAYOUTS
from facilitator.documents.cards.show import show_cards_pdf
from facilitator.documents.cards.tellers import TellerSheet, teller_sheets_pdf
from tests.facilitator.documents.cards.printed import cards_of, texts

BOTH = ("en", "cy")
NAME = "Marfleet North"
MOTION = BallotPaper(
    NAME,
    ("That the last bus runs at 23:00.", "Bod y bws olaf yn rhedeg am 23:00."),
    ("Put one cross, in one box.",),
    motion_options(BOTH),
)
LONG = BallotPaper(
    NAME,
    ("Which of these shall the assembly ask for first? " * 4,) * 2,
    ("Write 1 in the box of your favourite, then 2, 3 and so on; stop where you like.",),
    tuple(Option((f"Number {n}: " + "a bench, a lamp and a tree " * 3,) * 2) for n in range(9)),
)


def words(pdf):
    return [line for page in texts(pdf) for line in page]


@pytest.mark.parametrize("count", [1, 50, 250])
def test_there_are_exactly_as_many_ballot_papers_as_were_asked_for(count):
    said = words(ballot_papers_pdf(MOTION, count, "A6", BOTH))
    assert sum("That the last bus" in line for line in said) == count
    numbers = [int(found[1]) for line in said if (found := re.search(r"Paper (\d+) of", line))]
    assert sorted(numbers) == list(range(1, count + 1))


def test_nothing_tells_one_private_paper_from_another():
    private = BallotPaper(NAME, MOTION.wording, MOTION.how, MOTION.options, numbered=False)
    pdf = ballot_papers_pdf(private, 8, "A6", BOTH)
    assert "Paper" not in " ".join(words(pdf))
    first, *others = cards_of(pdf, LAYOUTS["A6"], 72)
    inside = np.s_[30:-30, 30:-30]  # the cut marks are not part of a paper
    assert all(np.array_equal(first[inside], other[inside]) for other in others)


@pytest.mark.parametrize("paper", LAYOUTS)
def test_the_longest_question_stays_on_its_paper(paper):
    (card, *_) = cards_of(ballot_papers_pdf(LONG, 1, paper, BOTH), LAYOUTS[paper], 72)
    (said, *_) = texts(ballot_papers_pdf(LONG, 1, paper, BOTH))
    assert sum(line.startswith("Number 8") for line in said) == 2
    assert (card[:15] > 250)[:, 20:-20].all()


def test_answers_to_hold_up_differ_in_shape_when_there_is_no_colour():
    cards = cards_of(show_cards_pdf(1, "A4", NAME, BOTH), LAYOUTS["A4"], 36)
    dark = [card[: card.shape[0] * 6 // 10] < 200 for card in cards]
    for one, other in ((0, 1), (0, 2), (1, 2)):
        differ = (dark[one] ^ dark[other]).sum() / dark[one].sum()
        assert differ > 0.2


def test_each_answer_to_hold_up_has_sheets_of_its_own():
    said = texts(show_cards_pdf(5, "A6", NAME, BOTH))
    assert [page.count("For") for page in said] == [4, 1, 0, 0, 0, 0]
    assert [page.count("Ymatal") for page in said] == [0, 0, 0, 0, 4, 1]


@pytest.mark.parametrize("paper", LAYOUTS)
def test_every_section_of_the_hall_has_a_row_on_a_teller_sheet(paper):
    sections = tuple(f"Section {n}" for n in range(1, 31))
    sheet = TellerSheet(NAME, (), motion_options(BOTH), sections)
    said = words(teller_sheets_pdf(sheet, paper, BOTH))
    assert [line for line in said if line.startswith("Section")] == list(sections)


def test_a_table_sign_shows_its_number_on_both_sides_of_the_tent():
    assert [line for line in words(table_signs_pdf(7, 1, "A4", NAME, BOTH)) if line == "7"] == [
        "7",
        "7",
    ]


def test_a_star_card_says_what_it_joins_and_what_not():
    (said,) = texts(star_cards_pdf(1, "A6", NAME, BOTH))
    assert "Joins the fun vote and the temperature." in said
    assert "It is not counted when the hall decides." in said


@pytest.mark.parametrize(
    "made",
    [
        lambda: ballot_papers_pdf(MOTION, 5, "A5", BOTH),
        lambda: show_cards_pdf(2, "A5", NAME, BOTH),
        lambda: teller_sheets_pdf(TellerSheet(NAME, (), MOTION.options, ("1",)), "A5", BOTH),
        lambda: table_signs_pdf(1, 2, "A5", NAME, BOTH),
        lambda: badges_pdf(2, "A5", NAME, BOTH),
        lambda: star_cards_pdf(2, "A5", NAME, BOTH),
    ],
)
def test_all_are_drawn_not_pictured_with_their_fonts_in_them_and_the_same_each_time(made):
    pdf = made()
    assert pdf == made()
    assert b"/Subtype /Image" not in pdf
    assert b"Helvetica" not in pdf
    assert pdf.count(b"/Subtype /TrueType") == pdf.count(b"/FontFile2 ") > 0
    assert len(pypdfium2.PdfDocument(io.BytesIO(pdf))) > 0
