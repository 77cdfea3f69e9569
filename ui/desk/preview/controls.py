"""What stands beside a page: which paper it is, the printer, the copies, and what came of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.parts.papers import MOST_COPIES
from facilitator.wording import say
from ui.desk.announcing import announce
from ui.desk.before.texts import Picker, ReadField, captioned
from ui.desk.look import ROOM, TIGHT, ButtonKind, Text, act_button, label
from ui.present.printing import Wish

_WIDE: Final = 300


class Turning(QWidget):
    """Page n of m, with a button to either side, and how large the page is.

    Signals:
        back_asked, on_asked: to the page before, to the next.
        fills: (bool) the page shall be as wide as its room.
    """

    back_asked = Signal()
    on_asked = Signal()
    fills = Signal(bool)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = la = language
        self._back = act_button(say(la, "Page before"), "PgUp")
        self._on = act_button(say(la, "Next page"), "PgDn")
        self.where = label("", Text.MUTED)
        self._fill = act_button(say(la, "As wide as the window"), "W", ButtonKind.QUIET)
        self._fill.setCheckable(True)
        self._fill.setShortcut(QKeySequence("W"))
        self._fill.toggled.connect(self._turned)
        self._back.setShortcut(QKeySequence("PgUp"))
        self._on.setShortcut(QKeySequence("PgDown"))
        self._back.clicked.connect(self.back_asked)
        self._on.clicked.connect(self.on_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for widget in (self.where, self._back, self._on, self._fill):
            column.addWidget(widget)

    def show_place(self, number: int, pages: int) -> str:
        """Say which page it is, from 0; what was said. Without pages nothing can be turned."""
        self.setEnabled(pages > 0)
        la = self._language
        said = say(la, "Page {n} of {m}", n=number + 1, m=pages) if pages else ""
        self.where.setText(said)
        return said

    def _turned(self, fills: bool) -> None:  # noqa: FBT001 - a slot
        la = self._language
        self._fill.say(say(la, "The whole page") if fills else say(la, "As wide as the window"))
        self.fills.emit(fills)


class Copies(QWidget):
    """How many: a number to type, with a button to either side."""

    def __init__(self, language: str) -> None:
        super().__init__()
        la = language
        self.setAccessibleName(say(la, "Copies"))
        self._most = MOST_COPIES
        self._number = ReadField(self.accessibleName(), self._read, str)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fewer, more = act_button("−"), act_button("+")
        fewer.setAccessibleName(say(la, "One copy fewer"))
        more.setAccessibleName(say(la, "One more copy"))
        fewer.clicked.connect(lambda: self._step(-1))
        more.clicked.connect(lambda: self._step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(fewer)
        row.addWidget(self._number, 1)
        row.addWidget(more)

    @property
    def value(self) -> int:
        """What stands there, 0 where it cannot be read or is too many."""
        self._number.commit()
        return self._number.value or 0

    def begin(self, most: int) -> None:
        """One copy, of `most` at once."""
        self._most = most
        self._number.forget()
        self._number.show_value(1)
        self.setEnabled(most > 1)

    def _step(self, by: int) -> None:
        if (stepped := self._read(str(self.value + by))) is not None:
            self._number.choose(stepped)

    def _read(self, typed: str) -> int | None:
        words = typed.strip()
        number = int(words) if words.isascii() and words.isdigit() else 0
        return number if 1 <= number <= self._most else None


class PrintCard(QWidget):
    """Where it is printed and how often.

    Signals:
        asked: (Wish) print it.
    """

    asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._has_none = False
        la = language
        self.printer = Picker(say(la, "Printer"))
        self.printer.setSizeAdjustPolicy(
            Picker.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._where = captioned(self.printer)
        self.copies = Copies(la)
        words = say(la, "On both sides of the paper")
        self.both = QCheckBox(words)
        self.both.setAccessibleName(words)
        self.print = act_button(say(la, "Print"), "Ctrl+P", ButtonKind.PRIMARY)
        self.print.setShortcut(QKeySequence("Ctrl+P"))
        self.print.clicked.connect(lambda: self.asked.emit(self.wish))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOM)
        for widget in (self._where, captioned(self.copies), self.both, self.print):
            column.addWidget(widget)
        self.show_printers(None)

    @property
    def wish(self) -> Wish:
        """What is chosen now; no copies where their number cannot be read."""
        both = self.both.isChecked() and not self.both.isHidden()
        return Wish(self.printer.currentText(), self.copies.value, both)

    def show_printers(self, names: tuple[str, ...] | None) -> None:
        """Those to choose from, the usual one first; None where nobody can say.

        Without any nothing can be printed here.
        """
        chosen = self.printer.currentText()
        self.printer.clear()
        self.printer.addItems(names or ())
        self.printer.setCurrentIndex(max(0, self.printer.findText(chosen)))
        self._where.setVisible(bool(names))
        self._has_none = names == ()
        self.be_busy(is_busy=False)

    def be_busy(self, *, is_busy: bool) -> None:
        """While a paper is handed over a second press must not print it twice."""
        self.print.setEnabled(not is_busy and not self._has_none)

    def begin(self, pages: int, *, copies: int = MOST_COPIES, both: bool = False) -> None:
        """Another paper: one copy of it. `copies`: the most at once; `both`: sides, as a rule."""
        self.setEnabled(True)
        self.copies.begin(copies)
        self.both.setVisible(pages > 1)
        self.both.setChecked(both)


class Controls(QWidget):
    """All of it in a column.

    Signals:
        paper_chosen: (place of the paper) of several that were made at once.
        folder_asked, again_asked, left.
    """

    paper_chosen = Signal(int)
    folder_asked = Signal()
    again_asked = Signal()
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        la = language
        self.setFixedWidth(_WIDE)
        self._name = label("", Text.HEADING, wrap=True)
        self._papers = Picker(say(la, "Paper"))
        self._papers.activated.connect(self.paper_chosen)
        self.turning, self.card = Turning(la), PrintCard(la)
        self._said = label("", wrap=True)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._again = act_button(say(la, "Make it anew"))
        self._again.clicked.connect(self.again_asked)
        self._folder = act_button(say(la, "Show in the folder"), kind=ButtonKind.QUIET)
        self._folder.clicked.connect(self.folder_asked)
        self._done = act_button(say(la, "Close"), "Esc")
        self._done.setShortcut(QKeySequence("Esc"))
        self._done.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOM)
        above: tuple[QWidget, ...] = (self._name, self._papers, self.turning)
        below: tuple[QWidget, ...] = (self.card, self._said, self._again)
        for widget in (*above, *below):
            column.addWidget(widget)
        column.insertSpacing(len(above), ROOM)
        column.addStretch(1)
        column.addWidget(self._folder)
        column.addWidget(self._done)

    def show_papers(self, names: tuple[str, ...]) -> None:
        """Several are chosen from; of one the name is said."""
        self._name.setText(names[0] if names else "")
        self._papers.clear()
        self._papers.addItems(names)
        self._name.setVisible(len(names) == 1)
        self._papers.setVisible(len(names) > 1)

    def tell(self, sentence: str, *, again: bool = False) -> None:
        """Say what is known; `again`: and offer to make the paper anew."""
        self._said.setText(sentence)
        self._again.setVisible(again)
        if sentence:
            announce(self._said, sentence)
