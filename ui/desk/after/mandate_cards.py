"""Cards of one opened mandate: what it says, its people, its certificate, what was paid."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from facilitator.parts.mandate import (
    AcceptMandate,
    Beside,
    DeclineMandate,
    GiveConsent,
    NameBeside,
    NoteExpenses,
    ResignMandate,
)
from facilitator.wording import say
from ui.desk.after.pieces import ActCard, Fold, column, emptied, row, sentences
from ui.desk.before.texts import ReadField, TextField, captioned
from ui.desk.look import ROOM, TIGHT, ButtonKind, Card, Text, act_button, label
from ui.present.mandate_people import PeopleView
from ui.present.money import pounds, read_pence
from ui.present.opened_mandate import OpenedMandate


class InstructionsCard(Card):
    """What the delegate is to do, instruction by instruction: to read."""

    def __init__(self, view: OpenedMandate, language: str) -> None:
        super().__init__(say(language, "Instructions"))
        grid = _two_columns()
        for number, clause in enumerate(view.clauses):
            text = "\n".join(filter(None, (clause.text, clause.fallback)))
            _add(grid, number, label(clause.kind, Text.SMALL), label(text, wrap=True))
        self.body.addLayout(grid)


class FieldsCard(Card):
    """All else that the mandate says: to read."""

    def __init__(self, view: OpenedMandate, language: str) -> None:
        super().__init__(say(language, "What else it says"))
        grid = _two_columns()
        for number, (caption, text) in enumerate(view.fields):
            _add(grid, number, label(caption, Text.CAPTION), label(text, wrap=True))
        self.body.addLayout(grid)


class VotesCard(Card):
    """How the delegate voted at councils: to read."""

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Votes at councils"))
        self._shown: tuple[tuple[str, str, str], ...] | None = None
        self.body.setSpacing(TIGHT)
        self._lines = column()
        self.body.addLayout(self._lines)

    def show_votes(self, votes: tuple[tuple[str, str, str], ...]) -> None:
        """Show them; none takes no room."""
        self.setVisible(bool(votes))
        if votes == self._shown:
            return
        self._shown = votes
        emptied(self._lines)
        for where, wording, voted in votes:
            self._lines.addWidget(label(where, Text.CAPTION, wrap=True))
            self._lines.addWidget(label(wording, wrap=True))
            self._lines.addWidget(label(voted, Text.SMALL, wrap=True))


def _two_columns() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(ROOM)
    grid.setVerticalSpacing(TIGHT)
    grid.setColumnStretch(1, 1)
    return grid


def _add(grid: QGridLayout, at: int, name: QLabel, text: QLabel) -> None:
    name.setContentsMargins(0, 2, 0, 0)  # small type on the line of larger type
    grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(text, at, 1)


class PeopleCard(ActCard):
    """Who carries it: acceptance, consent, alternate and note-taker, giving it back."""

    def __init__(self, mandate: str, language: str) -> None:
        super().__init__(say(language, "Who carries it"))
        self._mandate, self._language = mandate, language
        self._view: PeopleView | None = None
        self._said = column()
        self.body.addLayout(self._said)
        self.alternate = self._name_field(say(language, "Alternate"), Beside.ALTERNATE)
        self.note_taker = self._name_field(say(language, "Note-taker"), Beside.NOTE_TAKER)
        self._below = column()
        self.body.addLayout(self._below)

    def show_people(self, view: PeopleView) -> None:
        """Show them; the same again changes nothing."""
        if view == self._view:
            return
        self._view = view
        emptied(self._said)
        emptied(self._below)
        for line in sentences(view.accepted):
            self._said.addWidget(line)
        self._offer_acceptance(view)
        for line in sentences(view.consent):
            self._said.addWidget(line)
        if view.consents:
            answers = (
                self.asking(words, GiveConsent(self._mandate, consent=answer))
                for answer, words in view.consents
            )
            self._said.addLayout(row(*answers))
        for field, name in ((self.alternate, view.alternate), (self.note_taker, view.note_taker)):
            field.setEnabled(view.names)
            if not field.hasFocus():
                field.setText(name)
        self._offer_resignation(view)

    def _offer_acceptance(self, view: PeopleView) -> None:
        la = self._language
        if view.accepts:
            accept = say(la, "Acceptance read aloud")
            self._said.addWidget(
                self.asking(accept, AcceptMandate(self._mandate), ButtonKind.PRIMARY)
            )
        if view.declines:
            words, yes = say(la, "The delegate declines …"), say(la, "Record that they decline")
            declines = self.making_sure(words, view.declines, yes, DeclineMandate(self._mandate))
            self._said.addWidget(declines, 0, Qt.AlignmentFlag.AlignLeft)

    def _offer_resignation(self, view: PeopleView) -> None:
        if view.resigns:
            la = self._language
            words = say(la, "The delegate gives it back …")
            yes = say(la, "Record that they give it back")
            resign = self.making_sure(words, view.resigns, yes, ResignMandate(self._mandate))
            self._below.addWidget(resign, 0, Qt.AlignmentFlag.AlignLeft)

    def _name_field(self, caption: str, beside: Beside) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(caption)
        field.setPlaceholderText(say(self._language, "nobody"))
        field.editingFinished.connect(lambda: self._name(field, beside))
        self.body.addWidget(captioned(field))
        return field

    def _name(self, field: QLineEdit, beside: Beside) -> None:
        if self._view is None:
            return
        alternate = beside is Beside.ALTERNATE
        shown = self._view.alternate if alternate else self._view.note_taker
        name = " ".join(field.text().split())
        if name != shown:
            self.asked.emit(NameBeside(self._mandate, beside, name))


class ExpensesCard(ActCard):
    """What was paid to the delegate, and two fields for the next sum."""

    def __init__(self, mandate: str, language: str, languages: tuple[str, ...]) -> None:
        super().__init__(say(language, "Expenses"))
        self._mandate, self._language = mandate, language
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._lines = column()
        self.body.addLayout(self._lines)
        self.fold = Fold(say(language, "Note what was paid …"))
        self.sum = ReadField[int](
            say(language, "Amount, such as 4.60"),
            lambda text: read_pence(text) if text.strip() else 0,
            lambda pence: pounds(pence) if pence else "",
        )
        self.sum.show_value(0)
        self.what = TextField(say(language, "For what"), languages)
        note = act_button(say(language, "Note it"))
        note.clicked.connect(self._note)
        self.fold.fields.addWidget(captioned(self.sum))
        self.fold.fields.addWidget(self.what)
        self.fold.fields.addWidget(note, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.fold)

    def show_expenses(self, expenses: tuple[tuple[str, str], ...], spent: str) -> None:
        """Show what was noted, and its sum."""
        if expenses == self._shown:
            return
        self._shown = expenses
        emptied(self._lines)
        for paid in expenses:
            self._lines.addWidget(label(" · ".join(filter(None, paid)), wrap=True))
        total = say(self._language, "In all {sum}", sum=spent) if len(expenses) > 1 else ""
        none = "" if expenses else say(self._language, "Nothing was paid so far.")
        for line in (*sentences(total), *sentences(none, kind=Text.MUTED)):
            self._lines.addWidget(line)

    def _note(self) -> None:
        self.sum.commit()
        self.what.commit()
        pence = read_pence(self.sum.text())
        if pence is None:
            self.sum.setFocus()
            return
        self.asked.emit(NoteExpenses(self._mandate, pence, self.what.value))
        self.sum.show_value(0)
        self.what.show_value({})


def in_two(
    left: tuple[QWidget, ...], right: tuple[QWidget, ...], shares: tuple[int, int]
) -> QWidget:
    """Two columns of cards, each as high as it is."""
    both = QWidget()
    grid = QGridLayout(both)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(ROOM)
    for place, (cards, share) in enumerate(zip((left, right), shares, strict=True)):
        cards_down = column()
        cards_down.setSpacing(ROOM)
        for card in cards:
            cards_down.addWidget(card)
        cards_down.addStretch(1)
        grid.addLayout(cards_down, 0, place)
        grid.setColumnStretch(place, share)
    return both
