"""The cards of the settings window: each writes what is wished for as soon as it is chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from facilitator.wording import LANGUAGES, say
from ui.desk.before.texts import Picker, ReadField, captioned
from ui.desk.look import ROOM, ButtonKind, Card, Text, act_button, label
from ui.present.planning import language_name
from ui.present.settings import metres_text, read_metres
from ui.settings.wishes import SIZES, DeskWishes, HallWishes, SoundWishes


def switch(words: str, is_on: bool, turned: Callable[[bool], None]) -> QCheckBox:  # noqa: FBT001 - how it stands
    """A box to tick; `turned` is told of every change by hand."""
    box = QCheckBox(words)
    box.setAccessibleName(words)
    box.setChecked(is_on)
    box.toggled.connect(turned)
    return box


class DeskCard(Card):
    """Language, size, colours and contrast of the desk.

    Signals:
        language_chosen: (language).
        clothes_changed: the desk shall look otherwise now.
    """

    language_chosen = Signal(str)
    clothes_changed = Signal()

    def __init__(self, wishes: DeskWishes, language: str) -> None:
        super().__init__(say(language, "This desk"))
        self._wishes, la = wishes, language
        spoken = Picker(say(la, "Language of the desk"))
        spoken.addItems([language_name(each) for each in LANGUAGES])
        spoken.setCurrentIndex(LANGUAGES.index(wishes.language))
        spoken.activated.connect(lambda n: self.language_chosen.emit(LANGUAGES[n]))
        self._size = Picker(say(la, "Size of everything on it"))
        self._size.addItems([say(la, "{n} %", n=size) for size in SIZES])
        self._size.setCurrentIndex(SIZES.index(wishes.size))
        self._size.activated.connect(self._resize)
        self._themes = ("system", "light", "dark")
        colours = Picker(say(la, "Colours"))
        for words in (say(la, "As the laptop's"), say(la, "Light"), say(la, "Dark")):
            colours.addItem(words)
        colours.setCurrentIndex(self._themes.index(wishes.theme))
        colours.activated.connect(self._recolour)
        row = QHBoxLayout()
        row.setSpacing(ROOM)
        for field in (spoken, self._size, colours):
            row.addWidget(captioned(field), 1)
        self.body.addLayout(row)
        words = say(la, "High contrast, whatever the laptop's setting is")
        self.body.addWidget(switch(words, wishes.high_contrast, self._sharpen))
        self._later = label(say(la, "The new size holds from the next start."), Text.MUTED)
        self._later.hide()
        self.body.addWidget(self._later)

    def _resize(self, number: int) -> None:
        self._later.setVisible(SIZES[number] != self._wishes.size or self._later.isVisible())
        self._wishes.size = SIZES[number]

    def _recolour(self, number: int) -> None:
        self._wishes.theme = self._themes[number]
        self.clothes_changed.emit()

    def _sharpen(self, is_on: bool) -> None:  # noqa: FBT001 - Qt calls it
        self._wishes.high_contrast = is_on
        self.clothes_changed.emit()


class HallCard(Card):
    """How the hall's picture is dressed, and how large the hall is.

    Signals:
        changed: something is wished otherwise.
    """

    changed = Signal()

    def __init__(self, wishes: HallWishes, language: str) -> None:
        super().__init__(say(language, "Hall screen"))
        self._wishes, la = wishes, language
        for words, is_on, name in (
            (say(la, "Light colours, for a bright room"), wishes.theme == "light", "theme"),
            (say(la, "Keep its lowest part free for captions"), wishes.captions, "captions"),
            (say(la, "Nothing moves on it"), wishes.reduced_motion, "reduced_motion"),
        ):
            self.body.addWidget(switch(words, is_on, partial(self._turn, name)))
        row = QHBoxLayout()
        row.setSpacing(ROOM)
        for words, kept, attribute in (
            (say(la, "Width of the picture"), wishes.screen_width_cm, "screen_width_cm"),
            (say(la, "From it to the farthest seat"), wishes.farthest_cm, "farthest_cm"),
        ):
            field = ReadField[int](words, read_metres, lambda cm: metres_text(cm, la))
            field.show_value(kept)
            field.read.connect(partial(self._measure, attribute))
            row.addWidget(captioned(field), 1)
        self.body.addLayout(row)
        why = say(la, "Both in metres, as paced out: the smallest text is made large enough.")
        self.body.addWidget(label(why, Text.MUTED, wrap=True))

    def _turn(self, name: str, is_on: bool) -> None:  # noqa: FBT001 - Qt calls it
        value = ("light" if is_on else "dark") if name == "theme" else is_on
        setattr(self._wishes, name, value)
        self.changed.emit()

    def _measure(self, name: str, centimetres: int) -> None:
        setattr(self._wishes, name, centimetres)
        self.changed.emit()


class SoundCard(Card):
    """When a sound is made; never without being asked for.

    Signals:
        tried: make the gong's sound now.
    """

    tried = Signal()

    def __init__(self, wishes: SoundWishes, language: str) -> None:
        super().__init__(say(language, "Sound"))
        la = language
        for words, is_on, name in (
            (say(la, "A gong when a time is up"), wishes.gong, "gong"),
            (say(la, "A gong when a decision is declared"), wishes.decision, "decision"),
        ):
            self.body.addWidget(switch(words, is_on, partial(setattr, wishes, name)))
        test = act_button(say(la, "Try the gong"), kind=ButtonKind.QUIET)
        test.clicked.connect(self.tried)
        self.body.addWidget(test, 0, Qt.AlignmentFlag.AlignLeft)


class FilesCard(Card):
    """Where records and settings are.

    Signals:
        folder_asked: (Path) show that folder.
    """

    folder_asked = Signal(object)

    def __init__(self, records: Path, settings: Path, language: str) -> None:
        super().__init__(say(language, "Files"))
        la = language
        for words, place, folder, name in (
            (say(la, "Records"), records, records, say(la, "Open the folder of the records")),
            (
                *(say(la, "Settings"), settings, settings.parent),
                say(la, "Open the folder of the settings"),
            ),
        ):
            row = QHBoxLayout()
            path = label(f"{words}: {place}", wrap=True)
            row.addWidget(path, 1)
            button = act_button(say(la, "Open folder"), kind=ButtonKind.QUIET)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, folder=folder: self.folder_asked.emit(folder))
            row.addWidget(button)
            self.body.addLayout(row)
