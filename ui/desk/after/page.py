"""The After page: decisions to the left, mandates and papers to the right.

It makes nothing itself: it is given the callables of `Papers`, and says what became of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.parts.mandate import AcceptMandate
from facilitator.wording import say
from ui.bridge import Send
from ui.desk.after.cards import DecisionPanel, MandatePanel, RecordPanel, ToDoPanel
from ui.desk.after.forgetting import Forgetting
from ui.desk.after.making import Making
from ui.desk.after.mandates import MandatesPage
from ui.desk.after.papers import Done, Failed
from ui.desk.floating import FloatingBanner
from ui.desk.flowing import flowing
from ui.desk.look import PAGE, ROOM, TIGHT, ActButton, ButtonKind, Card, Text, act_button, label
from ui.desk.preview.previews import Previewing
from ui.present.after import AfterView


class PaperMaking(Protocol):
    """What the page asks of whoever makes papers; `Papers` is one. Nothing here blocks."""

    @property
    def folder(self) -> Path: ...

    @property
    def previews(self) -> Previewing: ...

    def minutes(self, number: int, language: str, done: Done, failed: Failed) -> None: ...

    def timing(self, number: int, done: Done, failed: Failed) -> None: ...

    def result_sheet(self, ballot: int, done: Done, failed: Failed) -> None: ...

    def certificate(self, mandate_id: str, done: Done, failed: Failed) -> None: ...

    def copy(self, to: Path, done: Done, failed: Failed) -> None: ...


def ask_for_a_place(parent: QWidget, suggested: Path) -> Path | None:
    """Where a copy shall go, None for nowhere."""
    chosen, _ = QFileDialog.getSaveFileName(parent, "", str(suggested), "*.assembly")
    return Path(chosen) if chosen else None


class AfterPage(QWidget):
    """The door after the meeting.

    Args:
        send: to the engine.
        papers: makes them; see `PaperMaking`.
        mandates: the page beside this one.
        language: of the desk.
        chooses: asks where a copy shall go.

    Attributes:
        mandates: of all meetings; `show_mandates` turns to it.
        papers: makes them.
        making: has a paper made, and says what came of it.

    Signals:
        close_asked: the record shall be closed.
        words_asked: (number of the meeting) the words of its minutes shall be edited.
        mandates_asked: all mandates shall be shown.
        leaving_asked: (what is made as people leave, a `ui.leaving_papers.Leaving`).
        slip_asked: (number of the ballot) its slip, to be signed.

    """

    leaving_asked = Signal(object)
    slip_asked = Signal(int)
    close_asked = Signal()
    words_asked = Signal(int)
    mandates_asked = Signal()

    def __init__(
        self,
        send: Send,
        papers: PaperMaking,
        mandates: MandatesPage,
        language: str,
        chooses: Callable[[QWidget, Path], Path | None] = ask_for_a_place,
    ) -> None:
        super().__init__()
        self._send, self.papers, self._language = send, papers, language
        self._chooses = chooses
        self._view: AfterView | None = None
        self._busy = False
        self._title, self._when = label("", Text.TITLE), label("", Text.MUTED)
        self._note = label("", Text.MUTED, wrap=True)
        self.banner = FloatingBanner(self)
        self.making = making = Making(papers, self.banner, language, self._set_busy)
        self._forgetting = Forgetting(send, self.banner, language, making.begin, making.end)
        self.mandates = mandates
        self._all = act_button(say(language, "All mandates"), kind=ButtonKind.QUIET)
        self._all.clicked.connect(self.mandates_asked)
        self._decisions, self._mandates = _column(), _column()
        self._ways, self._sides = flowing(TIGHT)
        self._sides.addWidget(self._all)
        self._record = RecordPanel(papers.folder.name, language)
        self._record.minutes_asked.connect(self._make_minutes)
        self._record.words_asked.connect(
            lambda: self.words_asked.emit(self._view.number if self._view else 0)
        )
        self._record.timing_asked.connect(self._make_timing)
        self._record.leaving_asked.connect(self.leaving_asked)
        self._record.copy_asked.connect(self._save_a_copy)
        self._record.forget_asked.connect(lambda: self._forgetting.ask(self._view))
        self._record.close_asked.connect(self.close_asked)
        self._lay_out()

    @property
    def previews(self) -> Previewing:
        """Where its papers are shown."""
        return self.papers.previews

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(self._title)
        heading.addSpacing(ROOM)
        heading.addWidget(self._when, 1, Qt.AlignmentFlag.AlignBottom)
        right = QVBoxLayout()
        right.setSpacing(ROOM)
        right.addWidget(self._record)
        # Away while it is empty: it would take from the panel above the height its words need.
        self._sent = _scrolling(self._mandates, say(self._language, "Mandates"))
        right.addWidget(self._sent, 1)
        right.addStretch()
        both = QHBoxLayout()
        both.setSpacing(PAGE)
        decisions = say(self._language, "What we decided")
        both.addWidget(_scrolling(self._decisions, decisions), 2)
        both.addLayout(right, 1)
        self._meeting = QWidget()
        page = QVBoxLayout(self._meeting)
        page.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        page.setSpacing(ROOM)
        page.addLayout(heading)
        page.addWidget(self._note)
        page.addWidget(self._ways)
        page.addLayout(both, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._meeting)
        self._pages.addWidget(self.mandates)
        self.mandates.left.connect(self.show_meeting)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def add_side(self, page: QWidget, words: str) -> ActButton:
        """Have another page beside this one; the quiet button that leads to it."""
        button = act_button(words, kind=ButtonKind.QUIET)
        button.clicked.connect(self.banner.clear)
        button.clicked.connect(lambda: self._pages.setCurrentWidget(page))
        self._sides.addWidget(button)
        self._pages.addWidget(page)
        return button

    def show_meeting(self) -> None:
        """Back from a page beside this one."""
        self._pages.setCurrentWidget(self._meeting)

    def show_mandates(self) -> None:
        """Turn to the page of all mandates; Esc leads back from there."""
        self.banner.clear()
        self._pages.setCurrentWidget(self.mandates)
        self.mandates.list.setFocus()

    def show_view(self, view: AfterView) -> None:
        """Show the newest meeting; the same view again changes nothing."""
        if view == self._view:
            return
        self._view, papers = view, self.papers
        self._title.setText(view.title)
        self._when.setText(view.when)
        self._note.setText(view.note)
        self._note.setVisible(bool(view.note))
        acts = tuple((act.language, act.label) for act in view.minutes)
        self._record.show_minutes(acts, view.standings)
        self._record.forget.setVisible(bool(view.forgettable.ballots))
        self._record.show_printed(view.printed)
        self._all.setVisible(view.any_mandates)
        decisions = [DecisionPanel(card, self._language) for card in view.decisions]
        for decision in decisions:
            decision.sheet_asked.connect(partial(self.making.make, papers.result_sheet))
            decision.slip_asked.connect(self.slip_asked)
        to_do = [ToDoPanel(view.to_do, self._language)] if view.to_do else []
        _refill(self._decisions, [*decisions, *to_do])
        panels = [MandatePanel(card, self._language) for card in view.mandates]
        for panel in panels:
            panel.accepted.connect(lambda key: self._send(AcceptMandate(key)))
            panel.certificate_asked.connect(partial(self.making.make, papers.certificate))
        _refill(self._mandates, panels)
        self._sent.setVisible(bool(panels))
        self._set_busy(self._busy)

    def _make_minutes(self, language: str) -> None:
        if self._view is not None and self._view.number:
            self.making.make(self.papers.minutes, self._view.number, language)

    def _make_timing(self) -> None:
        if self._view is not None and self._view.number:
            self.making.make(self.papers.timing, self._view.number)

    def _save_a_copy(self) -> None:
        suggested = Path.home() / self.papers.folder.name.replace(" papers", " copy.assembly")
        to = self._chooses(self, suggested)
        if to is not None:
            self.making.begin()
            self.papers.copy(to, self._copied, self.making.end)

    def _copied(self, copy: Path) -> None:
        self.making.end(say(self._language, "The copy is at {place}", place=copy))

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        self._busy = busy
        for panel in (self._record, *self.findChildren(MandatePanel)):
            panel.setEnabled(not busy)
        for decision in self.findChildren(DecisionPanel):
            decision.sheet.setEnabled(not busy)
            decision.slip.setEnabled(not busy)


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(ROOM)
    column.addStretch(1)
    return column


def _scrolling(column: QVBoxLayout, name: str) -> QScrollArea:
    """That column, with a bar where it is longer than the window; arrows move it as well."""
    inside = QWidget()
    inside.setLayout(column)
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _refill(column: QVBoxLayout, panels: Sequence[Card]) -> None:
    """Those panels instead of the ones there were; the stretch at the end stays."""
    while column.count() > 1:
        taken = column.takeAt(0)
        if taken is not None and (old := taken.widget()) is not None:
            old.hide()
            old.setParent(None)
            old.deleteLater()
    for place, panel in enumerate(panels):
        column.insertWidget(place, panel)
