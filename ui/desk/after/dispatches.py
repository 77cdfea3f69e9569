"""The page *Dispatches*, beside *After*: what came in to the left, what goes out to the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.after.pieces import column, emptied, row
from ui.desk.look import PAGE, ROOM, TIGHT, Banner, ButtonKind, Card, Text, act_button, label
from ui.desk.side_page import scrolling
from ui.present.dispatches import CameIn, DispatchesView, OfferLine

_SHARES: Final = (6, 5)


class DispatchesPage(QWidget):
    """Dispatches of one record.

    Attributes:
        banner: what came of something is said there.

    Signals:
        left: back to the page it was opened from.
        take_asked: a file shall be read in.
        write_asked: (number of the meeting, 0 for none; a few words).
        offered: (whether it is wanted, words); taken_back: (offer id).
    """

    left = Signal()
    take_asked = Signal()
    write_asked = Signal(int, str)
    offered = Signal(bool, str)
    taken_back = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._view: DispatchesView | None = None
        self._came = column()
        self._came.setSpacing(ROOM)
        self.writing, self.offers = WritingCard(language), OffersCard(language)
        self.writing.write_asked.connect(self.write_asked)
        self.offers.offered.connect(self.offered)
        self.offers.taken_back.connect(self.taken_back)
        self.take = act_button(say(language, "Take in a dispatch"), kind=ButtonKind.PRIMARY)
        self.take.clicked.connect(self.take_asked)
        self.banner = Banner()
        self._lay_out()

    def _lay_out(self) -> None:
        la = self._language
        back = act_button(say(la, "Back to After"), "Esc")
        back.setShortcut(QKeySequence("Esc"))
        back.clicked.connect(self.banner.clear)
        back.clicked.connect(self.left)
        heading = QHBoxLayout()
        heading.addWidget(label(say(la, "Dispatches"), Text.TITLE))
        heading.addStretch(1)
        heading.addWidget(self.take)
        heading.addWidget(back)
        left, right = QWidget(), QWidget()
        left.setLayout(self._came)
        side = column(right)
        side.setSpacing(ROOM)
        side.addWidget(self.writing)
        side.addWidget(self.offers)
        side.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(ROOM)
        for part, share in zip((left, right), _SHARES, strict=True):
            both.addWidget(scrolling(part), share)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        page.setSpacing(ROOM)
        page.addLayout(heading)
        page.addWidget(self.banner)
        page.addLayout(both, 1)

    def show_view(self, view: DispatchesView) -> None:
        """Show how things stand; what is being typed stays."""
        if view == self._view:
            return
        before, self._view = self._view, view
        if before is None or before.came != view.came:
            self._show_came(view.came)
        self.writing.show_writing(view)
        self.offers.show_offers(view)

    def _show_came(self, came: tuple[CameIn, ...]) -> None:
        emptied(self._came)
        for one in came:
            card = Card(one.title)
            card.body.setSpacing(TIGHT)
            for line in one.lines:
                card.body.addWidget(label(line, wrap=True))
            self._came.addWidget(card)
        if not came:
            none = say(
                self._language,
                "None came in so far. A council writes one after its meeting, as a file that ends "
                "in .dispatch.",
            )
            self._came.addWidget(label(none, Text.MUTED, wrap=True))
        self._came.addStretch(1)


class WritingCard(Card):
    """The next dispatch of ours.

    Signals:
        write_asked: (number of the meeting, words).
    """

    write_asked = Signal(int, str)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Write a dispatch"))
        self.body.setSpacing(TIGHT)
        self._tells = label("", Text.MUTED, wrap=True)
        self.meeting = QComboBox()
        self.meeting.setAccessibleName(say(language, "Meeting"))
        self.words = _field(say(language, "A few words of report, if you like"))
        self.hindrance = label("", wrap=True)
        self.write = act_button(say(language, "Sign and write it"))
        self.write.clicked.connect(self._ask)
        for piece in (self._tells, self.meeting, self.words, self.hindrance):
            self.body.addWidget(piece)
        self.body.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)

    def show_writing(self, view: DispatchesView) -> None:
        """What it can tell, and whether it can be signed."""
        self._tells.setText(view.tells)
        if [words for _, words in view.meetings] != [
            self.meeting.itemText(n) for n in range(self.meeting.count())
        ]:
            self.meeting.clear()
            for number, words in view.meetings:
                self.meeting.addItem(words, number)
        self.meeting.setVisible(bool(view.meetings))
        self.hindrance.setText(view.hindrance)
        self.hindrance.setVisible(bool(view.hindrance))
        self.write.setEnabled(not view.hindrance)

    def _ask(self) -> None:
        self.write_asked.emit(self.meeting.currentData() or 0, self.words.text().strip())


class OffersCard(Card):
    """What bodies can lend each other: keypads, a gazebo, an interpreter.

    Signals:
        offered: (whether it is wanted, words); taken_back: (offer id).
    """

    offered = Signal(bool, str)
    taken_back = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Lending and borrowing"))
        self._language = language
        self.body.setSpacing(TIGHT)
        self.words = _field(say(language, "Keypads, a gazebo, an interpreter …"))
        self.can = act_button(say(language, "We can offer it"))
        self.could = act_button(say(language, "We could use it"))
        self.can.clicked.connect(lambda: self._offer(wanted=False))
        self.could.clicked.connect(lambda: self._offer(wanted=True))
        self._rows = column()
        self.body.addWidget(self.words)
        self.body.addLayout(row(self.can, self.could))
        self.body.addLayout(self._rows)

    def show_offers(self, view: DispatchesView) -> None:
        """Ours and theirs."""
        la = self._language
        emptied(self._rows)
        for heading, lines in (
            (say(la, "Can be had"), view.can_offer),
            (say(la, "Could be used"), view.could_use),
        ):
            if lines:
                self._rows.addWidget(label(heading, Text.CAPTION))
            for line in lines:
                self._rows.addWidget(self._line(line))

    def _offer(self, *, wanted: bool) -> None:
        text = " ".join(self.words.text().split())
        self.offered.emit(wanted, text)
        if text:
            self.words.clear()

    def _line(self, line: OfferLine) -> QWidget:
        made = QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(label(line.text, wrap=True), 1)
        if line.offer:
            back = act_button(say(self._language, "Take back"), kind=ButtonKind.QUIET)
            back.clicked.connect(lambda: self.taken_back.emit(line.offer))
            across.addWidget(back)
        return made


def _field(words: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(words)
    made.setAccessibleName(words)
    return made
