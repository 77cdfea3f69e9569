"""One mandate, opened: its heading, and a card for each thing that can be known or done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk.after.mandate_cards import (
    ExpensesCard,
    FieldsCard,
    InstructionsCard,
    PeopleCard,
    VotesCard,
    in_two,
)
from ui.desk.after.mandate_papers_card import MandatePapersCard
from ui.desk.after.mandate_recall import RecallCard
from ui.desk.after.mandate_report import ReportCard
from ui.desk.after.pieces import column, emptied
from ui.desk.look import Text, label
from ui.present.opened_mandate import OpenedMandate

_SHARES = (11, 9)


class OpenedPanel(QWidget):
    """One mandate; another one has a panel of its own, so that nothing typed changes hands.

    Attributes:
        mandate: its id.
        people, papers, reports, expenses, recall: its cards.

    Signals:
        asked, sure: as `ActCard`.
        paper_asked: (Mandate paper, language) see `MandatePapersCard`.
    """

    asked = Signal(object)
    sure = Signal(str, str, object)
    paper_asked = Signal(object)

    def __init__(self, view: OpenedMandate, language: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        self.mandate = view.mandate
        self._view: OpenedMandate | None = None
        self._head = column()
        self.people = PeopleCard(view.mandate, language)
        self.papers = MandatePapersCard(language)
        self.reports = ReportCard(language, languages)
        self._votes = VotesCard(language)
        self.expenses = ExpensesCard(view.mandate, language, languages)
        self.recall = RecallCard(view.mandate, language)
        for card in (self.people, self.reports, self.expenses, self.recall):
            card.asked.connect(self.asked)
            card.sure.connect(self.sure)
        self.papers.paper_asked.connect(self.paper_asked)
        page = column(self)
        page.addLayout(self._head)
        left = (
            InstructionsCard(view, language),
            self.reports,
            self._votes,
            FieldsCard(view, language),
        )
        right = (self.people, self.papers, self.expenses, self.recall)
        page.addWidget(in_two(left, right, _SHARES))
        page.addStretch(1)
        self.show_opened(view)

    def show_opened(self, view: OpenedMandate) -> None:
        """Show how it stands now."""
        if view == self._view:
            return
        before, self._view = self._view, view
        if before is None or _heading(before) != _heading(view):
            emptied(self._head)
            self._head.addWidget(label(view.number, Text.CAPTION))
            self._head.addWidget(label(view.delegate, Text.TITLE, wrap=True))
            for line in view.lines:
                self._head.addWidget(label(line, wrap=True))
        self.people.show_people(view.people)
        self.papers.show_papers(view.certificate, view.papers)
        self.reports.show_reports(view.reports, view.form)
        self._votes.show_votes(view.votes)
        self.expenses.show_expenses(view.expenses, view.spent)
        self.recall.show_recall(view.recall)


def _heading(view: OpenedMandate) -> tuple[str, ...]:
    return (view.delegate, *view.lines)
