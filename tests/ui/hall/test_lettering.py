"""How a text breaks into lines and pages: nothing is lost, nothing shrinks below the floor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize

from tests.ui.hall.samples import SAMPLES
from tests.ui.hall.wordings import ENGLISH_WORDING, WELSH_WORDING
from ui.hall.lettering import FLOOR, family, fit, paginate, width, wrap
from ui.hall.paint_text import proposal_pages
from ui.hall.painter import page_count
from ui.present.scenes import Proposal, ProposalText

pytestmark = pytest.mark.usefixtures("qapp")

TEXTS = st.text(st.sampled_from("aŵW .\n-é1"), max_size=300)


def test_the_bundled_fonts_are_used():
    assert family() == "Atkinson Hyperlegible Next"


def test_every_digit_is_as_wide_as_every_other():
    assert len({width(digit, 400, bold=True) for digit in "0123456789"}) == 1


@given(TEXTS)
def test_every_letter_is_on_some_page_in_its_order(text):
    pages = paginate(text, 60, 700.0, 7)
    kept = "".join(line for page in pages for line in page)
    assert kept.replace(" ", "") == "".join(text.split())


@given(TEXTS)
def test_no_line_is_wider_than_its_room(text):
    assert all(width(line, 60) <= 700 for line in wrap(text, 60, 700.0))


@given(TEXTS)
def test_a_fitted_text_needs_no_more_lines_than_it_was_given(text):
    assert len(fit(text, (90, FLOOR), 700.0, 2).lines) <= 2


@pytest.mark.parametrize("room", [1185.0, 1580.0])
def test_a_proposal_of_six_hundred_words_keeps_every_word_and_its_size(room):
    text = "\n\n".join([ENGLISH_WORDING] * 18)
    assert len(text.split()) > 600
    pages = proposal_pages(
        Proposal("", (ProposalText("en", text),), "Rule.", "Secrecy."), room, 936.0
    )
    words = " ".join(line for page in pages for line in page[0].lines).split()
    assert words == text.split()
    assert all(page[0].size >= FLOOR and len(page[0].lines) <= 7 for page in pages)


def test_two_languages_are_set_equally_large_on_the_same_pages():
    texts = (ProposalText("cy", WELSH_WORDING * 3), ProposalText("en", ENGLISH_WORDING))
    pages = proposal_pages(Proposal("", texts, "Rule.", ""), 1580.0, 936.0)
    assert len(pages) > 1
    assert all(len({setting.size for setting in page}) == 1 for page in pages)


def test_the_desk_can_ask_how_many_pages_there_are():
    assert page_count(SAMPLES["en"]["proposal"]) == 1
    assert page_count(SAMPLES["en"]["proposal of 600 words"]) > 5
    assert page_count(SAMPLES["en"]["mandate"], QSize(1024, 768)) == 2


def test_no_room_at_all_is_not_waited_for():
    assert wrap("Tea", 60, -5.0) == ("T", "e", "a")
