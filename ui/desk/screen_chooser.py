"""The screens, and which of them is the hall's: a small map, a row each, identify and swap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.colours import colours
from ui.desk.identify import identify_screens
from ui.desk.keys import SWAP_KEY
from ui.desk.look import PAGE, ROOM, TIGHT, WIDE, Card, Text, label
from ui.desk.stage import Stage
from ui.desk.tonight.pieces import desk_button
from ui.hall.lettering import font
from ui.hall.screens import ScreenIdentity, beside, present
from ui.present.screen_words import too_few

_WIDE: Final = 680
_MAP: Final = QSize(_WIDE - 2 * WIDE, 150)


class ScreenMap(QWidget):
    """Where the screens stand, each with its number; the hall's is filled."""

    def __init__(self) -> None:
        super().__init__()
        self._screens: Sequence[ScreenIdentity] = ()
        self._hall = ""
        self.setFixedSize(_MAP)

    def show_screens(self, screens: Sequence[ScreenIdentity], hall: str) -> None:
        """Show them; `hall`: the name of the one that has the hall's picture, "" for none."""
        self._screens, self._hall = screens, hall
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(28, bold=True))
            for number, (screen, box) in enumerate(self._boxes(), 1):
                on_wall = screen.name == self._hall
                painter.setPen(QColor(now.accent if on_wall else now.muted))
                painter.setBrush(QColor(now.accent if on_wall else now.card))
                painter.drawRoundedRect(box, 5, 5)
                painter.setPen(QColor(now.on_accent if on_wall else now.text))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))

    def _boxes(self) -> list[tuple[ScreenIdentity, QRectF]]:
        found = [(s, QRectF(s.x, s.y, s.width, s.height)) for s in self._screens]
        if not found:
            return []
        whole = found[0][1]
        for _screen, box in found:
            whole = whole.united(box)
        scale = min((self.width() - 4) / whole.width(), (self.height() - 4) / whole.height())
        shift = (self.width() - whole.width() * scale) / 2
        return [
            (
                screen,
                QRectF(
                    shift + (box.x() - whole.x()) * scale + 2,
                    (box.y() - whole.y()) * scale + 2,
                    box.width() * scale - 4,
                    box.height() * scale - 4,
                ),
            )
            for screen, box in found
        ]


class ScreenChooser(Card):
    """Lies over the desk; Esc puts it away. It shows what is there now, and follows it."""

    def __init__(self, over: QWidget, stage: Stage, language: str) -> None:
        super().__init__(say(language, "Screens"), over)
        self._over, self._stage, self._language = over, stage, language
        self._before: QWidget | None = None
        self.setObjectName("unfolded")
        self.setFixedWidth(_WIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.setContentsMargins(WIDE, ROOM, WIDE, ROOM)
        self.map, self._note = ScreenMap(), label("", Text.LEAD, wrap=True)
        self._rows = QWidget()
        self.body.addWidget(self._note)
        self.body.addWidget(self.map)
        self.body.addWidget(self._rows)
        self.body.addLayout(self._buttons())
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 - a widget exists
        for changed in (application.screenAdded, application.screenRemoved, stage.said):
            changed.connect(lambda _what: self._follow())
        self.hide()

    def toggle(self) -> None:
        """Open it, or put it away and give the keyboard back to who had it."""
        if self.isVisible():
            self.clearFocus()
            self.hide()
            if self._before is not None:
                self._before.setFocus()
            return
        self._before = self._over.focusWidget()
        self.show()
        self._follow()
        self.raise_()
        self.setFocus()

    def _buttons(self) -> QHBoxLayout:
        la = self._language
        identify, swap = desk_button(say(la, "Identify")), desk_button(say(la, "Swap"), SWAP_KEY)
        self.whole = desk_button(say(la, "Use this screen (Esc to leave)"))
        close = desk_button(say(la, "All right"), "Esc")
        identify.clicked.connect(identify_screens)
        swap.clicked.connect(self._stage.swap)
        self.whole.clicked.connect(self._stage.window.use_this_screen)
        close.clicked.connect(self.toggle)
        # Wherever the keyboard is by then.
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.toggle)
        row = QHBoxLayout()
        for button in (identify, swap, self.whole):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _follow(self) -> None:
        if not self.isVisible():
            return
        screens, stage = present(), self._stage
        choice = stage.choice()
        hall = stage.window.on_screen
        self._note.setText(
            too_few(self._language, mirrored=choice.mirrored) if choice.screen is None else ""
        )
        self._note.setVisible(choice.screen is None)
        self.whole.setVisible(stage.rehearsing)
        self.map.show_screens(screens, hall)
        rows = self._made_rows(screens, hall)
        self.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        rows.show()
        self.body.invalidate()
        self.body.activate()
        high = self.heightForWidth(_WIDE)  # there is none where every line is short
        self.resize(_WIDE, high if high > 0 else self.sizeHint().height())
        middle = (self._over.width() - _WIDE) // 2, (self._over.height() - self.height()) // 2
        self.move(QPoint(max(PAGE, middle[0]), max(PAGE, middle[1])))

    def _made_rows(self, screens: Sequence[ScreenIdentity], hall: str) -> QWidget:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, TIGHT, 0, TIGHT)
        grid.setHorizontalSpacing(ROOM)
        grid.setColumnStretch(1, 1)
        here, la = self._over.screen().name(), self._language
        free = {screen.name for screen in beside(screens, here)}
        for n, screen in enumerate(screens):
            grid.addWidget(label(str(n + 1), Text.HEADING), n, 0)
            grid.addWidget(label(screen.label), n, 1)
            if screen.name == hall:
                grid.addWidget(label(say(la, "The hall sees this one"), Text.MUTED), n, 2)
            elif screen.name in free or (screen.name == here and free):
                words = (
                    say(la, "Show the hall here; the desk leaves it")
                    if screen.name == here
                    else say(la, "Show the hall here")
                )
                use = desk_button(words, name=f"{words}: {screen.label}")
                use.clicked.connect(lambda _on=False, screen=screen: self._stage.use(screen))
                grid.addWidget(use, n, 2)
            else:
                grid.addWidget(label(say(la, "This desk"), Text.MUTED), n, 2)
        return rows
