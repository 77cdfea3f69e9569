"""Papers, lots and rounds on the desk: typed in its own fields, in the place of the acts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.rounds import lot_first
from facilitator.plan import Choice, Kind, Method, Secrecy
from tests.facilitator.hall import hall_of, item, motion
from tests.ui.desk.evenings import click, heard, show_on
from ui.present.acts import Act

#: What the offscreen platform says whenever a window has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

FOUR = tuple(Choice(name, {"en": name.upper()}) for name in "abcd")
KEY = Qt.Key


@pytest.fixture
def hall(tmp_path):
    items = [
        item("ranked", motion(kind=Kind.OPTIONS, method=Method.STV, choices=FOUR)),
        item("rounds", motion(kind=Kind.OPTIONS, method=Method.EXHAUSTIVE, choices=FOUR)),
        item("sense", motion(kind=Kind.SENSE)),
        item("recorded", motion(secrecy=Secrecy.RECORDED)),
    ]
    with hall_of(tmp_path, *items) as made:
        yield made


def counting(page, hall, key, counts=1):
    hall.put(key)
    hall.do(ask.BeginCounting("paper", counts))
    if lot_first(hall.ballot):
        hall.do(ask.DrawLot(called="417"))
    show_on(page, hall)
    return page.ballot.count


def test_papers_are_typed_one_kind_a_line_with_a_running_total(page, hall):
    count = counting(page, hall, "ranked")
    said = heard(page.count_entered)
    count.begin()
    field = count.papers["A"]
    QTest.keyClicks(field.text, "12: 3>1>2")
    QTest.keyClick(field.text, KEY.Key_Return)
    QTest.keyClicks(field.text, "2 1")
    assert field.told == "13 papers"
    QTest.keyClick(field.text, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said == [({"c>a>b": 12, "b>a": 1}, "A")]


def test_a_line_that_is_no_paper_is_told_and_not_handed_in(page, hall):
    count = counting(page, hall, "ranked")
    said = heard(page.count_entered)
    QTest.keyClicks(count.papers["A"].text, "9 9")
    assert count.papers["A"].told.startswith("Line 1 is no paper")
    click(count.compare)
    assert said == []
    assert count.papers["A"].text.hasFocus()


def test_two_tellers_papers_are_compared_and_stay_as_they_were_typed(page, hall):
    count = counting(page, hall, "ranked", 2)
    page.count_entered.connect(lambda tally, teller: hall.do(ask.EnterCount(tally, teller)))
    for teller, line in (("A", "2: 1>2"), ("B", "3: 1>2")):
        QTest.keyClicks(count.papers[teller].text, line)
    click(count.compare)
    show_on(page, hall)
    assert "one has 2, the other 3" in count._note.text()
    QTest.keyClicks(count.papers["B"].text, "")
    count.papers["B"].text.selectAll()
    QTest.keyClicks(count.papers["B"].text, "2: 1>2")
    click(count.compare)
    assert hall.ballot.tally == {"a>b": 2}


def test_a_gauge_is_counted_in_figures_of_its_own(page, hall):
    count = counting(page, hall, "sense")
    assert [key for _teller, key in count.fields] == ["cold", "cool", "mild", "warm", "hot"]


def test_the_lot_is_typed_where_the_acts_are(page, hall):
    hall.put("ranked")
    hall.do(ask.BeginCounting("paper"))
    show_on(page, hall)
    QTest.qWait(50)
    said = heard(page.act_asked)
    high = page.ballot.acts.height()
    page.press_primary()
    assert page.ballot.acts.lot.field.hasFocus()
    assert page.ballot.acts.height() == high
    QTest.keyClicks(page.ballot.acts.lot.field, "4711")
    QTest.keyClick(page.ballot.acts.lot.field, KEY.Key_Return)
    assert said == [(Act.LOT, 1, "4711")]


def rounds(page, hall, tally):
    counting(page, hall, "rounds")
    hall.do(ask.EnterCount(tally), ask.ShowResult(), ask.DeclareResult())
    show_on(page, hall)


def test_the_next_round_is_one_key_where_nobody_is_equal(page, hall):
    rounds(page, hall, {"a": 9, "b": 8, "c": 5, "d": 4})
    said = heard(page.act_asked)
    page.press_primary()
    assert said == [(Act.NEXT_ROUND, 1, "")]


def test_who_was_drawn_is_picked_among_the_equal(page, hall):
    rounds(page, hall, {"a": 9, "b": 8, "c": 4, "d": 4})
    said = heard(page.act_asked)
    page.press_primary()
    names = [
        button for button in page.ballot.acts.drawn.findChildren(QPushButton) if button.isVisible()
    ]
    assert [button.text() for button in names][1:] == ["C", "D"]
    click(names[2])
    assert said == [(Act.NEXT_ROUND, 1, "d")]


def test_who_withdrew_is_picked_behind_more(page, hall):
    rounds(page, hall, {"a": 9, "b": 8, "c": 5, "d": 4})
    said = heard(page.act_asked)
    click(page.ballot.acts.buttons[Act.MORE])
    click(page.ballot.acts.buttons[Act.WITHDREW])
    QTest.keyClick(page.ballot.acts.withdrew._cells.itemAt(0).widget(), KEY.Key_Escape)
    assert said == []
    page.press(Act.WITHDREW)
    click(page.ballot.acts.withdrew._cells.itemAt(0).widget())
    assert said == [(Act.WITHDREW, 1, "a")]


def test_a_recorded_vote_is_listed_by_number(page, hall):
    hall.open("recorded")
    for number in (7, 3):
        hall.press(number, "2")
    hall.close_ballot()
    show_on(page, hall)
    assert page.ballot.roll.words.text() == "3:\u00a0Against   7:\u00a0Against"


def test_no_paper_is_typed_before_the_lot_is_drawn(page, hall):
    hall.put("ranked")
    hall.do(ask.BeginCounting("paper"))
    show_on(page, hall)
    assert not page.ballot.count.isVisible()
    assert page.ballot.acts.primary is Act.LOT
