"""Between the window of games, the hall and the handsets. It lives in memory; nothing is recorded.

The hall sees a game as a guest beside the evening. When it ends, or when somebody shows something
else, the evening's picture is there again and the game stands.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from facilitator.errors import EnvironmentFailure
from facilitator.recipes.reading import recipes_in
from facilitator.recipes.values import Recipe
from facilitator.wording import say
from resources import path
from ui.desk.play.acting import PlayActs
from ui.desk.play.chosen import ChosenFiles
from ui.desk.play.game import Game
from ui.desk.play.ground import PlayGround
from ui.desk.play.hearing import PlayEar
from ui.desk.play.turning import Turning
from ui.desk.play.wall import GUEST, Wall
from ui.desk.play.window import PlayWindow
from ui.present.play_desk import Entry, entries
from ui.present.tongue import Languages

_TICK_MS: Final = 250


class PlayKeeper(QObject):
    """One game at a time.

    Attributes:
        window: of its own; shown by `open`.
        game, wall, ear, files: the game in hand, and where it is seen, heard and played.
    """

    def __init__(self, record: PlayGround, languages: Languages) -> None:
        super().__init__(record.over)
        self._record, self._folder, self._languages = record, record.recipes, languages
        self.window = PlayWindow(record.over, record.language)
        self.game = Game(record.clock, record.world)
        self.wall = Wall(record.projection)
        self.ear = PlayEar(self.game, record.devices, record.world)
        self.files = ChosenFiles(self.window.controls.files, self.game, record.language)
        self.acts = PlayActs(self.window.controls, self.game, record)
        self.turning = Turning(self.game, self.wall, record.projection, languages, record.clock)
        self._recipes: tuple[Recipe, ...] = ()
        self._troubles: tuple[str, ...] = ()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.look)
        record.projection.guests[GUEST] = self.game.picture
        self._wire()

    def open(self) -> None:
        """The window, with recipes as they are in their folders now."""
        self.read()
        self.window.set_look(self._record.projection.hall_look)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.recipes.rows.setFocus()

    def read(self) -> None:
        """Read all recipes; the chosen one as it was edited, unless the hall sees it."""
        found, troubles = recipes_in(path("recipes"), self._folder)
        self._recipes, self._troubles = found, tuple(map(str, troubles))
        self._list()
        chosen = self.game.playing.recipe if self.game.playing is not None else None
        edited = [one for one in found if chosen is not None and one.key == chosen.key]
        if edited and edited[0] != chosen and not self.wall.is_on:
            self._choose(entries(tuple(edited), self._record.language)[0])

    def look(self) -> None:
        """Show where it is."""
        self.game.settle()
        playing, now = self.game.playing, self._record.clock.now()
        page = self.turning.page
        scene = self.game.picture(now, self._languages, page)
        if playing is None or scene is None:
            return
        self.window.show_playing(playing, scene, page, self._where())
        self.window.show_standing(on_the_wall=self.wall.is_on, running=self.game.runs)
        self.acts.look()
        self.files.look()

    def end(self) -> None:
        """The hall sees what it saw before; what was said in the game is forgotten."""
        self.ear.end()
        self.files.end()
        self.wall.end()
        self.game.again()

    def stop(self) -> None:
        """The record is closed."""
        self._timer.stop()
        self.ear.end()
        self.files.stop()
        self.window.hide()
        self._record.projection.guests.pop(GUEST, None)

    def _choose(self, entry: Entry) -> None:
        self.window.show_entry(entry)
        if entry.recipe is None or (
            self.game.playing is not None and entry.recipe == self.game.playing.recipe
        ):
            return
        if self.game.playing is not None:
            self.end()
        self.game.choose(entry.recipe)
        self._timer.start()

    def _list(self) -> None:
        rows = self.window.recipes
        shown = entries(self._recipes, self._record.language, rows.tag, rows.heads)
        rows.show_entries(shown, self._troubles)

    def _where(self) -> str:
        """Where it is to be seen."""
        la = self._record.language
        if self.wall.is_on:
            return say(la, "The hall sees it.")
        if self.game.runs:
            return say(la, "It runs here alone: the hall sees nothing of it.")
        return say(la, "The hall does not see it yet.")

    def _wire(self) -> None:
        window, la = self.window, self._record.language
        rows = window.recipes
        rows.filtered.connect(self._list)
        rows.again.connect(self.read)
        rows.chosen.connect(self._choose)
        rows.folder_asked.connect(self._open_folder)
        window.shown_now.connect(self.wall.show)
        window.previewed.connect(self._load)
        window.tried.connect(self.game.run)
        window.controls.ended.connect(self.end)
        window.controls.went_on.connect(self.turning.on)
        window.controls.went_back.connect(self.turning.back)
        self.turning.turned.connect(self.look)
        self.wall.came.connect(self.game.run)
        self.wall.went.connect(self.game.stand)
        self.game.changed.connect(self.look)
        self.files.said.connect(window.tell)
        self.acts.said.connect(window.tell)
        self.ear.lost.connect(
            lambda: window.tell(
                say(
                    la,
                    "Handsets are heard for something else now, such as a question in hand, and "
                    "not for the game. Hands can be counted and typed.",
                )
            )
        )

    def _load(self) -> None:
        self.wall.load()
        la = self._record.language
        self.window.tell(say(la, "It is in the preview: Next shows it to the hall."))

    def _open_folder(self) -> None:
        """Made where it is not there yet."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            trouble = EnvironmentFailure(
                say(
                    self._record.language, "The folder {place} cannot be made.", place=self._folder
                ),
                str(error),
            )
            self.window.tell(str(trouble))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
