"""A mandate in the editor of Before: its fields, its clauses, and what is said beneath them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPlainTextEdit, QPushButton

from facilitator.mandate_draft import InstructionType
from facilitator.plan import Kind, Question
from facilitator.readings.mandates.in_force import AlreadyThere
from tests.facilitator.linting.drafts import BODY, IN_ORDER, clause, in_force, with_clauses
from tests.ui.desk.conftest import not_reached, unnamed
from ui.desk.advice_note import AdviceNote
from ui.desk.before.mandate import MandateEditor
from ui.present.mandate_advice import Beside

#: Qt says this of every window where there is no screen.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
OTHER = in_force(clause("BIND vote for a cut to daytime frequency in our area"), code="M-2026-01")
FORUM = {"en": "Humber Bus Users' Forum"}


def beside():
    return Beside(date(2026, 5, 14), ("en",), AlreadyThere((OTHER,), (BODY, FORUM)))


@pytest.fixture
def open_editor(shown):
    def make(draft, languages=("en",)):
        editor = MandateEditor("en", languages, beside)
        editor.show_question(Question(Kind.MANDATE, {"en": "That …"}, mandate=draft))
        editor.edited.connect(
            lambda: editor.show_question(Question(Kind.MANDATE, {}, mandate=editor.value))
        )
        return shown(editor)

    return make


def named(editor, kind, name):
    return next(each for each in editor.findChildren(kind) if each.accessibleName() == name)


def said(editor):
    """The lines of every note that is there."""
    notes = (note for note in editor.findChildren(AdviceNote) if note.isVisible())
    return [line for note in notes for line in note.text.split("\n")]


def write(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    if isinstance(field, QLineEdit):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def choose(editor, n, act):
    menu = named(editor, QPushButton, f"Instruction {n}: move it or take it away").menu()
    next(each for each in menu.actions() if each.text() == act).trigger()


def test_a_beginner_sees_what_every_mandate_needs_and_the_rest_behind_more(open_editor):
    editor = open_editor(with_clauses())
    named(editor, QPushButton, "More about this mandate …")
    assert not named(editor, QLineEdit, "Begins on").isVisible()
    named(editor, QPushButton, "More about this mandate …").click()
    assert named(editor, QLineEdit, "Begins on").isVisible()
    assert "abstain" in named(editor, QPlainTextEdit, "Business nobody foresaw").placeholderText()
    assert unnamed(editor) == []


def test_every_field_is_read_as_people_write_it(open_editor, qtbot):
    editor = open_editor(with_clauses())
    named(editor, QPushButton, "More about this mandate …").click()
    for name, text in (
        ("Report due by", "4/6/2026"),
        ("Begins on", "2026-05-20"),
        ("Terms in a row, at most", "3"),
        ("Expenses", "Up to £12."),
        ("How many carry it", "2"),
    ):
        write(qtbot, named(editor, QLineEdit, name), text)
    made = editor.value
    assert (made.report_by, made.since, made.most_terms) == ("2026-06-04", "2026-05-20", 3)
    assert (made.expenses, made.delegates) == ({"en": "Up to £12."}, 2)
    assert named(editor, QLineEdit, "How many carry it").text() == "2 co-delegates"
    write(qtbot, named(editor, QLineEdit, "Report due by"), " ")
    assert editor.value.report_by == ""


def test_what_to_settle_for_is_asked_of_seek_alone(open_editor, qtbot):
    editor = open_editor(with_clauses(clause("SEEK free travel")))
    field = named(editor, QLineEdit, "Instruction 1, what to settle for")
    write(qtbot, field, "half fare")
    assert editor.value.instructions == (clause("SEEK free travel", "half fare"),)
    kinds = named(editor, QComboBox, "Instruction 1, its type")
    kinds.setCurrentIndex(list(InstructionType).index(InstructionType.BIND))
    kinds.activated.emit(kinds.currentIndex())
    assert not field.isVisible()
    assert editor.value.instructions == (clause("BIND free travel"),)


def test_instructions_are_moved_and_taken_away(open_editor):
    one, two, three = (clause(f"BIND vote for number {n}") for n in (1, 2, 3))
    editor = open_editor(with_clauses(one, two, three))
    choose(editor, 3, "Move up")
    choose(editor, 1, "Move down")
    assert editor.value.instructions == (three, one, two)
    choose(editor, 2, "Take away")
    assert editor.value.instructions == (three, two)


def test_a_body_is_chosen_among_those_that_are_known(open_editor):
    editor = open_editor(IN_ORDER)
    menu = named(editor, QPushButton, "Where we sent somebody before …").findChild(QMenu)
    assert [each.text() for each in menu.actions()] == ["Humber Bus Users' Forum"]
    menu.actions()[0].trigger()
    assert editor.value.destination == FORUM


def test_advice_is_said_beneath_what_it_is_about_and_goes_when_it_is_heeded(open_editor, qtbot):
    editor = open_editor(with_clauses(clause("BIND support it"), destination=FORUM))
    (vague,) = said(editor)
    assert vague.startswith("Instruction 1: “support” names nothing definite yet.")
    field = named(editor, QPlainTextEdit, "Instruction 1")
    write(qtbot, field, "support the 23:00 bus")
    named(editor, QLineEdit, "Sent to").setFocus()
    assert said(editor) == []


def test_a_contradiction_is_said_with_both_mandates_and_both_clauses(open_editor):
    (words,) = said(open_editor(IN_ORDER))
    for part in ("Instruction 3", "never agree to a cut", "instruction 1 of M-2026-01", "Tom Dale"):
        assert part in words


def test_a_blank_form_is_not_told_what_it_lacks(open_editor, qtbot):
    editor = open_editor(with_clauses(until="", reporting={}, destination={}))
    assert said(editor) == []
    assert not_reached(editor, qtbot) == set()


def test_what_a_language_of_the_hall_lacks_is_said_once(shown):
    there = AlreadyThere()
    editor = MandateEditor("en", ("en", "cy"), lambda: Beside(date.min, ("en", "cy"), there))
    editor.show_question(Question(Kind.MANDATE, {}, mandate=IN_ORDER))
    (line,) = said(shown(editor))
    assert line.startswith("Not in Cymraeg yet: the issue, the body,")
    assert "the fallback of instruction 2" in line
