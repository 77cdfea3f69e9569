"""Copies on sticks, at the real desk: offered once, made after a vote, sealed, restored."""

from __future__ import annotations

import errno

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton

from facilitator.parts.ballot import commands as ask
from facilitator.record.copies.naming import copies_in
from facilitator.record.copies.restoring import box_of, restore, seal_by_passphrase
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import OpenDesk
from ui.copying.places import FOLDER, Wished, look_for_places
from ui.desk.after.copies import CopiesPage
from ui.desk.window import Door
from ui.machine.storage import Volume

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

WORDS = "river lantern orchard"


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    """A desk that sees the sticks in `desk.mounted`, and nothing else of this computer."""
    monkeypatch.setattr("ui.desk.after.making.Making.made", lambda *_papers, **_said: None)
    monkeypatch.setattr("ui.machine.storage.is_a_stick", lambda root: "/media/" in root)
    made = OpenDesk(qtbot, tmp_path).found()
    made.mounted, made.copies = [], made.pages.copies.copies
    made.copies._look_for = lambda wished: look_for_places(wished, lambda: list(made.mounted))
    made.copies._timer.stop()
    made.pages.copies._cost = 2
    made.stick = tmp_path / "media" / "KINGSTON"
    made.stick.mkdir(parents=True)
    yield made
    made.leave()


def plug_in(desk):
    desk.mounted.append(Volume("KINGSTON", str(desk.stick), "vfat", size=1 << 30))
    desk.copies._look()


def there(desk):
    return copies_in(desk.stick / FOLDER)


def kept_events(desk):
    """How many are in the newest copy."""
    back = desk.folder / "back.assembly"
    back.unlink(missing_ok=True)
    return restore(there(desk)[0].file, back).events


def line(desk):
    return desk.pages.before.ready.button.text()


def test_a_stick_is_offered_once_and_gets_a_copy_after_every_vote(desk):
    plug_in(desk)
    desk.until(lambda: desk.copies.state.offered == "KINGSTON")
    assert list(desk.stick.iterdir()) == []
    desk.copies.accept()
    desk.until(lambda: desk.copies.state.last is not None)
    desk.until(lambda: "Copy on KINGSTON" in line(desk) or "look at" in line(desk))
    desk.begin(item("bus", motion()))
    desk.turn_to("bus")
    desk.send(ask.PutQuestion(), ask.BeginCounting("hands", 1))
    before = kept_events(desk)
    desk.send(ask.EnterCount({"for": 9, "against": 2, "abstain": 0}))
    desk.until(lambda: desk.phase == "CLOSED")
    desk.until(lambda: not desk.copies.state.busy and kept_events(desk) > before)
    assert kept_events(desk) == desk.world.seq


def test_a_stick_that_was_declined_is_never_written_to_nor_offered_again(desk):
    plug_in(desk)
    desk.until(lambda: desk.copies.state.offered == "KINGSTON")
    desk.copies.decline()
    desk.until(lambda: desk.copies.state.offered == "")
    assert list(desk.stick.iterdir()) == []


def test_with_a_passphrase_the_copies_are_sealed_from_then_on(desk):
    plug_in(desk)
    desk.until(lambda: desk.copies.state.offered == "KINGSTON")
    desk.desk.open(Door.AFTER)
    desk.click("Copies")
    desk.click("Keep copies there")
    desk.until(lambda: len(there(desk)) == 1 and not desk.copies.state.busy)
    desk.click("Choose a passphrase")
    box = desk.desk.findChildren(QDialog)[-1]
    box.findChild(QLineEdit).setText(WORDS)
    next(b for b in box.findChildren(QPushButton) if b.text() == "Use these words").click()
    desk.until(lambda: any(box_of(each.file) for each in there(desk)))
    desk.until(lambda: not desk.copies.state.busy)
    sealed = there(desk)[0].file
    restore(sealed, desk.folder / "back.assembly", seal_by_passphrase(sealed, WORDS))
    assert desk.desk.findChild(CopiesPage)._view.key


def test_a_stick_that_is_gone_is_told_on_the_ready_line_and_stops_nobody(desk):
    plug_in(desk)
    desk.until(lambda: desk.copies.state.offered == "KINGSTON")
    desk.copies.accept()
    desk.until(lambda: desk.copies.state.last is not None)
    desk.stick.rename(desk.stick.with_name("away"))
    desk.copies.copy_now()
    desk.until(lambda: desk.copies.state.trouble != "")
    assert "KINGSTON was pulled out" in desk.copies.state.trouble
    assert not desk.copies.state.busy


def test_a_folder_on_a_disk_that_answers_with_errors_is_no_place(tmp_path, monkeypatch):
    def gone(_path, **_how):
        raise OSError(errno.EIO, "Input/output error")

    wished = Wished(tmp_path / "x.assembly", frozenset(), frozenset(), tmp_path)
    assert len(look_for_places(wished, tuple).places) == 1
    monkeypatch.setattr("pathlib.Path.stat", gone)
    assert look_for_places(wished, tuple).places == ()
