"""Between the secretary's window, the words that are edited, and the record as it grows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from facilitator import prose_draft as edits
from facilitator.minutes_blocks import block_name
from facilitator.minutes_prose import Prose
from facilitator.parts import assembly
from facilitator.parts.meeting import Meeting
from facilitator.prose_draft import Edited
from facilitator.wording import Text
from ui.bridge import Bridge
from ui.desk.secretary.blocks import ANNEXES
from ui.desk.secretary.editing import WordsEditing
from ui.desk.secretary.window import SecretaryWindow
from ui.present.minutes_standing import recent
from ui.present.secretary import (
    TYPED,
    SecretaryView,
    field_hint,
    field_name,
    secretary_view,
)

#: So long after the record changed the window reads it again: a ballot's presses come in a rush.
_LATER_MS: Final = 1000


class SecretaryKeeper(QObject):
    """One window for all meetings of a record.

    Attributes:
        window: of its own; shown by `open`.
        editing: the words.
    """

    def __init__(
        self,
        over: QWidget,
        bridge: Bridge,
        editing: WordsEditing,
        today: Callable[[], date],
        language: str,
    ) -> None:
        super().__init__(over)
        self._bridge, self.editing, self._language = bridge, editing, language
        papers = bridge.world.of(assembly.PART).papers
        self.window = SecretaryWindow(over, language, papers, today)
        self._wait = QTimer(self, interval=_LATER_MS, singleShot=True)
        self._wait.timeout.connect(self.look)
        bridge.changed.connect(self._changed)
        self._wire()

    def open(self, number: int = 0) -> None:
        """Show the minutes of that meeting, 0 for the newest."""
        newest = next((one.number for one in recent(self._bridge.world)), 0)
        if not newest:
            return
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.turn_to(number or newest)

    def turn_to(self, number: int) -> None:
        """Another meeting; what is being typed is saved with its own."""
        self.window.words.commit()
        self.editing.turn_to(number)
        self.look()

    def close(self) -> None:
        """The record is closed: what is being typed is saved."""
        self.window.words.commit()
        self.window.hide()

    def look(self) -> None:
        """Show it all as it stands now."""
        held, window = self.editing.held, self.window
        if held is None or not window.isVisible():
            return
        prose = self.editing.words(held.number)
        view = secretary_view(self._bridge.world, held, prose, self._language, self.editing.given)
        window.show_view(view)
        self._show_words(view, held, prose)
        window.words.lock(locked=bool(view.locked))
        window.show_steps(*self.editing.steps)

    def _show_words(self, view: SecretaryView, held: Meeting, prose: Prose) -> None:
        key, words, la = self.window.blocks.key, self.window.words, self._language
        words.turn_to(key)
        if key == ANNEXES:
            words.show_annexes(view.annexes)
        elif key in TYPED:
            lines = dict(edits.lines_of(prose, key))
            words.show_lines(field_name(key, la), field_hint(key, la), lines)
        elif key:
            text = dict(prose.notes.get(key, {}))
            words.show_block(block_name(key, la), self._facts(held, prose, key), text)
        words.noting.show_actions(view.actions, locked=bool(view.locked))

    def _facts(self, held: Meeting, prose: Prose, key: str) -> str:
        from facilitator.documents.minutes.block_text import block_text  # noqa: PLC0415 - 200 ms
        from facilitator.readings.evening.minutes import minutes_of  # noqa: PLC0415

        value = minutes_of(self._bridge.world, held.number, self._language, prose)
        return block_text(value, key, self._language)

    def _changed(self) -> None:
        if self.window.isVisible():
            self._wait.start()

    def _do(self, edit: Callable[[Prose], Edited]) -> None:
        self.editing.do(edit)
        self.look()

    def _type(self, key: str, text: Text) -> None:
        if key and key != ANNEXES:
            self.editing.type(key, text)
            self.look()

    def _step(self, *, back: bool) -> None:
        self.window.words.commit()
        self.editing.step(back=back)
        self.look()

    def _wire(self) -> None:
        window, la, do = self.window, self._language, self._do
        window.turned.connect(self.turn_to)
        window.undone.connect(lambda: self._step(back=True))
        window.redone.connect(lambda: self._step(back=False))
        window.left.connect(window.words.commit)
        window.blocks.chosen.connect(lambda _key: self.look())
        window.words.worded.connect(self._type)
        window.blocks.moved.connect(
            lambda key, by: do(lambda prose: edits.placed(prose, key, by, la))
        )
        window.blocks.kept.connect(
            lambda key, on: do(lambda prose: edits.kept(prose, key, la, there=on))
        )
        window.words.annexed.connect(
            lambda key, on: do(lambda prose: edits.annexed(prose, key, la, there=on))
        )
