"""Cards on the running desk: a set goes on record first, onto paper second, and is known then."""

from __future__ import annotations

import pytest

from facilitator.cards.markers import Family
from facilitator.parts import cards, handsets, presence
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice, Kind, Method, Question, Secrecy
from tests.facilitator.documents.reading import pages, text
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk
from ui.desk.cards import CardsPlace
from ui.desk.window import Door
from ui.papers import papers_folder

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

PRIVATE = Question(
    Kind.OPTIONS,
    {"en": "What shall we ask for first?"},
    method=Method.IRV,
    secrecy=Secrecy.PRIVATE,
    choices=(Choice("a", {"en": "A bench"}), Choice("b", {"en": "A lamp"})),
)


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as desk:
        yield desk.found()


def choose(desk, kind, count):
    """Go there, and say what and how many."""
    desk.click("Cards and papers")
    place = desk.desk.findChild(CardsPlace)
    fields = place.fields
    fields._kind.setCurrentIndex(fields._kind.findData(kind))
    fields._count.choose(count)
    fields._size.setCurrentText("A6")
    return place


def make(desk, place):
    desk.click("Make the PDF")
    desk.until(lambda: place._made is not None)
    return place._made


def test_a_set_is_on_record_and_its_numbers_are_out_once_it_is_on_paper(desk):
    place = choose(desk, "camera", 12)
    paper = make(desk, place)
    desk.settle()
    (made,) = desk.world.of(cards.PART).out
    assert (made.first, made.last, made.family) == (1, 12, Family.MIP_36H12)
    assert desk.world.of(handsets.PART).ranges == ((1, 12),)
    assert paper == papers_folder(desk.path) / f"Camera cards {made.id} A6.pdf"
    assert len(pages(paper.read_bytes())) == 3
    assert desk.running._devices.eyes.issued[0].id == made.id


def test_a_new_set_takes_the_place_of_one_only_after_that_was_said(desk):
    place = choose(desk, "camera", 4)
    make(desk, place)
    (first,) = desk.world.of(cards.PART).out
    desk.click("Make the PDF")
    assert first.id in place._said.text()
    desk.settle()
    assert desk.world.of(cards.PART).out == (first,)
    make(desk, place)
    (second,) = desk.world.of(cards.PART).out
    assert second.id != first.id


def test_the_cards_of_a_set_are_printed_again_under_its_name_and_withdrawn_by_it(desk):
    place = choose(desk, "voting", 5)
    once = make(desk, place)
    was = once.read_bytes()
    once.unlink()
    place.fields._count.choose(40)  # what is asked for now is no matter
    desk.click("Print again")
    desk.until(lambda: place._made is not None)
    assert once.read_bytes() == was
    desk.click("Withdraw")
    desk.until(lambda: desk.world.of(cards.PART).out == ())


def test_a_new_set_has_marks_that_an_earlier_one_has_not(desk):
    place = choose(desk, "camera", 12)
    make(desk, place)
    desk.click("Withdraw")
    desk.until(lambda: desk.world.of(cards.PART).out == ())
    place.show_said("")
    said = text(make(desk, place).read_bytes())
    (made,) = desk.world.of(cards.PART).out
    assert made.begins == 12
    assert f"Card 1 · set {made.id} · mark 12" in said
    assert [one.begins for one in desk.running._devices.eyes.earlier] == [0]


def test_a_teller_sheet_has_the_sections_of_the_hall(desk):
    desk.begin(item("bus", motion()))
    desk.send(presence.DivideHall(("7", "Balcony")))
    desk.desk.open(Door.BEFORE)
    said = text(make(desk, choose(desk, "teller", 40)).read_bytes())
    assert "Balcony" in said
    assert "Table 7" in said
    assert "Table 8" not in said


def test_numbers_that_cards_cannot_have_are_said_and_nothing_is_made(desk):
    place = choose(desk, "camera", 588)
    desk.click("Make the PDF")
    assert "587" in place._said.text()
    assert desk.world.of(cards.PART).out == ()


def test_papers_of_tonights_private_question_bear_no_number(desk):
    desk.begin(item("bench", PRIVATE))
    desk.desk.open(Door.BEFORE)
    place = choose(desk, "paper", 6)
    place.fields._question.setCurrentText("Bench")
    said = text(make(desk, place).read_bytes())
    assert said.count("What shall we ask for first?") == 6
    assert "Write 1 in the box of your favourite" in said
    assert "Paper 1" not in said


def test_while_a_vote_is_open_no_set_is_made_and_no_number_given_out(desk):
    desk.begin(item("bus", motion()), handsets_out=((1, 5),))
    desk.turn_to("bus")
    desk.send(ask.PutQuestion(), ask.OpenToHandsets())
    desk.desk.open(Door.BEFORE)
    place = choose(desk, "voting", 40)
    desk.click("Make the PDF")
    desk.until(lambda: "A vote is in hand" in place._said.text())
    assert desk.world.of(handsets.PART).ranges == ((1, 5),)
    assert not papers_folder(desk.path).exists()
