"""Keys and lists, at the real desk: the first certificate, a passphrase, a lost key, a new one."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton

from facilitator.credentials.recovery import recovery_lines
from facilitator.parts import keys, mandate
from facilitator.record.assembly_key import KeyFolder
from facilitator.signing import AtHand, Signing
from tests.facilitator.delegated import days_later, with_a_delegate
from tests.facilitator.signing_hall import CHEAP, WORDS
from tests.ui.open_desk import OpenDesk
from tests.ui.test_accessible import nameless
from tests.ui.test_mandates_page import texts
from ui.desk.after.keys import KeysPage
from ui.desk.window import Door

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def at_desk(qtbot, tmp_path, monkeypatch):
    """Opens the desk the day after the meeting that sent Ayesha Karim."""
    monkeypatch.setattr("ui.desk.after.making.Making.made", _told)
    monkeypatch.setattr(
        Signing, "in_folder", classmethod(lambda cls, folder: cls(KeyFolder(folder, CHEAP)))
    )
    desks = []

    def open_(prepare=None):
        hall = with_a_delegate(tmp_path)
        days_later(hall, 1)
        if prepare is not None:
            prepare(hall)
        hall.opened.close()
        desk = OpenDesk(qtbot, tmp_path, clock=hall.clock)
        desk.path, desk.device = hall.path, hall.device
        desks.append(desk.reopen())
        return desks[-1]

    yield open_
    for each in desks:
        each.leave()


def _told(making, *papers, said=""):
    """No viewer is opened."""
    making.papers = papers
    making.end(said or papers[0].name)


def state(desk):
    return desk.world.of(keys.PART)


def box(desk):
    """The window that asks something."""
    found = [each for each in desk.desk.findChildren(QDialog) if each.isVisible()]
    return found[-1] if found else None


def answer(desk, words, text=None, field=QLineEdit):
    """Type that into the window that asks, and press the button."""
    desk.until(lambda: box(desk) is not None)
    asked = box(desk)
    if text is not None:
        typed = asked.findChild(field)
        typed.setText(text) if field is QLineEdit else typed.setPlainText(text)
    next(each for each in asked.findChildren(QPushButton) if each.text() == words).click()
    desk.until(lambda: box(desk) is not asked)


def keys_page(desk):
    desk.desk.open(Door.AFTER)
    desk.click("Keys and lists")
    return desk.desk.findChild(KeysPage)


def certificate(desk):
    desk.desk.open(Door.AFTER)
    given = desk.world.of(mandate.PART).all[-1]
    before = given.copies
    desk.click("Certificate")
    return lambda: desk.world.of(mandate.PART).all[-1].copies > before


def with_a_key(hall):
    hall.do(Signing(KeyFolder(hall.device.folder, CHEAP)).make())


def test_an_open_key_that_a_kill_left_beside_its_sealed_one_is_gone_at_the_next_start(
    at_desk, tmp_path
):
    def killed(hall):
        """After the record had the passphrase, and before the open file was wiped."""
        signing = Signing.in_folder(hall.device.folder)
        hall.do(signing.make())
        hall.do(signing.lock(hall.world, WORDS))
        assert signing.at_hand(hall.world) is AtHand.OPEN

    desk = at_desk(killed)
    assert [file.suffix for file in (desk.device.folder / "keys").iterdir()] == [".sealed"]


def test_the_first_certificate_makes_the_key_and_speaks_of_a_passphrase_that_can_wait(at_desk):
    desk = at_desk()
    made = certificate(desk)
    desk.until(made, timeout=20_000)
    assert (len(state(desk).keys), state(desk).list.number) == (1, 1)
    assert desk.world.of(mandate.PART).all[-1].status_list == 1
    answer(desk, "Later")
    assert not state(desk).current.locked
    assert desk.button("Keys and lists: no passphrase yet").isVisible()
    again = certificate(desk)
    desk.until(again, timeout=20_000)
    assert box(desk) is None
    desk.send(mandate.ResignMandate(desk.world.of(mandate.PART).all[-1].id))
    desk.until(lambda: desk.button("Keys and lists: a new status list is due").isVisible())


def test_a_passphrase_is_asked_for_before_the_next_certificate_and_a_wrong_one_again(at_desk):
    def locked(hall):
        signing = Signing(KeyFolder(hall.device.folder, CHEAP))
        hall.do(signing.make())
        hall.do(signing.lock(hall.world, WORDS))
        signing.shut(hall.world)

    desk = at_desk(locked)
    made = certificate(desk)
    answer(desk, "Open the key", "river lantern oak piano")
    desk.until(lambda: box(desk) and any("not the passphrase" in t for t in texts(box(desk))))
    answer(desk, "Open the key", WORDS)
    desk.until(made, timeout=20_000)


def test_a_laptop_without_the_key_says_so_and_takes_the_recovery_text(at_desk):
    seeds = []

    def lost(hall):
        signing = Signing(KeyFolder(hall.device.folder, CHEAP))
        hall.do(signing.make())
        seeds.append(signing.key(hall.world).seed())
        for file in (hall.device.folder / "keys").iterdir():
            file.unlink()

    desk = at_desk(lost)
    page = keys_page(desk)
    desk.until(lambda: any("does not have the key" in text for text in texts(page)))
    groups = " ".join(recovery_lines(seeds[0])).split()
    desk.click("Type the recovery text")
    answer(desk, "Bring the key back", " ".join(["AAAAA", *groups[1:]]), QPlainTextEdit)
    desk.until(lambda: box(desk) and any("Group 1, “AAAAA”" in t for t in texts(box(desk))))
    answer(desk, "Bring the key back", " ".join(groups), QPlainTextEdit)
    desk.until(lambda: any("This laptop signs" in text for text in texts(page)))


def test_a_status_list_is_made_saved_and_put_on_paper(at_desk, tmp_path, monkeypatch):
    desk = at_desk(with_a_key)
    keys_page(desk)
    desk.click("Make a new one")
    desk.until(lambda: state(desk).list is not None)
    file = tmp_path / "status.json"
    monkeypatch.setattr(
        "ui.desk.after.key_boxes.QFileDialog.getSaveFileName", lambda *_: (str(file), "")
    )
    desk.click("Save as a file")
    desk.until(file.is_file)
    assert json.loads(file.read_text())["lists"][0]["readable"]["number"] == 1
    desk.click("On paper")
    paper = desk.path.parent / "marfleet papers" / "Status list 1 en.pdf"
    desk.until(paper.is_file, timeout=20_000)
    assert nameless() == []


def test_the_recovery_sheet_is_gone_when_the_record_is_closed(at_desk, monkeypatch, tmp_path):
    monkeypatch.setattr("ui.key_papers.mkdtemp", lambda prefix: _made(tmp_path / prefix))
    desk = at_desk(with_a_key)
    keys_page(desk)
    desk.click("Recovery sheet")
    sheet = tmp_path / "facilitator-sheet-" / "Recovery sheet.pdf"
    desk.until(sheet.is_file, timeout=20_000)
    desk.until(lambda: desk.pages.keys._sheets._made.are_there)
    desk.leave()
    assert not sheet.parent.exists()


def _made(folder):
    folder.mkdir()
    return str(folder)


def test_a_changed_key_is_followed_by_a_file_for_the_district(at_desk, tmp_path, monkeypatch):
    desk = at_desk(with_a_key)
    keys_page(desk)
    old = state(desk).current
    desk.click("Seldom needed")
    desk.click("Change the key")
    answer(desk, "Change the key")
    desk.until(lambda: state(desk).current.public != old.public)
    assert desk.pages.keys._signer.at_hand is AtHand.OPEN
    file = tmp_path / "our key.json"
    monkeypatch.setattr(
        "ui.desk.after.key_boxes.QFileDialog.getSaveFileName", lambda *_: (str(file), "")
    )
    desk.click("Seldom needed")
    desk.click("File for the district")
    desk.until(file.is_file)
    assert len(json.loads(file.read_text())["changes"]) == 1
