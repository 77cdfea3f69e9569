"""How the minutes stand, and what can be done to them now: one button a step."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from facilitator.parts.minutes import MOST_PAGES
from facilitator.wording import say
from ui.desk.before.texts import TextField
from ui.desk.look import TIGHT, ActButton, ButtonKind, Card, Text, act_button, label
from ui.present.planning import language_name
from ui.present.secretary import CorrectionLine, MinutesStep, SecretaryView

_LINES: Final = 3
_TYPED: Final = (MinutesStep.CORRECT, MinutesStep.RESOLVE)


class LifePanel(Card):
    """The standing, the buttons, the corrections.

    Signals:
        asked: (MinutesStep, text per language) a step; text for the two that are typed.
        signed: (pages initialled).
        taken_back: (id of a correction).
    """

    asked = Signal(object, object)
    signed = Signal(int)
    taken_back = Signal(str)

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__(say(language, "How they stand"))
        self._language = language
        self._shown: tuple[object, ...] = ()
        self.standing = label("", wrap=True)
        self.locked = label("", Text.MUTED, wrap=True)
        self.texts = tuple(
            TextField(_text_name(language, la, languages), (la,), lines=_LINES) for la in languages
        )
        self.warning = label(
            say(language, "No names: it stays in the record for ever."), Text.CAPTION, wrap=True
        )
        self.pages = QSpinBox(minimum=1, maximum=MOST_PAGES, value=2)
        self.pages.setAccessibleName(say(language, "Pages initialled"))
        self.buttons = {step: _button(step, language) for step in MinutesStep}
        self._corrections, self._beside = QVBoxLayout(), label("", Text.MUTED, wrap=True)
        for step, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, step=step: self._ask(step))
        self._lay_out()

    def show_view(self, view: SecretaryView) -> None:
        """Show how they stand; what is being typed stays."""
        self.standing.setText(view.standing)
        self.locked.setText(view.locked or view.note)
        self.locked.setVisible(bool(view.locked or view.note))
        for step, button in self.buttons.items():
            button.setVisible(step in view.steps)
        typed = any(step in view.steps for step in _TYPED)
        for field in self.texts:
            field.setVisible(typed)
        self.warning.setVisible(typed)
        self._signing.setVisible(MinutesStep.SIGN in view.steps)
        self._beside.setText("\n".join(view.beside))
        self._beside.setVisible(bool(view.beside))
        if self._shown != view.corrections:
            self._shown = view.corrections
            self._fill(view.corrections)

    def clear_text(self) -> None:
        """What was typed is taken."""
        for field in self.texts:
            field.show_value({})

    def _ask(self, step: MinutesStep) -> None:
        if step is MinutesStep.SIGN:
            self.signed.emit(self.pages.value())
        else:
            typed = {la: words for field in self.texts for la, words in field.value.items()}
            self.asked.emit(step, typed if step in _TYPED else {})

    def _fill(self, lines: tuple[CorrectionLine, ...]) -> None:
        while (taken := self._corrections.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, line in enumerate(lines, 1):
            self._corrections.addWidget(self._line(number, line))

    def _line(self, number: int, line: CorrectionLine) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(TIGHT)
        across.addWidget(label(f"{number}. {line.text}", wrap=True), 1)
        if line.takeable:
            back = act_button(say(self._language, "Take back"), kind=ButtonKind.QUIET)
            back.clicked.connect(lambda: self.taken_back.emit(line.key))
            across.addWidget(back)
        return row

    def _lay_out(self) -> None:
        self._signing = QWidget()
        pages = QHBoxLayout(self._signing)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.addWidget(label(self.pages.accessibleName()), 1)
        pages.addWidget(self.pages)
        self.body.setSpacing(TIGHT)
        for piece in (self.standing, self.locked):
            self.body.addWidget(piece)
        self.body.addLayout(self._corrections)
        self.body.addWidget(self._beside)
        for step in (MinutesStep.CIRCULATE, MinutesStep.ATTACH):
            self.body.addWidget(self.buttons[step])
        self.body.addWidget(self._signing)
        for step in (MinutesStep.SIGN, MinutesStep.SEAL):
            self.body.addWidget(self.buttons[step])
        for field in self.texts:
            self.body.addWidget(field)
        self.body.addWidget(self.warning)
        for step in _TYPED:
            self.body.addWidget(self.buttons[step])
        self.body.addStretch(1)


def _text_name(language: str, tongue: str, languages: tuple[str, ...]) -> str:
    """With its language where there are several, one field below the other: it is narrow here."""
    words = say(language, "What is wrong, and how it should read")
    return f"{words} ({language_name(tongue)})" if len(languages) > 1 else words


def _button(step: MinutesStep, language: str) -> ActButton:
    words = {
        MinutesStep.CIRCULATE: say(language, "Circulate"),
        MinutesStep.CORRECT: say(language, "List this correction"),
        MinutesStep.SIGN: say(language, "Signed"),
        MinutesStep.ATTACH: say(language, "Attach the scan"),
        MinutesStep.SEAL: say(language, "Seal"),
        MinutesStep.RESOLVE: say(language, "Correct by resolution"),
    }
    return act_button(words[step])
