"""A camera becomes a receiver here: which one, or pictures and a film in its place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from facilitator.cards.sets import CardSet
from facilitator.numbers import Ranges
from facilitator.wording import say
from ui.desk.before.texts import Picker, captioned
from ui.desk.handsets.pieces import row_of, small_print, tell
from ui.desk.look import Card, act_button
from ui.devices import FoundCamera
from ui.present.camera import sets_lines
from ui.present.camera_advice import papers_line

_FOLDER: Final = "folder"
_FILM: Final = "video"
_FILMS: Final = "(*.mp4 *.avi *.mov *.mkv *.webm)"


class CamerasCard(Card):
    """The cameras that can be chosen, and the cards that they read tonight.

    Attributes:
        picture: opens the live picture; there only while a camera is a receiver.

    Signals:
        added: (text) as for `--receiver`.
    """

    added = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Cards read by a camera"))
        self._language = language
        self.body.addWidget(small_print(_how(language)))
        self._sets = small_print()
        self.body.addWidget(self._sets)
        self._which = Picker(say(language, "Add a camera"))
        self._which.setMinimumContentsLength(26)
        self.show_cameras(())
        add = act_button(say(language, "Add this camera"))
        add.clicked.connect(self._add)
        self.picture = act_button(say(language, "Live picture"))
        self.picture.hide()
        self.body.addLayout(row_of(captioned(self._which), add, self.picture))
        self.body.addWidget(small_print(papers_line(language)))

    def show_cameras(self, cameras: Iterable[FoundCamera]) -> None:
        """Offer these, and pictures that were taken before; what is chosen stays."""
        chosen, la = self._which.currentData(), self._language
        self._which.clear()
        for one in cameras:
            words = say(la, "Camera {n}", n=one.number)
            self._which.addItem(f"{words} – {one.name}" if one.name else words, str(one.number))
        self._which.addItem(say(la, "A folder of pictures …"), _FOLDER)
        self._which.addItem(say(la, "A film …"), _FILM)
        self._which.setCurrentIndex(max(0, self._which.findData(chosen)))

    def show_out(self, sets: Iterable[CardSet], numbers: Ranges) -> None:
        """Which cards are out, and which numbers may vote."""
        tell(self._sets, "\n".join(sets_lines(sets, numbers, self._language)))

    def _add(self) -> None:
        which = self._which.currentData()
        path = self._asked(which) if which in {_FOLDER, _FILM} else which
        if path:
            self.added.emit(f"camera:{path}")

    def _asked(self, which: str) -> str:
        la = self._language
        if which == _FOLDER:
            place = QFileDialog.getExistingDirectory(self, say(la, "A folder of pictures …"))
        else:
            films = f"{say(la, 'Films')} {_FILMS}"
            place, _ = QFileDialog.getOpenFileName(self, say(la, "A film …"), "", films)
        return f"{which}:{place}" if place else ""


def _how(language: str) -> str:
    return say(
        language,
        "Everybody holds a printed card up, with the letter of their choice on top. Put the camera "
        "in front, high up, where it sees all of them; or walk along the rows with it.",
    )
