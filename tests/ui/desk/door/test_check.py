"""The window that checks a certificate: one answer on paper, clipboard or reader, offline."""

from __future__ import annotations

import itertools
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from facilitator.credentials.files import status_file, trust_file
from facilitator.credentials.finding import Answer
from hardware.camera.pictures import MadeUp
from hardware.camera.showing import code_shown
from tests.facilitator.credentials.issued import (
    DISTRICT,
    IN_TERM,
    OURS,
    STRANGER,
    TRUST,
    code_of,
    signed_by,
    status,
)
from ui.desk.door.window import CheckWindow
from ui.known_lists import KnownLists

# Qt says this of every window where there is no screen.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TRUSTED = signed_by(DISTRICT, TRUST)


@pytest.fixture
def window(qtbot, tmp_path):
    made = CheckWindow(KnownLists(tmp_path / "lists"), lambda: IN_TERM, "en")
    qtbot.addWidget(made)
    made.show()
    return made


def compared(window):
    """The district's key was compared with its paper."""
    next(b for b in window.findChildren(QPushButton) if "compared" in b.text()).click()


def scan(window, qtbot, code):
    field = window.panel.findChild(QLineEdit)
    field.setText(code)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return window.panel.finding


def test_a_certificate_is_believed_by_the_lists_that_were_taken_in(window, qtbot, tmp_path):
    assert scan(window, qtbot, code_of()).answer is Answer.INVALID
    lists = tmp_path / "from the stick.json"
    lists.write_text(trust_file(TRUSTED), encoding="utf-8")
    window.panel._lists.take_file(lists)
    assert window.panel.finding.answer is Answer.INVALID
    compared(window)
    assert window.panel.finding.answer is Answer.VALID_OLD_LIST
    window.panel._lists.take(status_file([signed_by(OURS, status())]))
    assert window.panel.finding.answer is Answer.VALID
    assert scan(window, qtbot, code_of()).certificate.delegate == "Ayesha Karim"


def test_the_lists_are_still_there_at_the_next_start(window, qtbot, tmp_path):
    scan(window, qtbot, TRUSTED)
    compared(window)
    again = KnownLists(tmp_path / "lists")
    assert again.lists.trust is not None
    (tmp_path / "lists" / "trust.json").write_text("{", encoding="utf-8")
    assert KnownLists(tmp_path / "lists").lists.trust is None


def test_the_list_of_another_district_is_believed_only_by_hand(window, qtbot):
    scan(window, qtbot, TRUSTED)
    compared(window)
    before = window.panel._known.lists.trust
    window.panel._lists.take(
        signed_by(STRANGER, replace(TRUST, public=STRANGER.public, district="Leeds"))
    )
    assert window.panel._known.lists.trust == before
    compared(window)
    assert window.panel._known.lists.trust != before


def test_whoever_photographs_the_page_has_the_same_answer(window, qtbot, tmp_path):
    scan(window, qtbot, TRUSTED)
    compared(window)
    page = tmp_path / "page.txt"
    page.write_text(code_of(), encoding="utf-8")
    with qtbot.waitSignal(window.panel.checked):
        window.panel.check_file(page)
    assert window.panel.finding.certificate.number == "C-2026-03"


def test_a_page_shown_to_the_camera_is_checked_and_the_camera_let_go_of(window, qtbot):
    scan(window, qtbot, TRUSTED)
    compared(window)
    qr = zxingcpp.create_barcode(code_of(), zxingcpp.BarcodeFormat.QRCode).to_image(scale=4)
    camera = MadeUp([np.zeros((400, 400, 3), np.uint8), np.array(qr)])
    window.panel.camera._watch = partial(code_shown, camera)
    with qtbot.waitSignal(window.panel.checked):
        window.panel.camera.button.click()
    assert window.panel.finding.certificate.delegate == "Ayesha Karim"
    assert camera.is_closed


def test_a_camera_that_is_gone_or_stopped_is_said_and_no_more(window, qtbot):
    gone = MadeUp([None])
    window.panel.camera._watch = partial(code_shown, gone)
    window.panel.camera.button.click()
    qtbot.waitUntil(lambda: gone.is_closed)
    qtbot.waitUntil(lambda: window.panel.camera.button.text() == "Show it to the camera")
    assert window.panel._said.text()
    still = MadeUp(itertools.repeat(np.zeros((400, 400), np.uint8)))
    window.panel.camera._watch = partial(code_shown, still)
    window.panel.camera.button.click()
    window.hide()
    qtbot.waitUntil(lambda: still.is_closed)
