"""The assembly's logo on the desk: a picture file, made small enough to travel with the record."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from facilitator.parts.assembly import MOST
from facilitator.wording import say
from ui.desk.look import Banner, Card, Text, act_button, label

#: Pixels of the longer side: the first that makes it small enough.
_SIDES: Final = (900, 640, 448, 320, 224)

AskForPicture = Callable[[QWidget, str], Path | None]


def ask_for_a_picture(parent: QWidget, language: str) -> Path | None:
    """Which picture file, None for none."""
    kinds = say(language, "Pictures ({endings})", endings="*.png *.svg *.jpg *.jpeg")
    chosen, _ = QFileDialog.getOpenFileName(parent, "", str(Path.home()), kinds)
    return Path(chosen) if chosen else None


def picture_of(path: Path) -> str:
    """That picture as a PNG in base64, no larger than a record keeps; "" where it is none.

    A drawing is turned into pixels here and now: what is kept can no longer lead anywhere.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) in {b"svg", b"svgz"} and not reader.size().isEmpty():
        square = QSize(_SIDES[0], _SIDES[0])
        reader.setScaledSize(reader.size().scaled(square, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return ""
    small = (_png(_within(image, side)) for side in _SIDES)
    return next((b64encode(png).decode() for png in small if len(png) <= MOST), "")


def _within(image: QImage, side: int) -> QImage:
    if max(image.width(), image.height()) <= side:
        return image
    how = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(QSize(side, side), *how)


def _png(image: QImage) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(kept.data())


class LogoCard(Card):
    """Which logo the hall sees.

    Signals:
        chosen: (base64 of a PNG, "" for none).
    """

    chosen = Signal(str)

    def __init__(self, language: str, ask: AskForPicture = ask_for_a_picture) -> None:
        super().__init__(say(language, "Your logo"))
        self._language, self._ask, self._unread = language, ask, Banner()
        self.choose = act_button(say(language, "Choose a picture"))
        self.remove = act_button(say(language, "Take it away"))
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: self.chosen.emit(""))
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch()
        note = say(
            language,
            "PNG, SVG or JPEG. It is kept in the record, and stands on a plate where it would "
            "not be seen.",
        )
        self.body.addLayout(row)
        self.body.addWidget(self._unread)
        self.body.addWidget(label(note, Text.MUTED, wrap=True))

    def show_logo(self, *, is_there: bool) -> None:
        """Whether there is one on record."""
        self.remove.setVisible(is_there)

    def _choose(self) -> None:
        path = self._ask(self, self._language)
        if path is None:
            return
        self._unread.clear()
        la, picture = self._language, picture_of(path)
        if picture:
            self.chosen.emit(picture)
        else:
            self._unread.say(say(la, "{file} could not be read as a picture.", file=path.name))
