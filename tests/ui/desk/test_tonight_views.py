"""The desk shows what the views say, at every step of a real evening, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.desk.evenings import evening, show_on, steps
from ui.hall.look import HallLook
from ui.present.acts import ballot_acts, item_acts
from ui.present.ballot_parts import HandsetTile
from ui.present.show import Safe
from ui.present.tonight import RoomView, Tonight, tonight

#: What the offscreen platform says whenever a window has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NOBODY = Tonight("", False, (), None, None, RoomView(None, "", ""), None)


def test_without_a_meeting_the_desk_says_where_to_begin(page):
    page.show_view(NOBODY, (), ())
    assert page._idle.isVisible()
    assert not page._desk.isVisible()


def test_at_every_step_the_buttons_are_the_acts_of_the_view(page, tmp_path):
    with evening(tmp_path) as hall:
        for step in steps(hall):
            show_on(page, hall)
            asked = {view.act for view in ballot_acts(hall.world, "en")}
            assert set(page.ballot.acts.buttons) == asked, step
            buttons = page.item.buttons | page.timer.buttons
            can = {act for act, button in buttons.items() if button.isEnabled()}
            shown = can | set(page.rundown.buttons)
            assert shown == {view.act for view in item_acts(hall.world, "en")}, step


def test_at_every_step_one_button_and_no_more_stands_out(page, tmp_path):
    with evening(tmp_path) as hall:
        for step in steps(hall):
            show_on(page, hall)
            buttons = [b for b in page.findChildren(QPushButton) if b.isVisible()]
            primary = [b for b in buttons if b.property("kind") == "primary"]
            assert len(primary) == (step != "closing"), step  # there Enter does nothing


def test_voiding_a_vote_is_never_what_enter_does(page, tmp_path):
    with evening(tmp_path) as hall:
        for _step in steps(hall):
            show_on(page, hall)
            primary = page.ballot.acts.primary
            careful = {v.act for v in ballot_acts(hall.world, "en") if v.careful}
            assert primary not in careful


def test_there_is_no_card_for_a_vote_where_there_is_no_question(page, tmp_path):
    with evening(tmp_path) as hall:
        seen = {}
        for step in steps(hall):
            show_on(page, hall)
            seen[step] = page.ballot.isVisible()
    assert [step for step, visible in seen.items() if not visible] == ["begin", "item"]


def test_the_card_says_the_phase_the_question_and_how_many_were_heard(page, tmp_path):
    with evening(tmp_path) as hall:
        for step in steps(hall):
            show_on(page, hall)
            if step == "open":
                break
        view = tonight(hall.world, hall.clock.now(), "en").ballot
        assert page.ballot._phase.text() == view.phase
        assert page.ballot._question.accessibleName() == view.question
        assert page.ballot._heard.text() == "152 of 160 heard"


@pytest.mark.parametrize("size", [(1366, 700), (1280, 640), (1920, 1010)])
def test_the_desk_fits_the_screens_there_are_at_every_step(page, tmp_path, qtbot, size):
    with evening(tmp_path) as hall:
        for step in steps(hall):
            page.resize(*size)
            show_on(page, hall)
            qtbot.wait(30)
            smallest = page.layout().minimumSize()
            card = page.ballot.layout().minimumHeightForWidth(page.ballot.width())
            assert smallest.boundedTo(page.size()) == smallest, step
            assert card <= page.ballot.height() or not page.ballot.isVisible(), step
            assert (page.width(), page.height()) == size, step


def test_every_control_has_a_name_and_can_be_reached_from_the_keyboard(page, tmp_path):
    with evening(tmp_path) as hall:
        for step in steps(hall):
            show_on(page, hall)
            assert [w for w in controls(page) if not w.accessibleName() and not w.text()] == [], (
                step
            )
            met = list(chain(page))
            assert [w for w in controls(page) if w not in met] == [], step


def controls(page):
    buttons = page.findChildren(QPushButton)
    fields = [page.rundown.floor, page.room.number, page.lines.message]
    return [w for w in (*buttons, *fields) if w.isVisible()]


def chain(page):
    """Everything that Tab comes by."""
    at: QWidget = page.nextInFocusChain()
    while at is not page:
        if at.focusPolicy().value & 1:
            yield at
        at = at.nextInFocusChain()


def test_an_equal_view_paints_nothing(page, tmp_path, qtbot):
    with evening(tmp_path) as hall:
        for step in steps(hall):
            show_on(page, hall)
            if step == "closed":
                break
        page.hall.set_look(HallLook(reduced_motion=True))
        qtbot.wait(400)
        painted = Paintings()
        for widget in page.findChildren(QWidget):
            widget.installEventFilter(painted)
        for _time in range(10):
            show_on(page, hall)
        qtbot.wait(50)
    assert painted.count == 0


def test_the_safe_state_is_named_and_pressed_in(page, tmp_path):
    with evening(tmp_path) as hall:
        for safe in Safe:
            show_on(page, hall, safe)
            down = [s for s, button in page.hall.safe.buttons.items() if button.isChecked()]
            assert down == [safe]
            assert page.hall._strip.isVisible() is (safe is not Safe.SHOW)


def test_two_thousand_handsets_find_room_and_each_can_be_pointed_at(page, qtbot):
    tiles = page.ballot.tiles
    tiles.setParent(None)
    qtbot.addWidget(tiles)
    tiles.resize(560, 110)
    tiles.show_tiles(tuple(HandsetTile(n, n % 2 == 0) for n in range(1, 2001)))
    side = tiles.tile_high()
    assert int(560 / side) * int(110 / side) >= 2000
    assert tiles.tile_at(side / 2, side / 2) == HandsetTile(1, heard=False)
    assert tiles.accessibleName() == "1000 of 2000 handsets heard"


class Paintings(QWidget):
    """Counts paint events."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def eventFilter(self, watched, event):
        self.count += event.type() == event.Type.Paint
        return False
