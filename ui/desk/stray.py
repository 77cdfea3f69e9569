"""Cards that are read while the keyboard is somewhere else: in a dialog, *Before*, the first page.

There a key is held for a moment too, unless something is being written: what comes in a burst is
a card and does nothing; a person's key is handed on. `ui.desk.keys` does the same on *Tonight*.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.desk.readers import GAP_MS, BurstInField, Field, field_of

_KEYS: Final = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


@dataclass(frozen=True, slots=True)
class _Held:
    """A key that waits to be known for a person's."""

    widget: QWidget
    event: QKeyEvent


class StrayCards(QObject):
    """Filters the keys of every window but those that `minded` says others care for.

    Signals:
        card_read(text): a reader typed that; it did nothing.
    """

    card_read = Signal(str)

    def __init__(
        self,
        app: QApplication,
        minded: Callable[[QWidget], bool],
        parent: QObject | None = None,
        *,
        in_fields: bool = True,
    ) -> None:
        """Without `in_fields`, what is typed into a field is always left to it."""
        super().__init__(parent)
        self._minded, self._in_fields = minded, in_fields
        self._held: list[_Held] = []
        self._burst = BurstInField()
        self._is_handing_on = False
        self._timer = QTimer(self, singleShot=True, interval=GAP_MS)
        # Where the program was busy, the rest of a card may be waiting behind this very moment.
        self._waiting = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._waiting.start)
        self._waiting.timeout.connect(self._release)
        self._app = app
        app.installEventFilter(self)

    def forget_keys(self) -> None:
        """Leave all keys alone from now on: the program's filters outlive a closed window."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the key is kept from where it was going."""
        if self._is_handing_on or not isinstance(event, QKeyEvent):
            return False
        if event.type() not in _KEYS or not isinstance(watched, QWidget) or self._minded(watched):
            return False
        if (field := field_of(watched)) is not None:
            return event.type() == QEvent.Type.KeyPress and self._in_field(field, event)
        if field_of(QApplication.focusWidget()) is not None:
            return False  # a field had it, and handed it on to what it stands in
        return _can_be_of_a_card(event) and self._hold(watched, event)

    def _in_field(self, field: Field, event: QKeyEvent) -> bool:
        if not self._in_fields or not self._burst.takes(field, event):
            return False
        self.card_read.emit(self._burst.text)
        return True

    def _hold(self, widget: QWidget, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # or a shortcut would act before the key is known for a person's
        elif not event.isAutoRepeat():
            self._held.append(_Held(widget, event.clone()))
            self._waiting.stop()
            self._timer.start()
        return True

    def _release(self) -> None:
        held, self._held = self._held, []
        if len(held) > 1:
            self.card_read.emit("".join(each.event.text() for each in held).strip())
        elif held and shiboken6.isValid(held[0].widget):
            self._hand_on(held[0].widget, held[0].event)

    def _hand_on(self, widget: QWidget, event: QKeyEvent) -> None:
        """As if it had come just now; a shortcut and a button's Space are done here and now."""
        button = _shortcut_of(widget, event)
        if button is None and isinstance(widget, QAbstractButton):
            button = widget if event.key() == Qt.Key.Key_Space else None
        if button is not None:
            button.click()
            return
        self._is_handing_on = True
        try:
            QApplication.sendEvent(widget, event)
        finally:
            self._is_handing_on = False


def _can_be_of_a_card(event: QKeyEvent) -> bool:
    """Whether a reader may have sent it: what can be printed, and Enter."""
    if event.modifiers() & ~_PLAIN:
        return False
    return event.key() in _ENTER or (event.text().isprintable() and bool(event.text()))


def _shortcut_of(widget: QWidget, event: QKeyEvent) -> QAbstractButton | None:
    """The button that has this key for its shortcut, if there is just one to be seen."""
    key = QKeySequence(QKeyCombination(Qt.Key(event.key())))
    found = [
        button
        for button in widget.window().findChildren(QAbstractButton)
        if button.shortcut() == key and button.isVisible() and button.isEnabled()
    ]
    return found[0] if len(found) == 1 else None
