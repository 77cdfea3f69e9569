"""A rule of balance in Before: never there unasked, and its groups stand behind the names."""

from __future__ import annotations

from itertools import count

import pytest
from PySide6.QtWidgets import QComboBox

from facilitator.drafting import candidates, candidates_in_groups, with_candidates
from facilitator.floor import filled
from facilitator.plan import Balance, Choice, Kind, Method, Question
from ui.desk.before.question import QuestionEditor
from ui.present.ways import counted

#: Qt says this of every window where there is no screen.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

WOMEN_AND_MEN = Balance(({"en": "Women", "cy": "Menywod"}, {"en": "Men", "cy": "Dynion"}), (1, 2))
PEOPLE = (Choice("a", {"en": "Ann"}, ""), Choice("b", {"en": "Bob"}, ""))
WHO = Question(Kind.ELECTION, {"en": "Who?"}, choices=PEOPLE, method=Method.STV, seats=2)
RULED = Question(
    *(Kind.ELECTION, {"en": "Who?"}),
    choices=PEOPLE,
    method=Method.STV,
    seats=2,
    balance=WOMEN_AND_MEN,
)


@pytest.fixture
def new_id():
    numbers = count(1)
    return lambda: f"id{next(numbers)}"


@pytest.fixture
def editor(shown, new_id, monkeypatch):
    # A list that opens is a window, which nobody would close here.
    monkeypatch.setattr(QComboBox, "showPopup", lambda _box: None)
    made = shown(QuestionEditor("en", ("en", "cy"), new_id))
    made.heard = []
    made.edited.connect(made.heard.append)
    return made


def test_nobody_sees_a_rule_of_balance_before_other_ways_were_asked_for(editor):
    editor.show_question(WHO)
    assert editor._balance.isHidden()
    editor._ways._take_way(len(editor._ways._offered))
    assert not editor._balance.isHidden()


def test_a_rule_that_is_there_is_shown_with_each_group_behind_its_name(editor):
    editor.show_question(RULED)
    assert not editor._balance.isHidden()
    assert editor._names.text() == "Ann (Women)\nBob (Men)"


def test_ticked_named_and_filled_in_it_is_the_question_s(editor):
    editor.show_question(WHO)
    editor._balance._has.setChecked(True)
    editor.show_question(editor.heard[-1])
    editor._balance._groups.show_value({})
    editor._balance._groups._fields["en"].setText("Old town\nNew town")
    editor._balance._groups.commit()
    editor.show_question(editor.heard[-1])
    editor._names.setText("Ann (New town)\nBob\nCyd (old town)")
    editor._take_names()

    question = editor.heard[-1]
    assert question.balance.groups == ({"en": "Old town"}, {"en": "New town"})
    assert question.balance.members == (2, 0, 1)
    assert [choice.id for choice in question.choices][:2] == ["a", "b"]


def test_a_way_that_cannot_keep_the_rule_has_none(new_id):
    assert counted(RULED, Method.IRV)["balance"] is None
    assert "balance" not in counted(RULED, Method.MEEK)


def test_who_stands_keeps_their_group_when_the_list_changes(new_id):
    changed = with_candidates(RULED, ["Cyd (Dynion)", *candidates_in_groups(RULED, "en")], new_id)
    assert candidates(changed) == ("Cyd", "Ann", "Bob")
    assert changed.balance.members == (2, 1, 2)


def test_names_typed_tonight_may_bring_their_group(new_id):
    nobody = with_candidates(RULED, (), new_id)
    typed = filled(nobody, "Ann (Women), Bob (Men) and Cyd", "en", new_id)
    assert typed.question.balance.members == (1, 2, 0)
    assert [side.value for side in typed.names] == ["Ann", "Bob", "Cyd"]
