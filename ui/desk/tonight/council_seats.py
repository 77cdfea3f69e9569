"""Who sits for whom: the seats of a council, and the line by which one is taken by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.mandate_draft import Instruction
from facilitator.parts.council import (
    Carried,
    Checked,
    LeaveAsObserver,
    LeaveSeat,
    SeatAlternate,
    SeatDelegate,
    SeatedBy,
    SeatObserver,
)
from facilitator.wording import say
from ui.desk.look import ROOM, TIGHT, ButtonKind, Text, label
from ui.desk.side_page import scrolling
from ui.desk.tonight.pieces import Field, Paragraph, desk_button
from ui.present.council import CouncilView
from ui.present.council_rows import SeatRow, Sitter

_NO_INSTRUCTIONS: tuple[Instruction, ...] = ()


class SeatsPage(QWidget):
    """The seats from the first on; below them somebody is seated by hand, or as an observer.

    Signals:
        asked: (Command).
    """

    asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._shown: CouncilView | None = None
        self.by_hand = ByHand(language)
        self.by_hand.asked.connect(self.asked)
        self._inside = QWidget()
        self._rows = QVBoxLayout(self._inside)
        self._rows.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(self._inside), 1)
        column.addWidget(self.by_hand)

    def show_view(self, view: CouncilView) -> None:
        """These seats, and those who listen."""
        self.by_hand.show_view(view)
        if self._shown is not None and (view.rows, view.observers) == (
            self._shown.rows,
            self._shown.observers,
        ):
            return
        self._shown = view
        emptied(self._rows)
        if not view.rows:
            words = say(
                self._language, "Nobody is seated yet: look at certificates, or seat by hand below."
            )
            self._rows.addWidget(label(words, Text.MUTED, wrap=True))
        for row in view.rows:
            for sitter in row.people or (None,):
                self._rows.addWidget(self._row(row, sitter))
        for person, name in view.observers:
            self._rows.addWidget(self._observer(person, name))
        self._rows.addStretch(1)

    def _row(self, row: SeatRow, sitter: Sitter | None) -> QWidget:
        la = self._language
        made, line = QWidget(), Paragraph(Text.BODY, 1)
        layout = _line(made)
        name = sitter.name if sitter is not None else "–"
        shown = say(la, "{n} · {assembly} · {name}", n=row.number, assembly=row.assembly, name=name)
        line.show_text(f"{shown} ({row.note})" if row.note else shown)
        layout.addWidget(line, 1)
        if sitter is not None:
            self._acts(layout, row, sitter)
        return made

    def _acts(self, layout: QHBoxLayout, row: SeatRow, sitter: Sitter) -> None:
        la = self._language
        if sitter.alternate:
            words = say(la, "Alternate: {name}", name=sitter.alternate)
            swap = desk_button(words, kind=ButtonKind.QUIET)
            taken = SeatAlternate(row.number, sitter.person)
            swap.clicked.connect(lambda: self.asked.emit(taken))
            layout.addWidget(swap)
        goes = desk_button(say(la, "Leaves"), kind=ButtonKind.QUIET)
        left = LeaveSeat(row.number, sitter.person)
        goes.clicked.connect(lambda: self.asked.emit(left))
        layout.addWidget(goes)

    def _observer(self, person: str, name: str) -> QWidget:
        made = QWidget()
        layout = _line(made)
        words = say(self._language, "Observer: {name}", name=name)
        layout.addWidget(label(words, Text.MUTED), 1)
        goes = desk_button(say(self._language, "Leaves"), kind=ButtonKind.QUIET)
        goes.clicked.connect(lambda: self.asked.emit(LeaveAsObserver(person)))
        layout.addWidget(goes)
        return made


class ByHand(QWidget):
    """Somebody is seated without a scan: with a reason, or by a decision of the council.

    Signals:
        asked: (Command).
    """

    asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        la = language
        self._language = language
        self._members: tuple[tuple[str, str], ...] = ()
        self._grounds: tuple[tuple[str, str], ...] = ()
        self.member, self.ground = QComboBox(), QComboBox()
        self.member.setAccessibleName(say(la, "Member"))
        self.ground.setAccessibleName(say(la, "On what"))
        self.name = Field(say(la, "Delegate's name"))
        self.code = Field(say(la, "Mandate no."), "M-2026-03")
        self.reason = Field(say(la, "Why without a scan"))
        self.seat = desk_button(say(la, "Seat by hand"))
        self.observer = desk_button(say(la, "Let them listen"), kind=ButtonKind.QUIET)
        column, first, second = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(0, ROOM, 0, 0)
        column.setSpacing(TIGHT)
        for piece, share in ((self.member, 4), (self.name, 4), (self.code, 2)):
            first.addWidget(piece, share)
        for piece, share in ((self.ground, 4), (self.reason, 4)):
            second.addWidget(piece, share)
        second.addWidget(self.seat)
        second.addWidget(self.observer)
        column.addLayout(first)
        column.addLayout(second)
        self.seat.clicked.connect(self._seat)
        self.observer.clicked.connect(self._listen)
        self.ground.currentIndexChanged.connect(self._ground_chosen)

    def show_view(self, view: CouncilView) -> None:
        """The members and decisions there are; what is chosen stays chosen."""
        paper = ("", say(self._language, "The signed paper was read"))
        if view.members != self._members:
            self._members = view.members
            _fill(self.member, view.members)
        if (paper, *view.decided) != self._grounds:
            self._grounds = (paper, *view.decided)
            _fill(self.ground, self._grounds)

    def clear(self) -> None:
        """Ready for the next."""
        for field in (self.name, self.code, self.reason):
            field.clear()

    def _ground_chosen(self) -> None:
        self.reason.setEnabled(not self.ground.currentData())

    def _seat(self) -> None:
        decided, code = self.ground.currentData() or "", self.code.text().strip()
        carried = Carried("", code, "", {}, {}, {}, _NO_INSTRUCTIONS, "")
        self.asked.emit(
            SeatDelegate(
                self.member.currentData() or "",
                self.name.text(),
                carried,
                Checked.BY_HAND,
                SeatedBy.DECISION if decided else SeatedBy.HAND,
                ballot=decided,
                reason="" if decided else self.reason.text(),
                public=False,
            )
        )

    def _listen(self) -> None:
        self.asked.emit(SeatObserver(self.name.text(), self.member.currentData() or ""))


def _fill(box: QComboBox, rows: tuple[tuple[str, str], ...]) -> None:
    chosen = box.currentData()
    box.clear()
    for key, words in rows:
        box.addItem(words, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))


def _line(made: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(TIGHT)
    return layout


def emptied(column: QVBoxLayout) -> None:
    """Take everything out of it."""
    while (piece := column.takeAt(0)) is not None:
        widget = piece.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
