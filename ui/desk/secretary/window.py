"""The window itself: blocks to the left, words in the middle, what becomes of them to the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.before.texts import Picker
from ui.desk.look import (
    PAGE,
    ROOM,
    TIGHT,
    WIDE,
    Banner,
    ButtonKind,
    Card,
    Text,
    act_button,
    label,
)
from ui.desk.secretary.blocks import BlockList
from ui.desk.secretary.life import LifePanel
from ui.desk.secretary.words import WordsPanel
from ui.present.secretary import SecretaryView

_BLOCKS, _LIFE = 290, 340


class SecretaryWindow(QWidget):
    """Views in, signals up.

    Attributes:
        blocks, words, life: its three parts.
        banner: what somebody should know.

    Signals:
        turned: (number) another meeting is to be shown.
        undone, redone: one step back, one forward.
        looked: the minutes shall be made and looked at.
        left: it is being closed.
    """

    turned = Signal(int)
    undone = Signal()
    redone = Signal()
    looked = Signal()
    left = Signal()

    def __init__(
        self,
        over: QWidget,
        language: str,
        languages: tuple[str, ...],
        today: Callable[[], date],
    ) -> None:
        super().__init__(over, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setWindowTitle(say(language, "The words of the minutes"))
        self._language = language
        self._recent: tuple[tuple[int, str], ...] = ()
        self.banner = Banner()
        self.blocks, self.words = BlockList(language), WordsPanel(language, languages, today)
        self.life = LifePanel(language, languages)
        self._meetings = Picker(say(language, "Minutes of which meeting"))
        self._meetings.activated.connect(lambda n: self.turned.emit(self._recent[n][0]))
        self.title = label("", Text.TITLE)
        self.undo, self.redo = act_button("", "Ctrl+Z"), act_button("", "Ctrl+Y")
        self.look = act_button(say(language, "Look at them"), kind=ButtonKind.PRIMARY)
        for button, signal, keys in (
            (self.undo, self.undone, QKeySequence.StandardKey.Undo),
            (self.redo, self.redone, QKeySequence.StandardKey.Redo),
        ):
            button.setShortcut(QKeySequence(keys))
            button.clicked.connect(signal)
        self.look.clicked.connect(self.looked)
        self._lay_out()
        self.resize(1240, 680)

    def show_view(self, view: SecretaryView) -> None:
        """Show them; the middle is for whoever knows what is typed there."""
        self.title.setText(view.title)
        if view.recent != self._recent:
            self._recent = view.recent
            self._meetings.clear()
            self._meetings.addItems([name for _, name in view.recent])
        numbers = [number for number, _ in view.recent]
        if view.number in numbers:
            self._meetings.setCurrentIndex(numbers.index(view.number))
        self._meetings.setVisible(len(view.recent) > 1)
        self.blocks.show_rows(view.blocks, locked=bool(view.locked))
        self.life.show_view(view)

    def show_steps(self, undoes: str | None, redoes: str | None) -> None:
        """What the next undo and redo are called."""
        la = self._language
        self.undo.say(say(la, "Undo: {edit}", edit=undoes) if undoes else say(la, "Undo"))
        self.redo.say(say(la, "Redo: {edit}", edit=redoes) if redoes else say(la, "Redo"))
        self.undo.setEnabled(undoes is not None)
        self.redo.setEnabled(redoes is not None)

    def tell(self, sentence: str) -> None:
        """Say it until somebody has read it."""
        self.banner.say(sentence, (say(self._language, "All right"), self.banner.clear))

    def hideEvent(self, event: QHideEvent) -> None:
        self.left.emit()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        head, foot, three = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._meetings)
        words = Card()
        words.body.addWidget(self.words)
        self.blocks.setFixedWidth(_BLOCKS)
        aside = QScrollArea()
        aside.setWidgetResizable(True)
        aside.setFrameShape(QScrollArea.Shape.NoFrame)
        aside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        aside.setWidget(_from_the_top(self.life))
        aside.setFixedWidth(_LIFE)
        three.setSpacing(ROOM)
        three.addWidget(self.blocks)
        three.addWidget(words, 1)
        three.addWidget(aside)
        foot.setSpacing(TIGHT)
        foot.addWidget(self.undo)
        foot.addWidget(self.redo)
        foot.addWidget(label(say(self._language, "Saved as you type."), Text.CAPTION))
        foot.addStretch(1)
        foot.addWidget(self.look)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, WIDE, PAGE, WIDE)
        page.setSpacing(ROOM)
        page.addWidget(self.banner)
        page.addLayout(head)
        page.addLayout(three, 1)
        page.addLayout(foot)


def _from_the_top(card: Card) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addStretch(1)
    return inside
