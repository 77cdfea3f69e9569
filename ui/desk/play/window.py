"""The window of games: the list to the left, the picture and its controls to the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.recipes.playing import Playing
from facilitator.wording import say
from ui.desk.look import PAGE, ROOM, TIGHT, Banner, ButtonKind, Card, Text, act_button, label
from ui.desk.play.controls import Controls
from ui.desk.play.list import RecipeList
from ui.hall.look import HallLook
from ui.hall.painter import PLAIN, page_count
from ui.hall.widget import HallPicture
from ui.present.play_desk import Entry, beginning
from ui.present.scenes import Scene

_LIST: Final = 380
_PICTURE: Final = QSize(448, 252)


class PlayWindow(QWidget):
    """Views in, signals up.

    Attributes:
        recipes: the list; controls: of what is played; banner: what somebody should know.

    Signals:
        shown_now: the hall sees it at once; previewed: Next will show it.
        tried: it runs here alone.
        left: the window is being closed.
    """

    shown_now = Signal()
    previewed = Signal()
    tried = Signal()
    left = Signal()

    def __init__(self, over: QWidget, language: str) -> None:
        super().__init__(over, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setWindowTitle(say(language, "Play"))
        la = self._language = language
        self._look = PLAIN
        self.banner = Banner()
        self.recipes, self.controls = RecipeList(la), Controls(la)
        self.picture = HallPicture()
        self.picture.setAccessibleName(say(la, "The picture of the game"))
        self.picture.setFixedSize(_PICTURE)
        self.picture.set_shape(_PICTURE)
        self._title, self._about = label("", Text.HEADING, wrap=True), label("", wrap=True)
        self._meta = label("", Text.CAPTION, wrap=True)
        self._where = label("", Text.LEAD, wrap=True)
        self.now = act_button(say(la, "Show the hall"), kind=ButtonKind.PRIMARY)
        self.later = act_button(say(la, "Into the preview"))
        self.alone = act_button(say(la, "Try it here"), kind=ButtonKind.QUIET)
        for button, signal in (
            (self.now, self.shown_now),
            (self.later, self.previewed),
            (self.alone, self.tried),
        ):
            button.clicked.connect(signal)
        self._lay_out()
        self.show_entry(beginning(la))
        self.resize(1180, 660)

    def show_entry(self, entry: Entry) -> None:
        """What was chosen in the list."""
        self._title.setText(entry.title)
        self._about.setText(entry.about)
        self._meta.setText(entry.meta)
        is_game = entry.recipe is not None
        for widget in (self.picture, self.now, self.later, self.alone, self.controls):
            widget.setVisible(is_game)
        self._where.setVisible(is_game)

    def show_playing(self, playing: Playing, scene: Scene, page: int, where: str) -> None:
        """The picture of this moment, which page of it that is, and where it is to be seen."""
        self.picture.show_scene(scene)
        self.controls.show_playing(playing, page, page_count(scene, _PICTURE, self._look))
        self._where.setText(where)

    def show_standing(self, *, on_the_wall: bool, running: bool) -> None:
        """Which ways to begin it there are. What the hall sees, no arrow in the list ends."""
        self.recipes.rows.setEnabled(not on_the_wall)
        self.now.setEnabled(not on_the_wall)
        self.later.setEnabled(not on_the_wall)
        self.alone.setEnabled(not running)

    def set_look(self, look: HallLook) -> None:
        """As the wall is dressed."""
        self._look = look
        self.picture.set_look(look)

    def tell(self, sentence: str) -> None:
        """Say it until somebody has read it."""
        self.banner.say(sentence, (say(self._language, "All right"), self.banner.clear))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.left.emit()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        aside, ways, card = QVBoxLayout(), QHBoxLayout(), Card()
        aside.addWidget(self._title)
        aside.addWidget(self._about)
        aside.addWidget(self._meta)
        aside.addWidget(self._where)
        aside.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(ROOM)
        top.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(aside, 1)
        ways.setSpacing(TIGHT)
        for button in (self.now, self.later, self.alone):
            ways.addWidget(button)
        ways.addStretch(1)
        card.body.addLayout(top)
        card.body.addLayout(ways)
        card.body.addWidget(self.controls)
        card.body.addStretch(1)
        self.recipes.setFixedWidth(_LIST)
        two = QHBoxLayout()
        two.setSpacing(ROOM)
        two.addWidget(self.recipes)
        two.addWidget(card, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, ROOM, PAGE, ROOM)
        page.addWidget(self.banner)
        page.addLayout(two, 1)
