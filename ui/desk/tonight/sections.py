"""The figures of a hall counted in sections: a row each, one teller at a time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import TIGHT, ActButton, ButtonKind, Text, label
from ui.desk.tonight.pieces import Paragraph, compact_button, desk_button, painted
from ui.desk.tonight.section_grid import SectionGrid
from ui.present.ballot_parts import SectionsForm

_NOTE_LINES: Final = 3


class TellersHead(QWidget):
    """Whose figures are typed, how many sections are in, and the button that hands in.

    Signals:
        chosen: (teller); handed_in.
    """

    chosen = Signal(str)
    handed_in = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.buttons: dict[str, ActButton] = {}
        self.line = label("", Text.BODY)
        hand_in = desk_button(say(language, "Hand in"), "", ButtonKind.PRIMARY)
        hand_in.clicked.connect(self.handed_in)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(TIGHT)
        self._row.addWidget(self.line, 1)
        self._row.addWidget(hand_in)

    def build(self, tellers: tuple[str, ...]) -> None:
        """A button for each, where there are several."""
        for old in self.buttons.values():
            old.hide()
            old.deleteLater()
        self.buttons = {}
        for n, teller in enumerate(tellers if len(tellers) > 1 else ()):
            button = compact_button(say(self._language, "Teller {name}", name=teller))
            button.clicked.connect(lambda _on=False, teller=teller: self.chosen.emit(teller))
            self._row.insertWidget(n, button)
            self.buttons[teller] = button

    def stand_out(self, teller: str) -> None:
        """Theirs are the figures below."""
        for each, button in self.buttons.items():
            painted(button, primary=each == teller)


class SectionsPanel(QWidget):
    """A grid sections × choices; Enter moves on, at the end of a row it hands that section in.

    A row that is left by Tab or a click is handed in as well, once it is complete. Whoever types
    for one teller does not see the other's figures.

    Attributes:
        teller: whose figures are typed.

    Signals:
        entered: (choice id → votes, teller, section) one section is complete.
    """

    entered = Signal(object, str, str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._form: SectionsForm | None = None
        self.teller = ""
        self._typed: dict[str, dict[tuple[str, str], str]] = {}
        self._sent: dict[tuple[str, str], tuple[int, ...]] = {}
        self.head, self.note = TellersHead(language), Paragraph(Text.BODY, _NOTE_LINES)
        self.grid = SectionGrid()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.head)
        column.addWidget(self.note)
        column.addWidget(self.grid, 1)
        self.head.chosen.connect(self.turn_to)
        self.head.handed_in.connect(self.hand_in)
        self.grid.moved_on.connect(self._move_on)
        # Tab and the mouse leave a row as Enter does.
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.hide()

    def show_form(self, form: SectionsForm | None) -> None:
        """Show it; figures that are being typed stay as long as the same are asked for."""
        if form == self._form:
            return
        was, self._form = self._form, form
        if form is None:
            # Hidden with the keyboard on it, a field would hand it to whatever comes next.
            for field in self.grid.fields.values():
                field.clearFocus()
            self.hide()
            return
        if was is None or was.asked != form.asked:
            self._build(form)
        self.head.line.setText(form.line)
        self.note.show_text(form.note)
        self.grid.show_rows(form.rows, self.teller)
        self.show()

    def _build(self, form: SectionsForm) -> None:
        self.hide()  # what is added to something visible can take no keyboard yet
        self._typed, self._sent = {teller: {} for teller in form.tellers}, {}
        self.teller = form.tellers[0]
        self.head.build(form.tellers)
        self.head.stand_out(self.teller)
        self.grid.build(form, self._language)
        self.grid.say_whose(self.teller, self._language)

    def turn_to(self, teller: str) -> None:
        """Type that teller's figures from now on; what was typed for the other stays."""
        form = self._form
        if form is None or teller == self.teller:
            return
        self._leave_rows()
        self._typed[self.teller] = self.grid.texts()
        self.teller = teller
        self.head.stand_out(teller)
        self.grid.write(self._typed[teller])
        self.grid.say_whose(teller, self._language)
        self.grid.show_rows(form.rows, teller)
        self.begin()

    def begin(self) -> None:
        """The keyboard on the first section that wants figures, of the teller in hand."""
        if self._form is not None and (wanting := _wanting(self._form, self.grid)):
            self.grid.go_to(wanting)

    def hand_in(self) -> None:
        """Every row that is complete; then on to the first that wants figures."""
        self._leave_rows(again=True)
        self._go_on()

    def _go_on(self, after: str = "") -> None:
        """To what this teller has still to say, else to the other teller's."""
        form = self._form
        if form is None:
            return
        if wanting := _wanting(form, self.grid, after):
            self.grid.go_to(wanting)
            return
        for teller in form.tellers:
            if teller != self.teller and any(each.open_for(teller) for each in form.rows):
                self.turn_to(teller)
                return

    def _move_on(self, section: str) -> None:
        """Enter in the last figure of that row."""
        if self.grid.figures(section) is None:
            self.grid.go_to(section)
            return
        self._row_left(section, again=True)
        self._go_on(section)

    def _leave_rows(self, *, again: bool = False) -> None:
        for row in self._form.rows if self._form is not None else ():
            self._row_left(row.name, again=again)

    def _row_left(self, section: str, *, again: bool = False) -> None:
        """Hand it in if it is complete and new; `again`: also what was refused before."""
        form, figures = self._form, self.grid.figures(section)
        if form is None or figures is None:
            return
        row = next(row for row in form.rows if row.name == section)
        key = (self.teller, section)
        if figures == row.said_by(self.teller) or (self._sent.get(key) == figures and not again):
            return
        self._sent[key] = figures
        counted = {option: n for (option, _w), n in zip(form.options, figures, strict=True)}
        self.entered.emit(counted, self.teller, section)

    def _focus_moved(self, was: QWidget | None, now: QWidget | None) -> None:
        left = self.grid.section_of(was)
        if left and now is not None and self.grid.section_of(now) != left:
            self._row_left(left)


def _wanting(form: SectionsForm, grid: SectionGrid, after: str = "") -> str:
    """The next section that was not counted, else one to be counted again; "" for none."""
    names = [row.name for row in form.rows]
    missing = [name for name in names if grid.figures(name) is None]
    begin = names.index(after) + 1 if after else 0
    around = (*form.rows[begin:], *form.rows[:begin])
    again = [row.name for row in around if row.differs and row.name != after]
    return next(iter((*missing, *again)), "")
