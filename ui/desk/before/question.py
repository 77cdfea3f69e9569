"""What an item puts to the hall: its kind, its words, its rule, and what there is to choose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from facilitator.drafting import candidates_in_groups, with_candidates
from facilitator.errors import RuleError
from facilitator.ids import Ids
from facilitator.plan import Kind, Question
from facilitator.rules.rule import Rule
from facilitator.rules.written import read_rule
from facilitator.wording import say
from ui.desk.before.balance import BalanceEditor
from ui.desk.before.mandate import MandateEditor
from ui.desk.before.texts import Paragraph, Picker, ReadField, TextField, captioned
from ui.desk.before.third import ThirdLine
from ui.desk.before.ways import WaysEditor
from ui.desk.look import ROOM, Text, label
from ui.present.asking import presses_note
from ui.present.mandate_advice import Beside
from ui.present.planning import USUAL_RULES, as_lines, choices_of, kind_name, rule_in_words
from ui.present.ways import KINDS, begun, may_balance


class QuestionEditor(QWidget):
    """Edits a question; what its kind does not use is not there.

    Attributes:
        kind_box: the choice of its kind, to be placed where there is room for it.

    Signals:
        edited: (Question | None) it is another question now.
    """

    edited = Signal(object)

    def __init__(
        self,
        language: str,
        languages: tuple[str, ...],
        new_id: Ids,
        beside: Callable[[], Beside] | None = None,
    ) -> None:
        """`beside`: answers what a mandate is looked at beside."""
        super().__init__()
        self._language, self._new_id = language, new_id
        self._question: Question | None = None
        self._kind = _kinds(language)
        self._wording = TextField(say(language, "The words that are put"), languages, lines=2)
        self._third, self._rule = ThirdLine(language), RuleField(language)
        self._choices = TextField(
            say(language, "Choices, one a line, in the order of the keys"), languages, lines=6
        )
        self._names = Paragraph(4)
        self._names.setAccessibleName(say(language, "Who stands: one name a line"))
        self._ways = WaysEditor(language)
        self._balance = BalanceEditor(language, languages)
        self._presses = label("", Text.MUTED, wrap=True)
        self._mandate = MandateEditor(language, languages, beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOM)
        self.kind_box = captioned(self._kind)
        self._rule_box, self._names_box = captioned(self._rule.in_box()), captioned(self._names)
        for part in (
            *(self._wording, self._third, self._choices, self._names_box, self._presses),
            *(self._ways, self._balance, self._rule_box, self._mandate),
        ):
            column.addWidget(part)
        self._connect()

    def show_question(self, question: Question | None) -> None:
        """Show it, and the fields that its kind uses."""
        self._question = question
        kind = question.kind if question else None
        self._kind.setCurrentIndex(KINDS.index(kind))
        self._wording.setVisible(question is not None)
        self._third.setVisible(question is not None)
        self._rule_box.setVisible(question is not None and _has_rule(question))
        self._ways.setVisible(kind not in {None, Kind.SENSE, Kind.TEST})
        self._choices.setVisible(kind in {Kind.TEST, Kind.OPTIONS})
        self._names_box.setVisible(kind is Kind.ELECTION)
        self._mandate.setVisible(kind is Kind.MANDATE)
        note = presses_note(question, self._language) if question else ""
        self._presses.setText(note)
        self._presses.setVisible(bool(note))
        if question is not None:
            self._fill(question)
        self._offer_balance()

    def forget(self) -> None:
        """Another item's question comes next."""
        self._rule.forget()
        self._ways.forget()
        self._balance.forget()
        self._mandate.forget()

    def commit(self) -> None:
        """Take what is being typed."""
        self._wording.commit()
        self._third.commit()
        self._rule.commit()
        self._choices.commit()
        self._ways.commit()
        self._balance.commit()
        self._mandate.commit()
        self._take_names()

    def _connect(self) -> None:
        self._kind.activated.connect(self._take_kind)
        self._wording.edited.connect(lambda: self._take(wording=self._wording.value))
        self._third.edited.connect(lambda text: self._take(third=text))
        self._rule.read.connect(lambda rule: self._take(rule=rule))
        self._choices.edited.connect(self._take_choices)
        self._names.left.connect(self._take_names)
        self._ways.changed.connect(lambda changes: self._take(**changes))
        self._ways.opened.connect(self._offer_balance)
        self._balance.changed.connect(lambda changes: self._take(**changes))
        self._mandate.edited.connect(lambda: self._take(mandate=self._mandate.value))

    def _fill(self, question: Question) -> None:
        self._wording.show_value(question.wording)
        self._third.show_text(question.third)
        self._rule.show_value(question.rule)
        self._ways.show_question(question)
        self._choices.show_value(as_lines([choice.text for choice in question.choices]))
        self._mandate.show_question(question)
        self._balance.show_question(question)
        names = "\n".join(candidates_in_groups(question, self._language))
        if self._names.text() != names:
            self._names.setText(names)

    def _offer_balance(self) -> None:
        """The rule of balance stays with the other ways, unless there is one."""
        question = self._question
        several = question is not None and may_balance(question)
        has = question is not None and question.balance is not None
        self._balance.setVisible(several and (has or self._ways.offers_all))

    def _take(self, **changes: object) -> None:
        if self._question is not None:
            self._emit(replace(self._question, **changes))  # type: ignore[arg-type]

    def _take_kind(self, number: int) -> None:
        kind = KINDS[number]
        if kind is None or self._question is None or kind is not self._question.kind:
            self._emit(begun(kind, self._new_id) if kind else None)

    def _take_choices(self) -> None:
        if self._question is not None and self._question.kind in {Kind.TEST, Kind.OPTIONS}:
            before = self._question.choices
            self._take(choices=choices_of(self._choices.value, before, self._new_id))

    def _take_names(self) -> None:
        if self._question is not None and self._question.kind is Kind.ELECTION:
            lines = self._names.text().splitlines()
            self._emit(with_candidates(self._question, lines, self._new_id))

    def _emit(self, question: Question | None) -> None:
        if question != self._question:
            self._question = question
            self.edited.emit(question)


def _has_rule(question: Question) -> bool:
    """Consent has a rule of its own kind; names and options are counted by their way."""
    return question.kind in {Kind.MOTION, Kind.MANDATE}


def _kinds(language: str) -> Picker:
    box = Picker(say(language, "Put to the hall"))
    for kind in KINDS:
        box.addItem(kind_name(kind, language))
    return box


class RuleField(ReadField[Rule]):
    """When it is carried, as people write it: "two-thirds", "more than 3/5"."""

    def __init__(self, language: str) -> None:
        super().__init__(
            say(language, "Carried by"), _read_rule, lambda rule: rule_in_words(rule, language)
        )
        self._box = Picker(self.accessibleName())
        self._box.setToolTip(say(language, "majority, two-thirds, 75%, more than 3/5 …"))
        self._box.addItems([rule_in_words(rule, language) for rule in USUAL_RULES])
        self._box.setLineEdit(self)
        self._box.setCompleter(None)  # type: ignore[arg-type]  # which Qt takes for no completer
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._box.activated.connect(lambda number: self.choose(USUAL_RULES[number]))

    def in_box(self) -> Picker:
        """The field with the usual rules to choose from."""
        return self._box


def _read_rule(text: str) -> Rule | None:
    try:
        return read_rule(text)
    except RuleError:
        return None
