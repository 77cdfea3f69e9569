"""The few controls of a game, under its picture: only those that the step in hand has a use for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.recipes.playing import Playing
from facilitator.recipes.values import CHOOSING, StepKind
from facilitator.wording import in_language, say
from ui.desk.look import TIGHT, ActButton, ButtonKind, Text, act_button, label
from ui.desk.play.files import FileRow
from ui.desk.play.lot import LotRow
from ui.desk.tonight.pieces import Field, Figure
from ui.present.play_desk import entry_words, heard_line, step_line

_MOST = 6
_FIGURE_WIDE = 90
_LONGEST = 80  # characters of a word that is called, or of a place


class Controls(QWidget):
    """Views in, signals up.

    Attributes:
        lot, files: rows of steps that draw, or that show or play a file.

    Signals:
        went_on, went_back, paused, ended: to the next step, the one before, a halt, the end.
        figures_shown: the hall is to see how many chose what, or what the answer was.
        counted: (key, heads) hands, as somebody counted them.
        typed: (text) into the one field; taken_back: the last of it.
    """

    went_on = Signal()
    went_back = Signal()
    paused = Signal()
    ended = Signal()
    figures_shown = Signal()
    counted = Signal(int, int)
    typed = Signal(str)
    taken_back = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        la = self._language = language
        self._heads = [Figure(say(la, "Hands for choice {n}", n=n + 1)) for n in range(_MOST)]
        self._captions = [label("", Text.CAPTION) for _ in range(_MOST)]
        self.entry = Field(say(la, "Typed for the game"))
        self.entry.setMaxLength(_LONGEST)
        self._back = act_button(say(la, "Step back"), "PgUp")
        self._on = act_button(say(la, "Go on"), "PgDn")
        self._pause = act_button(say(la, "Pause"))
        self._end = act_button(say(la, "End it"))
        self._show = act_button(say(la, "Show the hall how many"))
        self._undo = act_button(say(la, "Take the last one back"), kind=ButtonKind.QUIET)
        self._step, self._heard = label("", Text.CAPTION), label("", Text.BODY, wrap=True)
        self.lot, self.files = LotRow(la), FileRow(la)
        self._shown: tuple[object, ...] = ()
        self._wire()
        self._lay_out()
        for row in (*self._heads, *self._captions, self.entry, self.lot, self.files, self._undo):
            row.hide()

    def show_playing(self, playing: Playing, page: int, pages: int) -> None:
        """What this step has a use for; what is being typed stays. `page`: from 0."""
        la, step = self._language, playing.step
        self._step.setText(step_line(playing, la))
        self._step.setVisible(bool(self._step.text()))
        self._heard.setText(heard_line(playing, la))
        self._heard.setVisible(bool(self._heard.text()))
        more = page + 1 < pages
        self._back.setEnabled(playing.at > 0 or page > 0)
        self._on.setEnabled(more or not playing.is_last)
        self._on.say(say(la, "Next page") if more else say(la, "Go on"))
        for button in (self._on, self._back):
            button.setVisible(len(playing.recipe.steps) > 1 or pages > 1)
        self._pause.say(say(la, "Go on running") if playing.paused else say(la, "Pause"))
        self._pause.setVisible(step.seconds > 0 and (not playing.paused or playing.spent > 0))
        answers = step.kind is StepKind.BUZZ and step.answer > 0
        counts = step.kind in CHOOSING and step.kind is not StepKind.BUZZ
        words = say(la, "Show the answer") if answers else say(la, "Show the hall how many")
        self._show.say(words)
        self._show.setVisible((counts or answers) and not playing.shown)
        self._undo.setVisible(bool(playing.words or playing.first))
        self.lot.setVisible(step.kind in {StepKind.DRAW, StepKind.SHUFFLE})
        self.files.show_kind(step.kind)
        if self._shown != (playing.recipe, playing.at):
            self._shown = playing.recipe, playing.at
            self._new_step(playing)

    def _new_step(self, playing: Playing) -> None:
        """Empty fields, with the words of this step."""
        la, step = self._language, playing.step
        hint = entry_words(step.kind, la)
        self.entry.setVisible(bool(hint))
        self.entry.setPlaceholderText(hint)
        self.entry.setAccessibleName(hint or say(la, "Typed for the game"))
        self.entry.clear()
        self.lot.show_many(step.number, at_tables=step.kind is StepKind.SHUFFLE)
        options = step.options if step.kind is not StepKind.BUZZ else ()
        for n in range(_MOST):
            self._heads[n].setVisible(n < len(options))
            self._captions[n].setVisible(n < len(options))
            self._heads[n].clear()
            if n < len(options):
                name = in_language(dict(options[n].text), la)
                self._captions[n].setText(f"{options[n].key}  {name}")
                self._heads[n].setAccessibleName(say(la, "Hands for {choice}", choice=name))

    def _wire(self) -> None:
        for button, signal in (
            (self._back, self.went_back),
            (self._on, self.went_on),
            (self._pause, self.paused),
            (self._end, self.ended),
            (self._show, self.figures_shown),
            (self._undo, self.taken_back),
        ):
            button.clicked.connect(signal)
        self._back.setShortcut("PgUp")
        self._on.setShortcut("PgDown")
        for n, figure in enumerate(self._heads):
            figure.textEdited.connect(partial(self._count, n + 1))
            figure.setFixedWidth(_FIGURE_WIDE)
        self.entry.entered.connect(self._type)

    def _count(self, key: int, text: str) -> None:
        self.counted.emit(key, int(text) if text.isdecimal() else 0)

    def _type(self, text: str) -> None:
        self.entry.clear()
        self.typed.emit(text)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        heads = QGridLayout()
        heads.setSpacing(TIGHT)
        for n in range(_MOST):
            heads.addWidget(self._heads[n], n // 3, n % 3 * 2)
            heads.addWidget(self._captions[n], n // 3, n % 3 * 2 + 1)
            heads.setColumnStretch(n % 3 * 2 + 1, 1)
        column.addLayout(_row(self._step, self._back, self._on, self._pause, self._end))
        column.addLayout(heads)
        column.addLayout(_row(self.entry, self._undo, self._show, stretch=0))
        column.addWidget(self.lot)
        column.addWidget(self.files)
        column.addWidget(self._heard)


def _row(*widgets: QWidget | ActButton, stretch: int | None = None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(TIGHT)
    for n, widget in enumerate(widgets):
        row.addWidget(widget, 1 if n == stretch else 0)
    if stretch is None:
        row.addStretch(1)
    return row
