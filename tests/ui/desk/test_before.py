"""The page *Before*, driven as one nervous volunteer would: by keys, and every edit undone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from facilitator import drafting
from facilitator.drafting import PlanDraft
from facilitator.errors import EnvironmentFailure
from facilitator.ids import SeededIds
from facilitator.mandate_draft import Instruction, InstructionType
from facilitator.plan import Kind
from facilitator.record.drafts import Drafts
from facilitator.record.file import RecordFile
from facilitator.rules.rule import CastingMode, at_least
from facilitator.templates import all_templates
from tests.ui.desk.conftest import not_reached, unnamed
from ui.desk.before import BeforePage, Setting
from ui.desk.before.rundown import RundownList
from ui.present.planning import USUAL_RULES
from ui.present.ways import KINDS

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ENTER, ALT = Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def drafts(tmp_path):
    file = RecordFile.create(tmp_path / "marfleet.assembly")
    yield Drafts(file)
    file.close()


@pytest.fixture
def open_page(shown, drafts):
    def make(*languages):
        setting = Setting(
            "en",
            languages or ("en",),
            "St Giles Hall",
            all_templates()[0],
            lambda: date(2026, 5, 14),
            SeededIds(3),
        )
        return shown(BeforePage(PlanDraft(drafts, "plan"), setting))

    return make


@pytest.fixture
def page(open_page):
    made = open_page()
    named(made, QPushButton, "Choose: Short people's assembly, 40 minutes").click()
    return made


@pytest.fixture
def saved(drafts):
    """The plan as it is on the disk."""
    return lambda: PlanDraft(drafts, "plan").plan


def choose(box, kind):
    box.setCurrentIndex(KINDS.index(kind))
    box.activated.emit(KINDS.index(kind))


def named(page, kind, name):
    return next(each for each in page.findChildren(kind) if each.accessibleName() == name)


def look_at(page, number):
    page.findChild(RundownList).setCurrentRow(number)


def write(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    for number, line in enumerate(text.split("\n")):
        if number:
            qtbot.keyClick(field, ENTER)
        qtbot.keyClicks(field, line)


def titles(plan):
    return [item.title["en"] for item in plan.items]


def test_an_evening_is_ready_after_one_key(open_page, qtbot, saved):
    page = open_page()
    qtbot.keyClick(page, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: saved() is not None)
    assert saved().minutes == 120
    assert (saved().day, saved().place) == ("2026-05-14", "St Giles Hall")


def test_an_item_is_moved_by_keys_and_moved_back_by_undo(page, qtbot, saved):
    items = page.findChild(RundownList)
    qtbot.keyClick(items, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: titles(saved())[0] == "Welcome")
    undo = named(page, QPushButton, "Undo: Move “What goes on the crumble?”")
    undo.click()
    assert titles(saved())[0] == "What goes on the crumble?"
    assert named(page, QPushButton, "Redo: Move “What goes on the crumble?”").isVisible()


def test_undo_and_redo_have_keys(page, qtbot, saved):
    named(page, QPushButton, "Duplicate").click()
    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(saved().items) == 7)
    qtbot.keyClick(page, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(saved().items) == 8)


@pytest.mark.parametrize(("taken", "dropped", "ends"), [(0, 3, 2), (4, 1, 1)])
def test_an_item_is_dragged_to_its_place(page, qtbot, saved, taken, dropped, ends):
    before = titles(saved())
    rows, top = page.findChild(RundownList).model(), QModelIndex()
    rows.moveRow(top, taken, top, dropped)
    qtbot.waitUntil(lambda: titles(saved()) != before)
    assert titles(saved())[ends] == before[taken]


def test_an_item_is_added_by_a_key_and_its_title_waits_to_be_typed(page, qtbot, saved):
    items = page.findChild(RundownList)
    qtbot.keyClick(items, Qt.Key.Key_Insert)
    title = named(page, QLineEdit, "Title")
    assert title.selectedText() == "New item"
    qtbot.keyClicks(title, "A song")
    qtbot.keyClick(title, ENTER)
    assert titles(saved())[1] == "A song"


def test_an_item_is_duplicated_and_removed(page, qtbot, saved):
    named(page, QPushButton, "Duplicate").click()
    assert len(saved().items) == 8
    qtbot.keyClick(page.findChild(RundownList), Qt.Key.Key_Delete)
    assert len(saved().items) == 7


def test_minutes_are_typed_as_people_type_them(page, qtbot, saved):
    minutes = named(page, QLineEdit, "Length")
    write(qtbot, minutes, "1:30")
    qtbot.keyClick(minutes, ENTER)
    assert saved().items[0].minutes == 90
    assert minutes.text() == "1 h 30 min"


def test_what_cannot_be_read_stays_and_changes_nothing(page, qtbot, saved):
    minutes = named(page, QLineEdit, "Length")
    write(qtbot, minutes, "a while")
    qtbot.keyClick(minutes, ENTER)
    assert minutes.text() == "a while"
    assert saved().items[0].minutes == 3
    qtbot.keyClick(minutes, Qt.Key.Key_Escape)
    assert minutes.text() == "3 min"


def test_what_cannot_be_read_does_not_follow_to_the_next_item(page, qtbot, saved):
    minutes = named(page, QLineEdit, "Length")
    write(qtbot, minutes, "a while")
    look_at(page, 1)  # as long as the one before
    assert minutes.text() == "3 min"


def test_a_motion_has_its_words_and_its_rule(page, qtbot, saved):
    look_at(page, 5)
    write(qtbot, named(page, QPlainTextEdit, "The words that are put"), "A bus at 23:00.")
    rule = named(page, QLineEdit, "Carried by")
    write(qtbot, rule, "two-thirds")
    qtbot.keyClick(rule, ENTER)
    assert saved().items[5].question.wording == {"en": "A bus at 23:00."}
    assert saved().items[5].question.rule == at_least(2, 3)


@pytest.mark.parametrize("number", range(len(USUAL_RULES)))
def test_a_usual_rule_is_chosen_without_typing(page, saved, number):
    look_at(page, 5)
    usual = named(page, QComboBox, "Carried by")
    usual.setCurrentIndex(number)
    usual.activated.emit(number)
    assert saved().items[5].question.rule == USUAL_RULES[number]


def test_scrolling_over_a_choice_changes_nothing(page, saved):
    phase, before = named(page, QComboBox, "Phase"), saved()
    middle = QPointF(phase.rect().center())
    wheel = QWheelEvent(
        middle,
        phase.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(phase, wheel)
    assert saved() == before


def test_who_stands_is_typed_as_names(page, qtbot, saved):
    look_at(page, 1)
    kind = named(page, QComboBox, "Put to the hall")
    choose(kind, Kind.ELECTION)
    write(qtbot, named(page, QPlainTextEdit, "Who stands: one name a line"), "Ayesha\nTom")
    page.commit()
    assert drafting.candidates(saved().items[1].question) == ("Ayesha", "Tom")


def test_an_instruction_is_written_and_a_line_for_the_next_one_appears(page, qtbot, saved):
    choose(named(page, QComboBox, "Put to the hall"), Kind.MANDATE)
    named(page, QComboBox, "Instruction 1, its type").setCurrentIndex(2)
    write(qtbot, named(page, QPlainTextEdit, "Instruction 1"), "No cut by day.")
    page.findChild(RundownList).setFocus()
    written = Instruction(InstructionType.LIMIT, {"en": "No cut by day."})
    assert saved().items[0].question.mandate.instructions == (written,)
    assert named(page, QPlainTextEdit, "Instruction 2").isVisible()


def test_a_test_ballot_has_other_biscuits_in_both_languages(open_page, qtbot, saved):
    page = open_page("en", "cy")
    qtbot.keyClick(page, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: saved() is not None)
    field = named(page, QPlainTextEdit, "Choices, one a line, in the order of the keys (Cymraeg)")
    write(qtbot, field, "Sinsir\nOren")
    page.commit()
    question = saved().items[0].question
    assert question.kind is Kind.TEST
    assert question.choices[1].text == {"en": "Digestive", "cy": "Oren"}
    assert question.choices[1].id == "digestive"


def test_what_is_being_typed_is_taken_before_the_meeting_starts(page, qtbot, saved):
    write(qtbot, named(page, QLineEdit, "Title"), "Cake")
    with qtbot.waitSignal(page.start_meeting_requested) as asked:
        qtbot.keyClick(page, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert titles(asked.args[0])[0] == "Cake"
    assert asked.args[0] == saved()


def test_volunteers_are_thanked_by_name_on_the_last_item(page, qtbot, saved):
    look_at(page, 6)
    write(qtbot, named(page, QPlainTextEdit, "Thank-you roll, one a line"), "Mo\nThe cooks")
    page.commit()
    assert saved().thanks == ({"en": "Mo"}, {"en": "The cooks"})


def test_quorum_and_handsets_are_passed_on_when_they_are_understood(page, qtbot):
    page.show_room(0, ())
    handsets = named(page, QLineEdit, "Handsets")
    assert handsets.text() == "none"
    with qtbot.waitSignal(page.handsets_changed) as asked:
        write(qtbot, handsets, "1-160")
        qtbot.keyClick(handsets, ENTER)
    assert asked.args == [((1, 160),)]
    with qtbot.waitSignal(page.quorum_changed) as asked:
        write(qtbot, named(page, QLineEdit, "Quorum"), "50")
        qtbot.keyClick(named(page, QLineEdit, "Quorum"), ENTER)
    assert asked.args == [50]


def test_what_is_done_about_equal_votes_is_passed_on(page, qtbot):
    page.show_room(0, (), CastingMode.LOT)
    casting = named(page, QComboBox, "Equal votes")
    assert casting.currentText() == "the lot decides"
    with qtbot.waitSignal(page.casting_changed) as asked:
        casting.activated.emit(1)
    assert asked.args == [CastingMode.SECOND_OR_CASTING]


def test_a_full_disk_is_said_and_the_plan_shown_is_the_one_that_is_saved(
    page, qtbot, saved, monkeypatch
):
    def full(*_revision):
        raise EnvironmentFailure("The disk is full.", "Free some space.")

    monkeypatch.setattr(Drafts, "save", full)
    with qtbot.waitSignal(page.failed):
        named(page, QPushButton, "Duplicate").click()
    assert page.findChild(RundownList).count() == len(saved().items) == 7


@pytest.mark.parametrize("number", range(7))
def test_every_control_has_a_name_and_is_reached_by_the_keyboard(page, qtbot, number):
    look_at(page, number)
    assert unnamed(page) == []
    assert not_reached(page, qtbot) == set()


def test_a_template_is_chosen_by_the_keyboard(open_page, qtbot):
    page = open_page()
    assert unnamed(page) == []
    assert not_reached(page, qtbot) == set()
