"""The acts on a vote as buttons: the first stands out; what needs a word first asks for it here.

Everything is in the place of the buttons, which keeps its height: nothing moves under a finger.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import TARGET, TIGHT, ActButton, ButtonKind
from ui.desk.tonight.beside import BesidePanel
from ui.desk.tonight.forms import PickRow, TypedRow
from ui.desk.tonight.pieces import desk_button, has_keyboard
from ui.present.acts import Act, ActView, act_words
from ui.present.word_acts import TYPED

COUNTING: Final = (Act.HANDS, Act.CARDS, Act.PAPER)
#: At the foot, away from a quick finger.
_FOOT: Final = (Act.MORE, Act.VOID)
_TO_A_ROW: Final = 3
_ANY_HEIGHT: Final = 16_777_215  # pixels: what Qt calls no limit
#: As printed on the button that Enter presses.
ENTER: Final = "Enter"


class ActsPanel(QWidget):
    """Buttons for ActViews.

    Signals:
        act_asked: (Act, counts, typed). Counts is 2 where two tellers shall count.
        opened: (Act) it is done on the desk itself.
    """

    act_asked = Signal(object, int, str)
    opened = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._shown: tuple[ActView, ...] = ()
        self._is_more = False
        self.buttons: dict[Act, ActButton] = {}
        self.two = QCheckBox(say(language, "Two tellers count, each on their own"), self)
        self.two.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.two.hide()
        self.reason, self.lot = _reason(language), _lot(language)
        self.sections = _sections(language)
        self.drawn = PickRow(say(language, "Who was drawn, and goes?"), language)
        self.withdrew = PickRow(say(language, "Who withdrew?"), language)
        self.declines = PickRow(
            say(language, "Who declines? The alternate is asked next; this is not undone."),
            language,
        )
        self.beside = BesidePanel(language)
        self.amended = {act: _amended(act, language) for act in TYPED}
        self._forms: dict[Act, TypedRow | PickRow | BesidePanel] = {
            **self.amended,
            Act.VOID: self.reason,
            Act.LOT: self.lot,
            Act.SECTIONS: self.sections,
            Act.NEXT_ROUND: self.drawn,
            Act.WITHDREW: self.withdrew,
            Act.DECLINES: self.declines,
            Act.BESIDE: self.beside,
        }
        self._grid, self._foot = QWidget(), QHBoxLayout()
        self._rows = (QWidget(), QWidget())
        self._lay_out()

    def _lay_out(self) -> None:
        both = QVBoxLayout(self._grid)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(TIGHT)
        for row in self._rows:
            # As high on both sides of *More*.
            row.setFixedHeight(TARGET)
            cells = QHBoxLayout(row)
            cells.setContentsMargins(0, 0, 0, 0)
            cells.setSpacing(TIGHT)
            both.addWidget(row)
        both.addLayout(self._foot)
        self._foot.addWidget(self.two)
        self._foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._grid)
        for act, form in self._forms.items():
            whole.addWidget(form)
            form.hide()
            form.dropped.connect(self.shut)
            if not isinstance(form, BesidePanel):
                # Put away first: what is done may bring up other acts.
                form.given.connect(self.shut)
                form.given.connect(lambda typed, act=act: self.act_asked.emit(act, 1, typed))

    def show_acts(self, acts: tuple[ActView, ...]) -> None:
        """These and no others. What is being typed stays while it can be done."""
        if acts == self._shown:
            return
        self._shown, self._is_more = acts, False
        self._clear()
        self._fill(acts)
        self.setVisible(bool(acts))
        offered = {view.act for view in acts}
        if any(not form.isHidden() and act not in offered for act, form in self._forms.items()):
            self.shut()

    @property
    def primary(self) -> Act | None:
        """What Enter does: never an act that has to be thought about."""
        return next((v.act for v in self._shown if v.primary and not v.careful), None)

    def press(self, act: Act) -> None:
        """As a click on its button; nothing where it has none."""
        view = next((v for v in self._shown if v.act is act), None)
        if view is None:
            return
        if act is Act.MORE:
            self._is_more = not self._is_more
            self._turn()
        elif act in self._forms and (view.careful or view.typed):
            self._open(act)
        elif view.typed:
            self.opened.emit(act)
        else:
            two = act in COUNTING and self.two.isChecked()
            self.act_asked.emit(act, 2 if two else 1, "")

    @property
    def unfinished(self) -> TypedRow | PickRow | BesidePanel | None:
        """The form that has the keyboard in it, or something typed."""
        open_ones = (form for form in self._forms.values() if not form.isHidden())
        return next((one for one in open_ones if one.is_typed or has_keyboard(one)), None)

    def shut(self) -> None:
        """Put away what was being typed; the acts are there again."""
        for form in self._forms.values():
            if not form.isHidden():
                form.forget()
                form.hide()
        self._grid.show()
        self.setMinimumHeight(0)
        self.setMaximumHeight(_ANY_HEIGHT)

    def _open(self, act: Act) -> None:
        form = self._forms[act]
        self.shut()
        # As high as the acts, from before anything is shown or hidden; a long list is higher.
        self.setFixedHeight(max(self.height(), form.minimumSizeHint().height()))
        self._grid.hide()
        form.show()
        form.begin()
        if act in {*self.amended, Act.SECTIONS} and isinstance(form, TypedRow):
            form.field.setText(next(v.text for v in self._shown if v.act is act))

    def _clear(self) -> None:
        """Take the buttons away; where one had the keyboard, no other gets it by accident."""
        for button in self.buttons.values():
            button.clearFocus()
            button.hide()
            button.setParent(None)
            button.deleteLater()
        self.buttons = {}

    def _fill(self, acts: tuple[ActView, ...]) -> None:
        """Three rows: what moves on, ways to count, and the foot. *More* has the same three."""
        counting = [v for v in acts if v.act in COUNTING]
        more = [v for v in acts if v.more]
        rest = [v for v in acts if v.act not in {*COUNTING, *_FOOT} and not v.more]
        first = _TO_A_ROW - (self.primary is not None)
        for n, (row, views) in enumerate(zip(self._rows, (rest, counting), strict=True)):
            behind = more[first:] if n else more[:first]
            row.setVisible(bool(views or behind))
            for view in (*views, *behind):
                self._add(view, row.layout())
        for view in acts:
            if view.act in _FOOT:
                self._add(view, self._foot)
        self._turn()

    def _turn(self) -> None:
        """Show the one side or the other; *More* and *Void* stay where they are."""
        for view in self._shown:
            if view.act not in _FOOT:
                # What Enter does is seen on both sides.
                is_here = view.more is self._is_more or view.act is self.primary
                self.buttons[view.act].setVisible(is_here)
        if Act.MORE in self.buttons:
            self.buttons[Act.MORE].setCheckable(True)
            self.buttons[Act.MORE].setChecked(self._is_more)
        counting = any(view.act in COUNTING for view in self._shown)
        self.two.setVisible(counting and not self._is_more)

    def _add(self, view: ActView, row: QLayout | None) -> None:
        if view.primary and not view.careful:
            button = desk_button(view.label, ENTER, ButtonKind.PRIMARY)
            button.setToolTip(f"{ENTER}, {view.act.key}")
        else:
            quiet = view.careful or view.act is Act.MORE
            kind = ButtonKind.QUIET if quiet else ButtonKind.ORDINARY
            button = desk_button(view.label, view.act.key, kind)
        button.clicked.connect(lambda: self.press(view.act))
        self.buttons[view.act] = button
        if row is not None:
            row.addWidget(button)


def _reason(language: str) -> TypedRow:
    return TypedRow(
        say(language, "Why does this vote not count?"),
        say(language, "Why? It goes into the minutes."),
        say(language, "Void this vote"),
        say(language, "Keep the vote"),
    )


def _amended(act: Act, language: str) -> TypedRow:
    if act is Act.MEND_CLAUSE:
        said = say(language, "The instruction as it would read")
        return TypedRow(said, said, act_words(act, language), say(language, "Cancel"))
    return TypedRow(
        say(language, "The motion as it would read"),
        say(language, "The whole motion as it would read; cy: for Welsh"),
        act_words(act, language),
        say(language, "Cancel"),
    )


def _sections(language: str) -> TypedRow:
    return TypedRow(
        say(language, "The sections or tables that tellers count"),
        say(language, "Left, Middle, Balcony · tables 1-19 · 1 for the hall as one"),
        say(language, "Divide the hall"),
        say(language, "Cancel"),
    )


def _lot(language: str) -> TypedRow:
    return TypedRow(
        say(language, "The number called, or the tokens in their order"),
        say(language, "The number called, or tokens: 2 1 3"),
        say(language, "Draw the lot"),
        say(language, "Cancel"),
    )
