"""Spreadsheets at the desk: looked at, taken by one press, undone by name, and written."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from facilitator.drafting import PlanDraft
from facilitator.ids import SeededIds
from facilitator.record.drafts import Drafts
from facilitator.record.file import RecordFile
from facilitator.templates import all_templates
from tests.facilitator.hall import item, plan
from tests.ui.desk.conftest import not_reached, unnamed
from ui.desk.before import BeforePage, Setting
from ui.desk.before.rundown import RundownList
from ui.desk.before.sheets import Asking

#: Qt says this of every window where there is no screen.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SHEET = "Start;Item;Who;Phase\n19:00;Welcome;Ann;Introduction\n19:05;Talk;Bo;Input\n19:35;End;;\n"


@pytest.fixture
def sheet(tmp_path):
    file = tmp_path / "may.csv"
    file.write_text(SHEET, encoding="utf-8")
    return file


@pytest.fixture
def drafts(tmp_path):
    file = RecordFile.create(tmp_path / "marfleet.assembly")
    yield Drafts(file)
    file.close()


@pytest.fixture
def saved(drafts):
    return lambda: PlanDraft(drafts, "plan").plan


@pytest.fixture
def open_page(shown, drafts, sheet, tmp_path):
    def make(last=None, file=sheet):
        setting = Setting(
            "en",
            ("en",),
            "St Giles Hall",
            all_templates()[0],
            lambda: date(2026, 6, 11),
            SeededIds(3),
            last=lambda: last,
        )
        asking = Asking(lambda _page, _la: file, lambda _page, _name: tmp_path / "out.csv")
        return shown(BeforePage(PlanDraft(drafts, "plan"), setting, None, asking))

    return make


def press(page, words):
    next(
        button
        for button in page.findChildren(QPushButton)
        if button.isVisible() and words in (button.accessibleName(), button.text())
    ).click()


def words_of(page):
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def titles(of):
    return [each.title["en"] for each in of.items]


def test_an_evening_begins_with_a_spreadsheet(open_page, saved):
    page = open_page()
    press(page, "Import a spreadsheet …")
    assert "2 items from may.csv" in words_of(page)
    assert "Line 1: Column “Who” is left out." in words_of(page)
    assert saved() is None
    press(page, "Take these items")
    assert [(one.title["en"], one.minutes) for one in saved().items] == [
        ("Welcome", 5),
        ("Talk", 30),
    ]
    assert (saved().place, saved().day) == ("St Giles Hall", "2026-06-11")


def test_one_key_takes_it_and_one_leaves_it(open_page, qtbot, saved):
    page = open_page()
    press(page, "Import a spreadsheet …")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "What kind of evening is it?" in words_of(page))
    press(page, "Import a spreadsheet …")
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: saved() is not None)


@pytest.mark.parametrize(
    ("act", "expected", "undo"),
    [
        (
            "Add them to the items there are",
            ["New item", "Welcome", "Talk"],
            "Undo: Add the items of may.csv",
        ),
        ("Put them in place of the items", ["Welcome", "Talk"], "Undo: Import may.csv"),
    ],
)
def test_into_a_plan_it_is_asked_whether_to_add_or_to_replace(
    open_page, saved, act, expected, undo
):
    page = open_page()
    press(page, "Begin with an empty evening")
    press(page, "Import …")
    press(page, act)
    assert titles(saved()) == expected
    press(page, undo)
    assert titles(saved()) == ["New item"]


def test_a_file_that_cannot_be_read_is_told_and_nothing_changes(open_page, saved, tmp_path):
    broken = tmp_path / "old.xls"
    broken.write_bytes(b"\xd0\xcf\x11\xe0 long ago")
    page = open_page(file=broken)
    press(page, "Import a spreadsheet …")
    assert any("Save it as .xlsx, .ods or .csv" in words for words in words_of(page))
    assert saved() is None


def test_no_file_chosen_is_no_import(open_page):
    page = open_page(file=None)
    press(page, "Import a spreadsheet …")
    assert "What kind of evening is it?" in words_of(page)


def test_a_plan_is_written_and_comes_back_the_same(open_page, saved, tmp_path):
    page = open_page(file=tmp_path / "out.csv")
    press(page, "Choose: Short people's assembly, 40 minutes")
    before = saved()
    press(page, "Export …")
    assert any(str(tmp_path / "out.csv") in words for words in words_of(page))
    press(page, "Import …")
    assert "Nothing: every line was read as it stands." in words_of(page)
    press(page, "Put them in place of the items")
    assert titles(saved()) == titles(before)
    assert [one.question for one in saved().items] == [one.question for one in before.items]
    assert (saved().title, saved().thanks) == (before.title, before.thanks)


def test_an_evening_begins_as_the_last_one_was_planned(open_page, saved):
    page = open_page(last=plan(item("welcome"), item("vote")))
    press(page, "As planned for the last meeting, Thursday 14 May 2026")
    assert (titles(saved()), saved().day) == (["Welcome", "Vote"], "2026-06-11")


def test_before_the_first_meeting_there_is_no_last_plan_to_choose(open_page):
    page = open_page()
    assert not [
        each
        for each in page.findChildren(QPushButton)
        if each.isVisible() and each.text().startswith("As planned")
    ]


def test_the_preview_is_read_and_reached_without_a_mouse(open_page, qtbot):
    page = open_page()
    press(page, "Import a spreadsheet …")
    assert page.findChildren(RundownList)[-1].isVisible() or page.findChild(RundownList).isVisible()
    assert unnamed(page) == []
    assert not_reached(page, qtbot) == set()
