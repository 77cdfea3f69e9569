"""The place *Look of the hall*: the assembly's colours, logo and words, with live pictures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.own_words import Word, called, numbered
from facilitator.parts.assembly import Assembly
from facilitator.wording import say
from ui.desk.before.own_colours import ColoursCard
from ui.desk.before.own_logo import AskForPicture, LogoCard, ask_for_a_picture
from ui.desk.before.own_words import WordsCard
from ui.desk.before.place import Place
from ui.desk.look import ROOM, TIGHT, WIDE, Card, Text, label
from ui.desk.side_page import scrolling, titled
from ui.hall.look import HallLook
from ui.hall.own_colours import own_palette
from ui.hall.palette import Theme
from ui.hall.widget import HallPicture
from ui.present.scenes import Agenda, AgendaLine, AgendaMark, Logo, Scene, Welcome

_CARDS_WIDE: Final = 720
_PICTURE: Final = QSize(240, 135)


class LooksPlace(Place):
    """Three cards at the left, and what comes of them at the right.

    Attributes:
        colours, logo, words: the cards, with signals of their own.
    """

    def __init__(
        self, language: str, languages: tuple[str, ...], ask: AskForPicture = ask_for_a_picture
    ) -> None:
        """`ask`: for a picture file."""
        super().__init__()
        self.colours, self.logo = ColoursCard(language), LogoCard(language, ask)
        self.words, self.pictures = WordsCard(language, languages), Pictures(language)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM, 0)
        column.setSpacing(WIDE)
        for card in (self.logo, self.colours, self.words):
            column.addWidget(card)
        column.addStretch(1)
        inside.setMaximumWidth(_CARDS_WIDE)
        sides = QHBoxLayout()
        sides.setSpacing(WIDE)
        sides.addWidget(scrolling(inside), 1)
        sides.addWidget(self.pictures, 0, Qt.AlignmentFlag.AlignTop)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(ROOM)
        page.addLayout(titled(say(language, "Look of the hall"), self.left.emit, language))
        page.addLayout(sides, 1)

    def show_state(self, state: Assembly, mark: bytes) -> None:
        """Show what is on record. `mark`: the logo's picture, empty for none."""
        self.colours.show_colours(state.marks, state.ground)
        self.logo.show_logo(is_there=bool(mark))
        self.words.show_words(state.words)
        self.pictures.show_state(state, mark)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.words.commit()


class Pictures(Card):
    """A few pictures as the hall would see them: dark at the left, bright at the right."""

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "As the hall sees it"))
        self._language = language
        grid = QGridLayout()
        grid.setSpacing(TIGHT)
        names = {Theme.DARK: say(language, "Dark room"), Theme.LIGHT: say(language, "Bright room")}
        self._pictures: dict[Theme, list[HallPicture]] = {}
        for column, theme in enumerate(Theme):
            grid.addWidget(label(names[theme], Text.CAPTION), 0, column)
            self._pictures[theme] = [HallPicture() for _ in range(3)]
            for row, picture in enumerate(self._pictures[theme], 1):
                picture.setFixedSize(_PICTURE)
                picture.setAccessibleName(names[theme])
                grid.addWidget(picture, row, column)
        self.body.addLayout(grid)

    def show_state(self, state: Assembly, mark: bytes) -> None:
        """Paint them anew."""
        scenes = _scenes(state, state.languages[0])
        for theme, pictures in self._pictures.items():
            palette = own_palette(theme, state.marks, state.ground)
            look = HallLook(palette, reduced_motion=True, mark=mark)
            for picture, scene in zip(pictures, scenes, strict=True):
                picture.set_look(look)
                picture.show_scene(scene)


def _scenes(state: Assembly, language: str) -> tuple[Scene, ...]:
    return (
        Logo(state.name, state.place),
        Welcome(
            say(language, "Welcome"),
            state.name,
            meeting=numbered(state.words, 1, language),
            starts=say(language, "We start at {time}", time="19:00"),
        ),
        Agenda(
            say(language, "Tonight"),
            (
                AgendaLine("19:00", say(language, "Welcome"), AgendaMark.DONE),
                AgendaLine("19:10", say(language, "Proposal"), AgendaMark.CURRENT),
                AgendaLine("19:40", called(state.words, Word.DELEGATE, language)),
            ),
            say(language, "now"),
        ),
    )
