"""How a question is counted, chosen on the page *Before*."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from facilitator.ids import SeededIds
from facilitator.plan import Kind, Method, Question, Secrecy
from ui.desk.before.question import QuestionEditor
from ui.present.ways import begun, other_ways, usual_ways, way_name

#: Qt says this of every window where there is no screen.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def new_id():
    return SeededIds(5)


@pytest.fixture(autouse=True)
def no_popup(monkeypatch):
    """A list that opens is a window, which nobody would close here."""
    monkeypatch.setattr(QComboBox, "showPopup", lambda _box: None)


@pytest.fixture
def editor(shown, new_id):
    made = shown(QuestionEditor("en", ("en", "cy"), new_id))
    made.resize(900, 700)
    return made


def box(editor, name):
    return next(each for each in editor.findChildren(QComboBox) if each.accessibleName() == name)


def chosen(editor, name, number):
    picker = box(editor, name)
    picker.setCurrentIndex(number)
    picker.activated.emit(number)


@pytest.mark.parametrize("kind", [Kind.OPTIONS, Kind.ELECTION])
def test_the_usual_ways_stand_first_and_others_when_asked_for(editor, new_id, kind):
    editor.show_question(begun(kind, new_id))
    ways = box(editor, "How it is counted")
    assert ways.count() == len(usual_ways(kind)) + 1
    chosen(editor, "How it is counted", ways.count() - 1)
    assert ways.count() == len(usual_ways(kind)) + len(other_ways(kind))


def test_choosing_dots_gives_each_person_marks(editor, qtbot, new_id):
    editor.show_question(begun(Kind.OPTIONS, new_id))
    chosen(editor, "How it is counted", 2)
    with qtbot.waitSignal(editor.edited) as edited:
        chosen(editor, "How it is counted", 2 + other_ways(Kind.OPTIONS).index(Method.DOTS))
    assert (edited.args[0].method, edited.args[0].most) == (Method.DOTS, 3)


def type_seats(editor, seats):
    field = next(
        each
        for each in editor.findChildren(QLineEdit)
        if each.accessibleName() == "How many are chosen"
    )
    assert field.isVisible()
    field.setText(seats)
    field.commit()


@pytest.mark.parametrize(
    ("kind", "several", "one"),
    [
        (Kind.ELECTION, Method.STV, Method.IRV),
        (Kind.OPTIONS, Method.APPROVAL, Method.APPROVAL),
    ],
)
def test_whoever_wants_two_types_two_and_gets_a_way_for_several(editor, new_id, kind, several, one):
    editor.edited.connect(editor.show_question)
    asked = replace(begun(kind, new_id), method=Method.EXHAUSTIVE)
    editor.show_question(asked)
    type_seats(editor, "2")
    assert (editor._question.method, editor._question.seats) == (several, 2)
    assert editor._ways._why.isVisible()
    assert box(editor, "How it is counted").currentText() == way_name(several, kind, "en")
    type_seats(editor, "1")
    assert (editor._question.method, editor._question.seats) == (one, 1)
    assert not editor._ways._why.isVisible()


def test_a_way_for_one_chooses_one_again(editor, new_id):
    editor.edited.connect(editor.show_question)
    editor.show_question(begun(Kind.ELECTION, new_id))
    type_seats(editor, "3")
    chosen(editor, "How it is counted", 0)
    assert (editor._question.method, editor._question.seats) == (Method.EXHAUSTIVE, 1)


def test_an_election_can_be_made_open(editor, qtbot, new_id):
    editor.show_question(begun(Kind.ELECTION, new_id))
    with qtbot.waitSignal(editor.edited) as edited:
        chosen(editor, "Who may know", list(Secrecy).index(Secrecy.OPEN))
    assert edited.args[0].secrecy is Secrecy.OPEN


def test_a_question_that_is_just_for_fun_has_no_ways(editor):
    editor.show_question(Question(Kind.TEST, {"en": "Which biscuit?"}))
    assert not box(editor, "How it is counted").isVisible()
