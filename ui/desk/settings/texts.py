"""The card with the program's texts in other languages: who has read them, out and back in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.translating.exchange import bring_in, take_out
from facilitator.wording import say
from ui.desk.before.sheets import ask_for_a_name, ask_for_a_sheet
from ui.desk.look import ROOM, ButtonKind, Card, Text, act_button, label
from ui.desk.settings.every_text import EveryText
from ui.present.planning import language_name
from ui.present.settings import (
    ReviewedTexts,
    all_reviewed_texts,
    brought_words,
    reviewed_words,
)


@dataclass(frozen=True, slots=True)
class AskingForTexts:
    """How it is asked for files; a test answers by itself."""

    sheet: Callable[[QWidget, str], Path | None] = ask_for_a_sheet
    name: Callable[[QWidget, Path], Path | None] = ask_for_a_name


class TextsCard(Card):
    """For each language: how many texts were reviewed, and the ways to correct them.

    Signals:
        said: (sentence) what became of it.
    """

    said = Signal(str)

    def __init__(
        self, corrections: Path, language: str, asking: AskingForTexts | None = None
    ) -> None:
        """`corrections`: the folder in which they are kept."""
        super().__init__(say(language, "Texts of the program"))
        self._folder, self._language = corrections, language
        self._asking = asking or AskingForTexts()
        self._counts: dict[str, QLabel] = {}
        for texts in all_reviewed_texts(corrections):
            self._add(texts)

    def _add(self, texts: ReviewedTexts) -> None:
        la, name = self._language, language_name(texts.language)
        count = label(reviewed_words(texts, la), Text.MUTED, wrap=True)
        self._counts[texts.language] = count
        self.body.addWidget(count)
        row = QHBoxLayout()
        row.setSpacing(ROOM)
        acts: tuple[tuple[str, str, Callable[[str], None]], ...] = (
            (say(la, "See them"), say(la, "See the texts: {tongue}", tongue=name), self._show),
            (
                *(say(la, "Save a sheet"), say(la, "Save as a spreadsheet: {tongue}", tongue=name)),
                self._save,
            ),
            (
                say(la, "Bring one in"),
                say(la, "Bring in a corrected spreadsheet: {tongue}", tongue=name),
                self._bring,
            ),
        )
        for words, told, act in acts:
            button = act_button(words, kind=ButtonKind.QUIET)
            button.setAccessibleName(told)
            button.setToolTip(told)
            button.clicked.connect(partial(_without_state, act, texts.language))
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _save(self, spoken: str) -> None:
        to = self._asking.name(self, Path.home() / f"facilitator-{spoken}.csv")
        if to is None:
            return
        to = to if to.suffix else to.with_suffix(".csv")
        try:
            take_out(spoken, self._folder, to, self._language)
        except EnvironmentFailure as failure:
            self.said.emit(str(failure))
        else:
            self.said.emit(say(self._language, "The texts are at {place}", place=to))

    def _bring(self, spoken: str) -> None:
        file = self._asking.sheet(self, self._language)
        if file is None:
            return
        try:
            brought = bring_in(spoken, self._folder, file, self._language)
        except (RuleError, EnvironmentFailure) as trouble:
            self.said.emit(str(trouble))
            return
        for texts in all_reviewed_texts(self._folder):
            self._counts[texts.language].setText(reviewed_words(texts, self._language))
        self.said.emit("\n".join(brought_words(brought, self._language)))

    def _show(self, spoken: str) -> None:
        try:
            EveryText(spoken, self._folder, self._language, self.window()).show()
        except EnvironmentFailure as failure:
            self.said.emit(str(failure))


def _without_state(act: Callable[[str], None], spoken: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
    act(spoken)
