"""After → Archive: words find, what is found opens, tables go out, an old register comes in."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from facilitator.finding import Sort
from facilitator.parts import archive, meeting
from facilitator.readings.registers.findable import findable
from facilitator.sheets.file import read_cells
from tests.facilitator.hall import hall_of, item, motion, plan
from tests.facilitator.readings.marfleet import evening_at_marfleet
from ui.desk.archive.keeper import ArchiveKeeper, Asking
from ui.desk.archive.page import ArchivePage
from ui.present.archive import opened_hit

OLD = """Number,Date,Decision,Result
D-2026-001,1998,Plant trees.,Passed
2,1999,Mend the gate.,Lost
"""


@pytest.fixture(scope="module")
def hall(tmp_path_factory):
    hall = evening_at_marfleet(tmp_path_factory.mktemp("archive"))
    yield hall
    hall.opened.close()


@pytest.fixture
def desk(qtbot, hall, tmp_path):
    window, page = QWidget(), ArchivePage("en")
    page.setParent(window)
    qtbot.addWidget(window)
    old, out = tmp_path / "old.csv", tmp_path / "out.ods"
    old.write_text(OLD, encoding="utf-8")
    asking = Asking(lambda *_: old, lambda *_: out)

    def send(*commands, answered):
        answered(tuple(hall.try_(*commands)))

    keeper = ArchiveKeeper(page, lambda: hall.world, send, "en", asking)
    page.resize(1366, 700)
    window.show()
    keeper.begin()
    return SimpleNamespace(page=page, keeper=keeper, out=out, window=window)


def lines(page):
    return [page.list.item(row).text() for row in range(page.list.count())]


def opened(page):
    column = page.opened._lines
    return [column.itemAt(n).widget().text() for n in range(column.count())]


def test_a_proposal_is_of_its_own_meeting_where_there_were_two_on_a_day(tmp_path):
    with hall_of(tmp_path) as hall:
        for name in ("one", "two"):
            hall.do(meeting.StartMeeting(plan(item(name, motion(f"That {name} is built.")))))
            hall.do(meeting.CloseMeeting())
        told = {
            each.title: opened_hit(hall.world, each, "en") for each in findable(hall.world, "en")
        }
    assert [told[f"That {name} is built."].meeting for name in ("one", "two")] == [1, 2]


def test_what_is_typed_is_found_and_opened(desk):
    page = desk.page
    everything = len(lines(page))
    page.field.setText("23:00 hwyrach")
    assert "last 56 bus" in lines(page)[0]
    assert 0 < len(lines(page)) < everything
    assert any("bws 56 olaf" in line for line in opened(page))
    assert any(line.startswith("Meeting no. 1, ") for line in opened(page))
    page.field.setText("shleter")
    assert not lines(page)
    page.meant.click()
    assert "shelter" in lines(page)[0]
    page.field.clear()
    page.sorts[Sort.MANDATE].click()
    assert len(lines(page)) == 1
    assert page.opened.mandate.isVisible()


def test_a_table_goes_where_it_was_asked_for(desk):
    desk.page.save.click()
    assert str(desk.out) in desk.page.banner.accessibleName()
    assert read_cells(desk.out, "en").rows[0][0] == "number"


def test_an_old_register_is_looked_at_taken_in_found_and_taken_out_again(desk, hall):
    page, incoming = desk.page, desk.keeper._incoming
    page.bring.click()
    assert incoming.isVisible()
    said = [incoming._told.itemAt(n).widget() for n in range(incoming._told.count() - 1)]
    assert said[0].text() == "2 lines would come in."
    assert any("D-2026-001" in each.text() for each in said)
    incoming.take.click()
    page.field.setText("gate mend")
    assert len(lines(page)) == 1
    assert "This program counted none of it." in opened(page)[1]
    page.opened.take_out.click()
    assert not hall.world.of(archive.PART).all
    assert not lines(page)
