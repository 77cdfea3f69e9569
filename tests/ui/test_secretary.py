"""The secretary at the desk: words beside facts, and minutes from a draft to a sealed file."""

from __future__ import annotations

import hashlib
import stat

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from facilitator.errors import RuleError
from facilitator.mandate_draft import Act, Concern
from facilitator.parts import actions, agenda, meeting, minutes, presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.minutes import Standing
from facilitator.readings.minutes_motions import minutes_approved_in
from tests.facilitator.hall import hall_of, item, motion
from tests.facilitator.parts.test_mandate import decided
from tests.ui.open_desk import OpenDesk
from ui.desk.secretary.acting import Acting, Asking
from ui.desk.secretary.blocks import ANNEXES
from ui.desk.window import Door
from ui.papers import write_whole
from ui.present.secretary import MinutesStep

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def at_desk(qtbot, tmp_path):
    """The desk after a meeting that decided about the bus."""
    with hall_of(tmp_path, item("bus", motion()), item("tea")) as hall:
        decided(hall, "bus", {"for": 60, "against": 12})
        hall.do(meeting.CloseMeeting())
    desk = OpenDesk(qtbot, tmp_path, clock=hall.clock)
    desk.path, desk.device = hall.path, hall.device
    yield desk.reopen()
    desk.leave()


def opened(desk):
    desk.desk.open(Door.AFTER)
    desk.click("Edit the words")
    return desk.pages.secretary


def first(desk):
    return desk.world.of(meeting.PART).all[0]


def life(desk):
    return desk.world.of(minutes.PART).of(first(desk).id)


def turn_to(keeper, key):
    shown = keeper.window.blocks.list
    keys = [shown.item(n).data(0x100) for n in range(shown.count())]
    shown.setCurrentRow(keys.index(key))


def write(keeper, text):
    keeper.window.words.field.findChildren(QPlainTextEdit)[0].setPlainText(text)
    keeper.window.words.commit()


def test_words_stand_beside_facts_and_undo_outlives_a_restart(at_desk):
    keeper = opened(at_desk)
    turn_to(keeper, "decisions")
    assert "RESOLVED that the last bus runs at 23:00" in keeper.window.words.facts.toPlainText()
    assert keeper.window.words.facts.isReadOnly()
    write(keeper, "After a long talk about the depot.")
    turn_to(keeper, "key_points")
    write(keeper, "The last bus leaves too early.")
    path, device = at_desk.path, at_desk.device
    at_desk.leave()
    at_desk.path, at_desk.device = path, device
    keeper = opened(at_desk.reopen())
    assert keeper.editing.words(1).key_points == ({"en": "The last bus leaves too early."},)
    assert keeper.window.undo.text() == "Undo: Key points"
    keeper.window.undo.click()
    keeper.window.undo.click()
    assert not keeper.editing.words(1).notes
    assert keeper.window.redo.text() == "Redo: Words under “Decisions”"


def test_a_block_is_left_out_or_moved_only_where_it_is_optional(at_desk):
    keeper = opened(at_desk)
    turn_to(keeper, "decisions")
    assert not keeper.window.blocks.up.isEnabled()
    turn_to(keeper, "course")
    keeper.window.blocks.list.currentItem().setCheckState(Qt.CheckState.Unchecked)
    assert keeper.editing.words(1).left_out == {"course"}
    keeper.window.blocks.up.click()
    assert keeper.editing.words(1).blocks[5] == "earlier"
    turn_to(keeper, ANNEXES)
    keeper.window.words._ticks["timing"].click()
    assert "timing" in keeper.editing.words(1).annexes


