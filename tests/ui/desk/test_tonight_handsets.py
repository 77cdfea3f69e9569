"""Handsets on the desk: one is asked about, swapped, or given a number, by click or by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from facilitator.parts import agenda
from facilitator.parts.ballot import commands as ask
from facilitator.press import Press
from tests.ui.desk.evenings import click, evening, heard, put, show_on
from ui.desk.tonight.strip import Step
from ui.present.acts import Act

#: What the offscreen platform says whenever a window has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


@pytest.fixture
def hall(tmp_path, page):
    """Handsets vote; 3 has, 42 has not."""
    with evening(tmp_path) as made:
        made.do(agenda.BeginItem("the last bus"))
        put(page, made, ask.OpenToHandsets())
        made.press(3, "1")
        show_on(page, made)
        QTest.qWait(50)
        yield made


def tile_of(page, number):
    """Where that number's tile is."""
    tiles = page.ballot.tiles
    box = tiles._box(number - 1, tiles.tile_high())
    return box.center().toPoint()


def click_tile(page, number):
    QTest.mouseClick(page.ballot.tiles, LEFT, Qt.KeyboardModifier.NoModifier, tile_of(page, number))


def test_a_click_on_a_tile_says_how_it_is_and_offers_a_swap(page, hall):
    strip = page.ballot.below.strip
    said = heard(strip.swap_begun)
    click_tile(page, 42)
    assert strip.words.text() == "Handset 42: not yet heard"
    assert strip.isVisible()
    click(strip.do)
    assert said == [(42, True)]


def test_the_earlier_vote_is_kept_unless_somebody_says_no(page, hall):
    strip = page.ballot.below.strip
    said = heard(strip.swap_begun)
    click_tile(page, 3)
    click(strip.keep)
    QTest.keyClick(strip.do, KEY.Key_Space)
    assert said == [(3, False)]


def test_arrows_and_enter_choose_a_tile(page, hall):
    tiles = page.ballot.tiles
    tiles.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (KEY.Key_Right, KEY.Key_Down, KEY.Key_Right, KEY.Key_Left):
        QTest.keyClick(tiles, key)
    QTest.keyClick(tiles, KEY.Key_Return)
    below = 2 + tiles._columns(tiles.tile_high())
    assert page.ballot.below.strip.words.text() == f"Handset {below}: not yet heard"


def test_nothing_else_moves_when_a_handset_is_asked_about(page, hall):
    before = {a: b.mapTo(page, QPoint()) for a, b in page.ballot.acts.buttons.items()}
    size = page.ballot.tiles.size()
    click_tile(page, 42)
    QTest.qWait(50)
    after = {a: b.mapTo(page, QPoint()) for a, b in page.ballot.acts.buttons.items()}
    assert (after, page.ballot.tiles.size()) == (before, size)


def test_esc_puts_the_strip_away_and_the_words_come_back(page, hall):
    strip, closed = page.ballot.below.strip, heard(page.ballot.below.strip.shut)
    click_tile(page, 42)
    QTest.keyClick(strip.do, KEY.Key_Escape)
    assert closed == [()]
    assert not strip.isVisible()
    assert page.ballot.below.say.isVisible()


def test_a_swap_by_key_asks_for_the_number(page, hall):
    said = heard(page.ballot.below.strip.swap_begun)
    page.press(Act.SWAP)
    QTest.keyClicks(page.ballot.below.strip.field, "42")
    QTest.keyClick(page.ballot.below.strip.field, KEY.Key_Return)
    assert said == [(42, True)]


def test_an_unknown_handset_is_an_orange_tile_that_takes_a_number(page, hall):
    hall.do(ask.CastVote(Press("base", "82E9701B", ("A",), family="iclicker")))
    show_on(page, hall)
    (tile,) = page.ballot.unassigned.tiles
    assert tile.text() == "? iclicker 82E9701B"
    said = heard(page.ballot.below.strip.assigned)
    click(tile)
    assert "whose is it?" in page.ballot.below.strip.words.text()
    QTest.keyClicks(page.ballot.below.strip.field, "42")
    QTest.keyClick(page.ballot.below.strip.field, KEY.Key_Return)
    assert said == [("iclicker 82E9701B", 42)]
    assert page.ballot.below.strip.step is Step.SHUT


def test_many_unknown_handsets_are_counted_and_the_first_stays_first(page, hall):
    for n in range(200, 212):
        hall.press(n, "1")
    show_on(page, hall)
    shown = [tile.text() for tile in page.ballot.unassigned.tiles]
    assert shown[0] == "? 200"
    assert page.ballot.unassigned._more.text() == f"+{12 - len(shown)}"


def test_what_most_evenings_do_without_is_behind_more(page, hall):
    buttons = page.ballot.acts.buttons
    high = page.ballot.acts.height()
    assert not buttons[Act.BESIDE].isVisible()
    click(buttons[Act.MORE])
    assert buttons[Act.BESIDE].isVisible()
    assert not buttons[Act.HANDS].isVisible()
    assert page.ballot.acts.height() == high
    click(buttons[Act.MORE])
    assert buttons[Act.CLOSE].isVisible()


def test_votes_counted_beside_are_typed_with_whoever_was_helped(page, hall):
    beside = page.ballot.acts.beside
    said = heard(beside.given)
    page.press(Act.BESIDE)
    assert beside.figures["for"].hasFocus()
    QTest.keyClicks(beside.figures["for"], "3")
    click(beside.sources["paper"])
    QTest.keyClicks(beside.helped, "2")
    QTest.keyClick(beside.helped, KEY.Key_Return)
    assert said == [("paper", {"for": 3, "against": 0, "abstain": 0}, 2)]


def test_with_nothing_typed_nothing_is_added(page, hall):
    said = heard(page.ballot.acts.beside.given)
    page.press(Act.BESIDE)
    click(page.ballot.acts.beside.findChildren(type(page.ballot.below.strip.do))[0])
    QTest.keyClick(page.ballot.acts.beside.figures["for"], KEY.Key_Escape)
    assert said == []
    assert page.ballot.acts.buttons[Act.CLOSE].isVisible()


def test_handsets_that_were_drawn_are_compared(page, hall):
    hall.close_ballot()
    hall.do(ask.DrawAudit(3))
    show_on(page, hall)
    looked, said = page.ballot.below.looked, heard(page.ballot.below.looked.agreed)
    assert "3: For" in looked.words.text()
    QTest.keyClicks(looked.field, "1")
    QTest.keyClick(looked.field, KEY.Key_Return)
    assert said == [(1,)]
