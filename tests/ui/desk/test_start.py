"""The first page: what it asks for, and what it passes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QRadioButton

from facilitator.body import Body, BodyKind
from tests.ui.desk.conftest import not_reached, unnamed
from ui.desk.founding import suggested_file
from ui.desk.start import RecentRecord, StartPage

#: Qt says this of every window where there is no screen.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(shown, tmp_path):
    recent = (RecentRecord(tmp_path / "old.assembly", "Marfleet North"),)
    return shown(StartPage(tmp_path, recent))


def named(page, kind, name):
    found = [each for each in page.findChildren(kind) if each.accessibleName() == name]
    return found[0]


def test_an_assembly_is_started_with_a_name_a_place_and_a_language(page, qtbot, tmp_path):
    named(page, QPushButton, "Start an assembly").click()
    qtbot.keyClicks(named(page, QLineEdit, "Name"), "Marfleet North")
    qtbot.keyClicks(named(page, QLineEdit, "Place"), "St Giles Hall")
    named(page, QRadioButton, "Both, side by side").click()
    with qtbot.waitSignal(page.found_requested) as asked:
        qtbot.keyClick(named(page, QLineEdit, "Place"), Qt.Key.Key_Return)
    file = tmp_path / "Marfleet North.assembly"
    assert asked.args == [file, "Marfleet North", "St Giles Hall", ("en", "cy"), Body()]


def test_a_council_of_delegates_is_one_choice_with_its_level(page, qtbot):
    page.begin_founding()
    qtbot.keyClicks(named(page, QLineEdit, "Name"), "Hull")
    named(page, QComboBox, "Who meets").setCurrentIndex(2)
    qtbot.keyClicks(named(page, QLineEdit, "Of what: district"), "district")
    with qtbot.waitSignal(page.found_requested) as asked:
        named(page, QPushButton, "Start the assembly").click()
    assert asked.args[4] == Body(BodyKind.COUNCIL, level={"en": "district"})


def test_enter_presses_the_choice_that_is_outlined(page, qtbot):
    first = named(page, QPushButton, "Start an assembly")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert named(page, QLineEdit, "Name").isVisible()


def test_an_assembly_needs_a_name(page, qtbot):
    page.begin_founding()
    assert not named(page, QPushButton, "Start the assembly").isEnabled()
    with qtbot.assertNotEmitted(page.found_requested):
        qtbot.keyClick(named(page, QLineEdit, "Name"), Qt.Key.Key_Return)


def test_escape_leads_back_to_the_choices(page, qtbot):
    page.begin_founding()
    qtbot.keyClick(named(page, QLineEdit, "Name"), Qt.Key.Key_Escape)
    assert named(page, QPushButton, "Practise").isVisible()


def test_a_record_opened_lately_is_one_click_away(page, qtbot, tmp_path):
    with qtbot.waitSignal(page.open_requested) as asked:
        named(page, QPushButton, "Marfleet North").click()
    assert asked.args == [tmp_path / "old.assembly"]


def test_practising_asks_nothing(page, qtbot):
    with qtbot.waitSignal(page.practise_requested):
        named(page, QPushButton, "Practise").click()


def test_a_file_gets_a_name_that_every_system_takes_and_none_that_is_there(tmp_path):
    assert suggested_file("Health: who/what?", tmp_path).name == "Health who what.assembly"
    (tmp_path / "Tea.assembly").touch()
    assert suggested_file("Tea", tmp_path) == Path(tmp_path, "Tea 2.assembly")
    assert suggested_file("...", tmp_path).name == "assembly.assembly"


def test_every_control_has_a_name_and_is_reached_by_the_keyboard(page, qtbot):
    assert unnamed(page) == []
    assert not_reached(page, qtbot) == set()
    page.begin_founding()
    assert unnamed(page) == []
    assert not_reached(page, qtbot) == set()
