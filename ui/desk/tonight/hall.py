"""The hall at the right: what it sees, what Next brings, and the four safe states."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.colours import colours
from ui.desk.keys import OOPS_KEY
from ui.desk.look import ROOM, TIGHT, ButtonKind, Card, Text, label
from ui.desk.tonight.pictures import PicturesButton
from ui.desk.tonight.pieces import HEAD, Strip, desk_button, painted, set_text
from ui.hall.look import HallLook
from ui.hall.painter import PLAIN
from ui.hall.widget import HallPicture
from ui.present.scenes import Black, Scene
from ui.present.show import Safe, Show

_WALL: Final = QSize(1920, 1080)
_SMALLEST: Final = QSize(160, 90)


class SafeToggles(QWidget):
    """Show, Logo, Black, Freeze: always in the same place, the one that holds is pressed in.

    Signals:
        asked: (Safe).
    """

    asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.buttons = {}
        for safe in Safe:
            words, key = safe_words(safe, language)
            button = desk_button(words, key)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, safe=safe: self._ask(safe))
            self.buttons[safe] = button
            row.addWidget(button)
        self._now = Safe.SHOW
        self.show_safe(Safe.SHOW)

    def show_safe(self, safe: Safe) -> None:
        """Which one holds."""
        self._now = safe
        for each, button in self.buttons.items():
            button.setChecked(each is safe)

    def _ask(self, safe: Safe) -> None:
        # A click turns the button by itself; it turns when the hall has turned, and not before.
        self.show_safe(self._now)
        self.asked.emit(safe)


def safe_words(safe: Safe, language: str) -> tuple[str, str]:
    """What a safe state is called, and its key."""
    return {
        Safe.SHOW: (say(language, "Show"), ""),
        Safe.LOGO: (say(language, "Logo"), "L"),
        Safe.BLACK: (say(language, "Black"), "B"),
        Safe.FREEZE: (say(language, "Freeze"), "F"),
    }[safe]


def safe_sentence(safe: Safe, language: str) -> str:
    """What the hall sees instead of the evening; empty while it is shown."""
    return {
        Safe.SHOW: "",
        Safe.LOGO: say(language, "The hall sees the logo. L shows the evening."),
        Safe.BLACK: say(language, "The hall is black. B shows the evening."),
        Safe.FREEZE: say(language, "The picture is frozen. F lets it go on."),
    }[safe]


class InShape(QWidget):
    """A picture of the hall, as large as its wall's shape lets it be here."""

    def __init__(self, picture: HallPicture) -> None:
        super().__init__()
        self._picture = picture
        picture.setParent(self)
        self.setMinimumSize(_SMALLEST)

    def sizeHint(self) -> QSize:
        return _SMALLEST * 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMaximumHeight(self.width() * _WALL.height() // _WALL.width() + 1)
        inside = self.size() - QSize(2, 2)
        size = _WALL.scaled(inside, Qt.AspectRatioMode.KeepAspectRatio)
        self._picture.setGeometry(QRect(QPoint(1, 1), size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """An edge around it, which a picture for a bright room has not by itself."""
        with QPainter(self) as painter:
            painter.fillRect(self._picture.geometry().adjusted(-1, -1, 1, 1), colours().edge)


class HallPanel(Card):
    """Live and preview, Next and Back, the safe states.

    Signals:
        next_asked, back_asked: step the hall; safe_asked: (Safe).
        oops_asked: something went wrong.

    Attributes:
        pictures: the list of those beside the evening.
    """

    next_asked = Signal()
    back_asked = Signal()
    safe_asked = Signal(object)
    oops_asked = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.setAccessibleName(say(language, "The hall"))
        self.body.setContentsMargins(ROOM, ROOM - 2, ROOM, ROOM)
        self.body.setSpacing(TIGHT)
        self.live, self.preview = HallPicture(), HallPicture()
        self.live.setAccessibleName(say(language, "What the hall sees"))
        self.preview.setAccessibleName(say(language, "What Next brings"))
        self.set_look(PLAIN)
        self.safe, self._strip = SafeToggles(language), Strip()
        self._seen = label(say(language, "The hall sees"), Text.CAPTION)
        self._coming = label(say(language, "Next"), Text.CAPTION)
        self._place = label("", Text.CAPTION)
        self.next = desk_button(say(language, "Next"), say(language, "Space"))
        self.back = desk_button(say(language, "Back"), "←")
        self.pictures = PicturesButton(language)
        self.next.clicked.connect(self.next_asked)
        self.back.clicked.connect(self.back_asked)
        self.safe.asked.connect(self.safe_asked)
        self.oops = desk_button(say(language, "Oops"), OOPS_KEY, ButtonKind.QUIET)
        self.oops.clicked.connect(self.oops_asked)
        self._jump = ""
        self._lay_out()

    def set_look(self, look: HallLook, shape: QSize = _WALL) -> None:
        """How the hall is dressed, and the shape of its wall. The preview never moves."""
        self.live.set_look(look)
        self.preview.set_look(replace(look, reduced_motion=True))
        for picture in (self.live, self.preview):
            picture.set_shape(shape)

    def show_hall(self, live: Scene, preview: Scene | None, show: Show, place: str) -> None:
        """What the hall sees, what Next brings (None: nothing more), '4 of 17'."""
        self.live.show_scene(live)
        self.preview.show_scene(preview or Black())
        last = say(self._language, "This is the last picture")
        brings = last if preview is None else say(self._language, "Next brings")
        set_text(self._coming, self._jump or brings)
        set_text(self._place, place)
        self.safe.show_safe(show.safe)
        sentence = safe_sentence(show.safe, self._language)
        self._seen.setVisible(not sentence)
        if sentence and self._strip.accessibleName() != sentence:
            self._strip.say(sentence)
        self._strip.setVisible(bool(sentence))

    def show_jump(self, words: str) -> None:
        """What is typed to go to a picture, "" for nothing, in place of what Next brings."""
        self._jump = words
        set_text(self._coming, words or say(self._language, "Next brings"))

    def stand_out(self, *, primary: bool) -> None:
        """Next is what to press, where no act of a vote is."""
        painted(self.next, primary=primary)

    def _lay_out(self) -> None:
        steps = QVBoxLayout()
        steps.setSpacing(4)
        for piece in (self.next, self.back, self.pictures):
            steps.addWidget(piece)
        steps.addStretch()
        steps.addWidget(self.oops)
        head = QHBoxLayout()
        head.addWidget(self._seen)
        head.addWidget(self._strip)
        head.addStretch()
        self._seen.setMinimumHeight(HEAD)
        self._strip.setFixedHeight(HEAD)
        coming = QHBoxLayout()
        coming.setSpacing(ROOM)
        top = QVBoxLayout()
        top.addWidget(InShape(self.preview), 1)
        top.addStretch()
        coming.addLayout(top, 1)
        coming.addLayout(steps)
        self.body.addLayout(head)
        self.body.addWidget(InShape(self.live), 10)
        self.body.addWidget(self.safe)
        caption = QHBoxLayout()
        caption.addWidget(self._coming, 1)
        caption.addWidget(self._place)
        self.body.addLayout(caption)
        self.body.addLayout(coming, 7)
