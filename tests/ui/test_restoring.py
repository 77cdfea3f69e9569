"""A copy is a record again: from the start page, or named at the start; sealed or not."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from facilitator.clock import SystemClock
from facilitator.credentials.recovery import recovery_lines
from facilitator.parts import assembly
from facilitator.record.copies.keeping import keep_copy
from facilitator.record.copies.key import CopyKeys, new_seal
from facilitator.record.copies.naming import first_of
from facilitator.record.file import RecordFile
from tests.facilitator.hall import Hall
from tests.ui.test_program import AtHome
from ui.desk.window import DeskWindow
from ui.restoring import Restoring

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

WORDS = "river lantern orchard"
SEAL = new_seal(WORDS, 2)


class Laptop:
    """One that has never seen the record, at its start page."""

    def __init__(self, qtbot, folder):
        self.qtbot, self.folder, self.done, self.said = qtbot, folder, [], []
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.page.show()
        self.restoring = Restoring(
            lambda: self.page, folder / "config", folder / "Documents", "en", self.page
        )
        self.restoring.restored.connect(self.done.append)
        self.restoring.said.connect(self.said.append)

    @property
    def box(self):
        """The window that asks."""
        self.until(lambda: self.page.findChildren(QDialog))
        return self.page.findChildren(QDialog)[-1]

    def answer(self, words, text="", field=QLineEdit):
        """Type that into it, and press the button."""
        box = self.box
        if text:
            typed = box.findChild(field)
            typed.setText(text) if field is QLineEdit else typed.setPlainText(text)
        next(each for each in box.findChildren(QPushButton) if each.text() == words).click()
        self.until(lambda: box not in self.page.findChildren(QDialog))

    def until(self, what):
        self.qtbot.waitUntil(lambda: bool(what()), timeout=10_000)

    def is_there(self):
        self.until(lambda: self.done)
        assert self.done == [self.folder / "Documents" / "marfleet.assembly"]


@pytest.fixture
def laptop(qtbot, tmp_path):
    made = Laptop(qtbot, tmp_path)
    yield made
    made.restoring.stop()


def a_copy(folder, seal=None):
    """The copy, and the digest of its record's first event."""
    hall = Hall(folder / "theirs")
    hall.opened.close()
    record = RecordFile.read(hall.path)
    copy = keep_copy(record, folder / "STICK", SystemClock().now(), seal).file
    first = first_of(record)
    record.close()
    return copy, first


def test_a_copy_named_at_the_start_is_restored_opened_and_gone_on_with(
    qtbot, qapp, tmp_path, monkeypatch
):
    monkeypatch.setattr("ui.from_copies.documents_folder", lambda: tmp_path / "Documents")
    home = AtHome(qtbot, qapp, tmp_path)
    home.program.start(a_copy(tmp_path)[0])
    home.until(lambda: home.window(DeskWindow))
    world = home.program._running._bridge.world
    assert home.program._record == tmp_path / "Documents" / "marfleet.assembly"
    assert len(world.of(assembly.PART).keys) == 2  # this laptop's as well: it was continued here
    home.close()


def test_a_sealed_copy_asks_for_its_passphrase_until_it_is_right(laptop):
    copy, first = a_copy(laptop.folder, SEAL)
    laptop.restoring.begin(copy)
    laptop.answer("Open the copy", "lantern river orchard")
    laptop.answer("Open the copy", WORDS.upper())
    laptop.is_there()
    assert CopyKeys(laptop.folder / "config").of(first) == SEAL


def test_a_slip_in_the_recovery_text_is_named_and_the_text_stays(laptop):
    text = " ".join(recovery_lines(SEAL.key))
    slip = ("B" if text[13] != "B" else "C").join([text[:13], text[14:]])
    laptop.restoring.begin(a_copy(laptop.folder, SEAL)[0])
    laptop.answer("I have the recovery sheet")
    laptop.answer("Open the copy", slip, QPlainTextEdit)
    assert laptop.box.findChild(QPlainTextEdit).toPlainText() == slip
    assert any("Group 3" in each.text() for each in laptop.box.findChildren(QLabel))
    laptop.answer("Open the copy", text, QPlainTextEdit)
    laptop.is_there()


def test_a_copy_that_was_cut_short_is_said_to_be_and_nothing_is_left(laptop):
    copy, _first = a_copy(laptop.folder, SEAL)
    copy.write_bytes(copy.read_bytes()[:-100])
    laptop.restoring.begin(copy)
    laptop.answer("Open the copy", WORDS)
    laptop.until(lambda: laptop.said)
    assert "damaged or was cut short" in laptop.said[0]
    assert list((laptop.folder / "Documents").iterdir()) == []
