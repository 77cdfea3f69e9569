"""The window itself: to the left slips and suggestions, to the right the board."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QScrollArea, QVBoxLayout, QWidget

from facilitator.plan import Method
from facilitator.wording import say
from ui.desk.before.texts import Picker
from ui.desk.look import PAGE, ROOM, TIGHT, WIDE, Banner, ButtonKind, Text, act_button, label
from ui.desk.points.checking import CheckingCard
from ui.desk.points.columns import BoardView
from ui.desk.points.entry import EntryCard
from ui.desk.points.suggested import SuggestedCard
from ui.present.points import Talk

_LEFT = 400


class PointsWindow(QWidget):
    """Views in, signals up.

    Attributes:
        entry, suggested, checking, board: its parts.
        banner: what somebody should know.
        where: a number typed for the points that are chosen.

    Signals:
        turned: (place in the list of talks).
        shown: the hall shall see the board.
        sheeted: points shall come out of a spreadsheet.
        undone: one step back.
        placed: (what was typed) the chosen points go there.
        ranked: (Method, or None for temperatures).
        proposed: one becomes a proposal.
    """

    turned = Signal(int)
    shown = Signal()
    sheeted = Signal()
    undone = Signal()
    placed = Signal(str)
    ranked = Signal(object)
    proposed = Signal()

    def __init__(self, over: QWidget, language: str) -> None:
        super().__init__(over, Qt.WindowType.Window)
        la = self._language = language
        self.setObjectName("page")
        self.setWindowTitle(say(la, "Key points"))
        self.banner, self.entry = Banner(), EntryCard(la)
        self.suggested, self.checking = SuggestedCard(la), CheckingCard(la)
        self.board = BoardView(la)
        self.title, self.total = label(say(la, "Key points"), Text.TITLE), label("", Text.MUTED)
        self._talks: tuple[Talk, ...] = ()
        self._picker = Picker(say(la, "What the groups talked about"))
        self._picker.activated.connect(self.turned)
        self.where = QLineEdit()
        self.where.setAccessibleName(say(la, "Number of a cluster"))
        self.where.setPlaceholderText(
            say(la, "Number; 0 takes it out, Enter alone makes a new cluster")
        )
        self.where.setFixedWidth(430)
        self.where.hide()
        self.where.returnPressed.connect(self._place)
        self.undo = act_button(say(la, "Undo"), "Ctrl+Z")
        self.undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self.undo.clicked.connect(self.undone)
        self.board.sent.connect(self._ask_where)
        self._lay_out()
        self.resize(1280, 700)

    def show_talks(self, talks: tuple[Talk, ...], here: int) -> None:
        """Those there are; one needs no list."""
        if talks != self._talks:
            self._talks = talks
            self._picker.clear()
            self._picker.addItems([one.title for one in talks])
        self._picker.setCurrentIndex(here)
        self._picker.setVisible(len(talks) > 1)

    def show_undo(self, words: str) -> None:
        """What would be undone, "" for nothing."""
        la = self._language
        self.undo.say(say(la, "Undo: {edit}", edit=words) if words else say(la, "Undo"))
        self.undo.setEnabled(bool(words))

    def tell(self, sentence: str) -> None:
        """Say it until somebody has read it."""
        self.banner.say(sentence, (say(self._language, "All right"), self.banner.clear))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.where.isHidden():
            self.where.hide()
            self.board.lone.setFocus()
        else:
            self.close()

    def _ask_where(self) -> None:
        self.where.clear()
        self.where.show()
        self.where.setFocus()

    def _place(self) -> None:
        self.where.hide()
        self.board.lone.setFocus()
        self.placed.emit(self.where.text().strip())

    def _take_up(self) -> QWidget:
        la, menu = self._language, QMenu(self)
        ways: tuple[tuple[str, Method | None], ...] = (
            (say(la, "Dots: which matter most"), Method.DOTS),
            (say(la, "Approval: all that you can live with"), Method.APPROVAL),
            (say(la, "Temperature: how warm the hall is to each"), None),
        )
        for words, method in ways:
            menu.addAction(words).triggered.connect(
                lambda _on=False, method=method: self.ranked.emit(method)
            )
        menu.addSeparator()
        menu.addAction(say(la, "Make a proposal of it")).triggered.connect(self.proposed)
        button = act_button(say(la, "Put to the hall"))
        button.setToolTip(say(la, "Those that are ticked; else those with most groups behind them"))
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        la, head, foot, middle = self._language, QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        show = act_button(say(la, "Show in the hall"), "F9", ButtonKind.PRIMARY)
        show.setShortcut("F9")
        show.clicked.connect(self.shown)
        sheet = act_button(say(la, "From a spreadsheet"))
        sheet.clicked.connect(self.sheeted)
        head.addWidget(self.title)
        head.addWidget(self._picker)
        head.addWidget(self.total, 1)
        head.addWidget(show)
        middle.setSpacing(ROOM)
        middle.addWidget(_column(self.entry, self.checking, self.suggested))
        middle.addWidget(self.board, 1)
        keys = say(la, "Drag a point onto another, or choose it and press M.")
        for piece in (self.undo, label(keys, Text.CAPTION), self.where):
            foot.addWidget(piece)
        foot.addStretch(1)
        foot.addWidget(sheet)
        foot.addWidget(self._take_up())
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, WIDE, PAGE, WIDE)
        page.setSpacing(ROOM)
        page.addWidget(self.banner)
        page.addLayout(head)
        page.addLayout(middle, 1)
        page.addLayout(foot)


def _column(*cards: QWidget) -> QScrollArea:
    inside, area = QWidget(), QScrollArea()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, TIGHT, 0)
    column.setSpacing(ROOM)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    area.setFixedWidth(_LEFT)
    return area
