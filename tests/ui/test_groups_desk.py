"""Small groups from the desk: drawn, told at the door, shown on the wall, begun."""

from __future__ import annotations

import pytest

from facilitator.parts import auxiliary, groups, handsets, meeting
from facilitator.parts.checkin import Arrive
from facilitator.parts.groups import Way, seats_in
from tests.facilitator.documents.reading import pages
from tests.facilitator.hall import Phase, item
from tests.ui.open_desk import at_the_desk
from ui.desk.checkin.sheet import CheckinSheet
from ui.groups_addition import GroupsKeeper
from ui.present.scenes import FindTables, QuestionScene

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as desk:
        tables = item("tables", phase=Phase.DELIBERATION, minutes=30)
        desk.found().begin(tables, people=20, handsets_out=((1, 20),)).turn_to("tables")
        yield desk


def keeper(desk):
    return desk.desk.findChild(GroupsKeeper)


def state(desk):
    return desk.world.of(groups.PART).of(desk.world.of(meeting.PART).running.id)


def test_a_hall_is_divided_in_two_presses_and_everybody_finds_their_table(desk):
    sheet = keeper(desk).sheet
    keeper(desk).open()
    assert sheet.tables.text() == "3"
    assert sheet.sizes.text() == "3 groups of 6 or 7, for 20 people."
    desk.key("Enter")
    desk.until(lambda: state(desk).latest is not None)
    assert state(desk).latest.way is Way.COUNT_OFF
    desk.click("Everybody’s table, on the wall")
    wall = desk.wall.picture._scene
    assert isinstance(wall, QuestionScene)
    assert wall.text == "Count off aloud: 1 to 3, and again."
    keeper(desk).open()
    desk.click("Start the groups’ time")
    desk.until(lambda: desk.world.of(auxiliary.PART).allowance == 30 * 60)
    keeper(desk).next_stage()
    desk.until(lambda: desk.world.of(auxiliary.PART).given < -200)


def test_by_lot_a_number_is_called_and_who_belongs_together_sits_together(desk):
    sheet = keeper(desk).sheet
    keeper(desk).open()
    sheet.way.setCurrentIndex(sheet.way.findData(Way.LOT))
    sheet.together.setText("1 2 3")
    sheet.needs.setText("2: 9")
    desk.click("Make the groups")
    assert sheet.said.text().startswith("A number must be called")
    sheet.called.setText("42")
    desk.click("Make the groups")
    desk.until(lambda: state(desk).latest is not None)
    desk.click("Everybody’s table, on the wall")
    wall = desk.wall.picture._scene
    assert isinstance(wall, FindTables)
    assert wall.note == "By lot, with 42 called by the hall."
    seats = seats_in(desk.world.side(groups.SEATS, state(desk).latest.meeting))
    assert len({seats[number] for number in (1, 2, 3)}) == 1
    assert seats[9] == 2


def test_whoever_comes_in_is_told_a_table_in_large_letters(desk):
    keeper(desk).open()
    desk.click("Tell a table at the door")
    desk.until(lambda: state(desk).door == 3)
    keeper(desk).open()
    desk.send(handsets.IssueHandsets(((1, 20),)))
    desk.send(Arrive(4, arrival="a"), Arrive(5, arrival="b"))
    desk.until(lambda: desk.world.side(groups.AT_DOOR, "b") is not None)
    assert [desk.world.side(groups.AT_DOOR, one) for one in "ab"] == ["1 ", "2 "]
    desk.tonight.room.door.click()
    desk.settle()
    assert desk.tonight.findChild(CheckinSheet).last.table.text() == "Table 2"


def test_signs_cards_and_slips_are_made_for_so_many_tables(desk):
    shown = []
    desk.pages.after.previews.show = lambda *paths: shown.extend(paths)
    keeper(desk).open()
    desk.click("Signs, cards and slips")
    desk.until(lambda: bool(shown))
    signs, cards, slips = (pages(each.read_bytes()) for each in shown)
    assert (len(signs), len(cards), len(slips)) == (2, 3, 1)
    assert "Table 3: you take the notes" in cards[2]
