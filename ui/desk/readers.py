"""A card reader that types into a field: told from a person by its speed, and taken back.

Readers are keyboards to the laptop. What one types where somebody is writing must not be handed
in by its closing Enter as if a person had written it.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QLineEdit

#: Nobody's fingers are as fast as this twice in a row, milliseconds between two keys.
GAP_MS: Final = 40
_SHORTEST: Final = 2  # characters of a card, besides its Enter


class BurstInField:
    """Watches the keys of whichever field is being typed in."""

    def __init__(self) -> None:
        self._since_last = QElapsedTimer()
        self._field: QLineEdit | None = None
        self._before, self._length = "", 0

    def character(self, field: QLineEdit) -> None:
        """A character is about to be typed into `field`."""
        if not self._is_going_on(field):
            self._field, self._before, self._length = field, field.text(), 0
        self._length += 1
        self._since_last.start()

    def ends(self, field: QLineEdit) -> bool:
        """Whether an Enter just now ends a card; the field is then as it was before."""
        if not self._is_going_on(field) or self._length < _SHORTEST:
            return False
        field.setText(self._before)
        self._field = None
        return True

    def _is_going_on(self, field: QLineEdit) -> bool:
        return (
            field is self._field
            and self._since_last.isValid()
            and self._since_last.elapsed() < GAP_MS
        )
