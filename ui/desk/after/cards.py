"""The After door's cards: one decision, one mandate. Views in, signals up."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import TIGHT, ButtonKind, Card, Text, act_button, label
from ui.present.after import DecisionCard, MandateCard
from ui.present.leaving import Leaving, leaving_words


class DecisionPanel(Card):
    """One decision, to read: nothing can be done to it any more but print it.

    Signals:
        sheet_asked: (number of the ballot) its result sheet.
        slip_asked: (number of the ballot) what is read back and signed on the spot.
    """

    sheet_asked = Signal(int)
    slip_asked = Signal(int)

    def __init__(self, view: DecisionCard, language: str) -> None:
        super().__init__()
        self.setAccessibleName(view.number)
        self.body.setSpacing(TIGHT)
        top = QHBoxLayout()
        top.addWidget(label(view.number, Text.CAPTION))
        top.addStretch(1)
        top.addWidget(label(view.method, Text.CAPTION))
        self.body.addLayout(top)
        self.body.addWidget(label(view.wording, Text.LEAD, wrap=True))
        below = QHBoxLayout()
        below.addWidget(label(view.result, wrap=True), 1)
        self.sheet = act_button(say(language, "Result sheet"), kind=ButtonKind.QUIET)
        self.sheet.clicked.connect(lambda: self.sheet_asked.emit(view.ballot))
        self.slip = act_button(say(language, "Slip to sign"), kind=ButtonKind.QUIET)
        self.slip.clicked.connect(lambda: self.slip_asked.emit(view.ballot))
        for button in (self.slip, self.sheet):
            below.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(below)
        if view.printed:
            self.body.addWidget(label(view.printed, Text.CAPTION))


class ToDoPanel(Card):
    """What the meeting left to be done, and when the next one is: to read."""

    def __init__(self, lines: tuple[str, ...], language: str) -> None:
        super().__init__(say(language, "What comes of it"))
        self.body.setSpacing(TIGHT)
        for line in lines:
            self.body.addWidget(label(line, wrap=True))


class MandatePanel(Card):
    """One mandate with its two acts.

    Signals:
        accepted: (mandate id) the delegate has read the acceptance aloud.
        certificate_asked: (mandate id).
    """

    accepted = Signal(str)
    certificate_asked = Signal(str)

    def __init__(self, view: MandateCard, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(view.number)
        self.body.setSpacing(TIGHT)
        self.body.addWidget(label(view.number, Text.CAPTION))
        self.body.addWidget(label(view.delegate, Text.HEADING, wrap=True))
        self.body.addWidget(label(view.destination, wrap=True))
        self.body.addWidget(label(view.standing, Text.MUTED, wrap=True))
        if view.printed:
            self.body.addWidget(label(view.printed, Text.MUTED, wrap=True))
        self.body.addSpacing(TIGHT)
        self.accept = act_button(say(language, "Acceptance read aloud"))
        self.accept.setVisible(view.acceptable)
        self.accept.clicked.connect(lambda: self.accepted.emit(view.mandate))
        self.certificate = act_button(say(language, "Certificate"))
        self.certificate.setEnabled(view.certifiable)
        self.certificate.clicked.connect(lambda: self.certificate_asked.emit(view.mandate))
        self.body.addLayout(_above_each_other(self.accept, self.certificate))


class RecordPanel(Card):
    """What can be done with the whole evening.

    Signals:
        minutes_asked: (language).
        words_asked: the words of the minutes shall be edited.
        timing_asked: how the time went.
        leaving_asked: (a `Leaving`) the sheet to take home, and what is rarer.
        copy_asked: keep a copy somewhere.
        forget_asked: let go of who voted how.
        close_asked: leave the record.
    """

    minutes_asked = Signal(str)
    words_asked = Signal()
    timing_asked = Signal()
    leaving_asked = Signal(object)
    copy_asked = Signal()
    forget_asked = Signal()
    close_asked = Signal()

    def __init__(self, place: str, language: str) -> None:
        super().__init__(say(language, "Papers and record"))
        self._minutes = QVBoxLayout()
        self._minutes.setSpacing(TIGHT)
        self.body.addLayout(self._minutes)
        self.words = act_button(say(language, "Edit the words"), kind=ButtonKind.QUIET)
        self.words.clicked.connect(self.words_asked)
        self._standings = label("", Text.MUTED, wrap=True)
        for piece in (self.words, self._standings):
            piece.hide()
            self.body.addWidget(piece)
        self.sheet = act_button(leaving_words(Leaving.SHEET, language))
        self.sheet.clicked.connect(lambda: self.leaving_asked.emit(Leaving.SHEET))
        self.more = act_button(say(language, "More papers"), kind=ButtonKind.QUIET)
        self.timing = QAction(say(language, "How the time went"), self)
        self.timing.triggered.connect(self.timing_asked)
        self._fill_more(language)
        abreast = QHBoxLayout()
        abreast.setSpacing(TIGHT)
        for stretch, button in ((1, self.sheet), (0, self.more)):
            button.hide()
            abreast.addWidget(button, stretch)
        self.body.addLayout(abreast)
        self._printed = self._quiet_line()
        self._quiet_line(
            say(language, "Papers are kept in “{folder}”, beside the record.", folder=place)
        )
        self.copy = act_button(say(language, "Save a copy of the record"))
        self.copy.clicked.connect(self.copy_asked)
        self.forget = act_button(say(language, "Forget who voted how"), kind=ButtonKind.QUIET)
        self.forget.clicked.connect(self.forget_asked)
        self.forget.hide()
        close = act_button(say(language, "Close the record"), kind=ButtonKind.QUIET)
        close.clicked.connect(self.close_asked)
        self.body.addLayout(_above_each_other(self.copy, self.forget, close))

    def _fill_more(self, language: str) -> None:
        """What is wanted now and then, behind one button."""
        listed = QMenu(self.more)
        listed.addAction(self.timing)
        for paper in (Leaving.TWO_UP, Leaving.ROOM, Leaving.ACTIONS):
            listed.addAction(leaving_words(paper, language)).triggered.connect(
                lambda _on=False, paper=paper: self.leaving_asked.emit(paper)
            )
        self.more.clicked.connect(
            lambda: listed.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
        )

    def show_minutes(
        self, acts: tuple[tuple[str, str], ...], standings: tuple[str, ...] = ()
    ) -> None:
        """A button for each (language, words): the first is the page's main one.

        `standings`: how the minutes of the last meetings stand, a line each.
        """
        for button in (self.sheet, self.more):
            button.setVisible(bool(acts))
        self.words.setVisible(bool(acts))
        self._standings.setText("\n".join(standings))
        self._standings.setVisible(bool(standings))
        while (taken := self._minutes.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, (language, words) in enumerate(acts):
            kind = ButtonKind.ORDINARY if place else ButtonKind.PRIMARY
            button = act_button(words, kind=kind)
            button.clicked.connect(lambda _on=False, one=language: self.minutes_asked.emit(one))
            self._minutes.addWidget(button)

    def _quiet_line(self, words: str = "") -> QLabel:
        line = label(words, Text.MUTED, wrap=True)
        self.body.addWidget(line)
        line.setVisible(bool(words))
        return line

    def show_printed(self, lines: tuple[str, ...]) -> None:
        """How often papers of this meeting were printed, a line each."""
        self._printed.setText("\n".join(lines))
        self._printed.setVisible(bool(lines))


def _above_each_other(*buttons: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(TIGHT)
    for button in buttons:
        column.addWidget(button)
    return column
