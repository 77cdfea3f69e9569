"""How large the hall is, in the words of whoever stands in it; and what its last row will read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.before.texts import ReadField, captioned
from ui.desk.look import PAGE, ROOM, WIDE, Card, Text, label
from ui.desk.tonight.pieces import desk_button
from ui.present.settings import metres_text, read_metres
from ui.present.type_size import (
    TypeSize,
    metres_of_rows,
    read_rows,
    rows_of_metres,
    rows_text,
    size_words,
)
from ui.settings.wishes import HallWishes

_WIDE: Final = 680


class HallSize(Card):
    """Lies over the desk; Esc puts it away. The hall's type follows as it is typed.

    Signals:
        changed: something else is known of the hall.
    """

    changed = Signal()

    def __init__(
        self,
        over: QWidget,
        wishes: HallWishes,
        reach: Callable[[], TypeSize | None],
        language: str,
    ) -> None:
        super().__init__(say(language, "How large is the hall?"), over)
        self._over, self._wishes, self._reach, self._language = over, wishes, reach, language
        self._before: QWidget | None = None
        self.setObjectName("unfolded")
        self.setFixedWidth(_WIDE)
        self.body.setContentsMargins(WIDE, ROOM, WIDE, ROOM)
        la = language
        self.width_field = self._metres(say(la, "Width of the picture"), "screen_width_cm")
        self.far_field = self._metres(say(la, "From it to the farthest seat"), "farthest_cm")
        self.rows_field = ReadField[int](
            say(la, "Or count the rows"), read_rows, lambda rows: rows_text(rows, la)
        )
        self.rows_field.read.connect(self._count)
        fields = QHBoxLayout()
        fields.setSpacing(ROOM)
        for field in (self.width_field, self.far_field, self.rows_field):
            fields.addWidget(captioned(field), 1)
        self.answer = label("", Text.LEAD, wrap=True)
        self.body.addLayout(fields)
        self.body.addWidget(self.answer)
        self.body.addWidget(label(say(la, "A large step is a metre."), Text.CAPTION, wrap=True))
        close = desk_button(say(la, "All right"), "Esc")
        close.clicked.connect(self.toggle)
        self.body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def toggle(self) -> None:
        """Open it, or put it away and give the keyboard back to who had it."""
        if self.isVisible():
            for field in (self.width_field, self.far_field, self.rows_field):
                field.commit()
            self.hide()
            if self._before is not None:
                self._before.setFocus()
            return
        self._before = self._over.focusWidget()
        self.show()
        self._tell()
        self.raise_()
        self.width_field.setFocus()
        self.width_field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def _metres(self, words: str, attribute: str) -> ReadField[int]:
        field = ReadField[int](words, read_metres, lambda cm: metres_text(cm, self._language))

        def measured(centimetres: int) -> None:
            setattr(self._wishes, attribute, centimetres)
            self._tell()
            self.changed.emit()

        field.read.connect(measured)
        return field

    def _count(self, rows: int) -> None:
        self._wishes.farthest_cm = round(metres_of_rows(rows) * 100)
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Show what is known now; distance and rows say the same."""
        wishes = self._wishes
        self.width_field.show_value(wishes.screen_width_cm)
        self.far_field.show_value(wishes.farthest_cm)
        self.rows_field.show_value(rows_of_metres(wishes.farthest_cm / 100))
        self.answer.setText(size_words(self._reach(), self._language))
        self.body.invalidate()
        self.body.activate()
        high = self.heightForWidth(_WIDE)
        self.resize(_WIDE, high if high > 0 else self.sizeHint().height())
        middle = (self._over.width() - _WIDE) // 2, (self._over.height() - self.height()) // 2
        self.move(QPoint(max(PAGE, middle[0]), max(PAGE, middle[1])))