def test_an_action_that_was_forgotten_is_an_event_and_can_be_reworded(at_desk):
    keeper = opened(at_desk)
    turn_to(keeper, "actions")
    panel = keeper.window.words.noting
    for field, text in zip(panel.line.fields, ("Book the hall", "Sam", "28/5"), strict=True):
        field.setText(text)
    panel.line.do.click()
    at_desk.until(lambda: bool(at_desk.world.of(actions.PART).all))
    keeper.look()
    assert "Book the hall" in keeper.window.words.facts.toPlainText()
    (button,) = (b for b in panel.findChildren(QPushButton) if b.text() == "Reword")
    button.click()
    panel.line.fields[0].setText("Book the big hall")
    panel.line.do.click()
    at_desk.until(lambda: at_desk.world.of(actions.PART).all[0].what["en"] == "Book the big hall")


def wording(desk, key):
    return desk.world.of(agenda.PART).item(key).planned.question.wording["en"]


def concerns(desk):
    asked = [one.planned.question for one in desk.world.of(agenda.PART).items]
    return [one.concerns for one in asked if one is not None]


def approved(desk):
    """Given out with words, corrected from the floor, and approved by the next meeting."""
    keeper = opened(desk)
    turn_to(keeper, "decisions")
    write(keeper, "After a long talk.")
    steps = keeper.window.life.buttons
    steps[MinutesStep.CIRCULATE].click()
    desk.until(lambda: life(desk).standing is Standing.CIRCULATED)
    write(keeper, "Words that nobody was given.")
    assert "edited since" in keeper.window.life.locked.text()
    page = desk.pages.before
    page._editing.begin_plain()
    page._editing.add_first_business()
    desk.running._sitting.start(page._editing.draft.plan)
    desk.until(lambda: desk.world.of(meeting.PART).running is not None)
    key = next(one.id for one in desk.world.of(agenda.PART).items if minutes_approved_in(one))
    desk.send(presence.CountRoom(100), agenda.BeginItem(key))
    desk.send(minutes.ListCorrection(first(desk).id, {"en": "The bus is the 12."}))
    desk.until(lambda: "with the corrections" in wording(desk, key))
    desk.send(ask.PutQuestion(), ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
    assert life(desk).standing is Standing.APPROVED
    return keeper


def test_minutes_go_from_a_draft_to_a_sealed_file_that_nothing_writes_over(at_desk, tmp_path):
    keeper = approved(at_desk)
    keeper.open(1)
    window, steps = keeper.window, keeper.window.life.buttons
    window.life.asked.emit(MinutesStep.RESOLVE, {"en": "The bus is the 12."})
    at_desk.until(lambda: Concern(Act.CORRECT_MINUTES, first(at_desk).id) in concerns(at_desk))
    window.life.signed.emit(2)
    at_desk.until(lambda: life(at_desk).standing is Standing.SIGNED)
    scan = tmp_path / "scan.png"
    scan.write_bytes(b"picture")
    acting = keeper.findChild(Acting)
    acting.asking = Asking(scan=lambda _over: scan, sure=lambda *_: True)
    keeper.look()
    steps[MinutesStep.ATTACH].click()
    at_desk.until(lambda: bool(life(at_desk).scans))
    steps[MinutesStep.SEAL].click()
    folder = at_desk.path.with_name("marfleet papers")
    sealed = folder / "Minutes 1 2026-05-14 en sealed.pdf"
    at_desk.until(lambda: sealed.exists() and not sealed.stat().st_mode & stat.S_IWUSR)
    nothing_writes_over(at_desk, keeper, sealed)


def nothing_writes_over(desk, keeper, sealed):
    """Not another paper, not the button for the minutes, not the words."""
    before = sealed.read_bytes()
    assert life(desk).sealed == {"en": hashlib.sha256(before).hexdigest()}
    with pytest.raises(RuleError, match="sealed"):
        write_whole(sealed, b"%PDF- other")
    made = []
    desk.pages.after.papers.minutes(1, "en", lambda *paths: made.extend(paths), made.append)
    assert made == [sealed]
    keeper.look()
    turn_to(keeper, "decisions")
    fields = keeper.window.words.field.findChildren(QPlainTextEdit)
    assert all(field.isReadOnly() for field in fields)
    write(keeper, "Other words.")
    assert keeper.editing.words(1).notes == {"decisions": {"en": "After a long talk."}}
    assert sealed.read_bytes() == before
