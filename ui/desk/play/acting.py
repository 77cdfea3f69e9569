"""What somebody does with the controls of a game, done to the game."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from facilitator.errors import RuleError
from facilitator.numbers import size
from facilitator.parts import assembly, handsets
from facilitator.recipes import lots
from facilitator.recipes import playing as played
from facilitator.recipes.values import StepKind
from facilitator.time_of_day import day_of
from facilitator.wording import say
from ui.desk.play.controls import Controls
from ui.desk.play.game import Game
from ui.desk.play.ground import PlayGround


class PlayActs(QObject):
    """Ties the controls to the game.

    Signals:
        said: (sentence) why something was not done.
    """

    said = Signal(str)

    def __init__(self, controls: Controls, game: Game, record: PlayGround) -> None:
        super().__init__(controls)
        self._controls, self._game, self._record = controls, game, record
        self._draws = 0
        game.pour(record.wishes.cups(record.world().of(assembly.PART).id))
        change = game.change
        controls.paused.connect(lambda: game.stand() if game.runs else game.run())
        controls.figures_shown.connect(lambda: change(lambda one, _now: played.shown(one)))
        controls.taken_back.connect(lambda: change(lambda one, _now: played.called_back(one)))
        controls.counted.connect(
            lambda key, heads: change(lambda one, _now: played.counted(one, key, heads))
        )
        controls.typed.connect(self._type)
        controls.lot.drawn.connect(self._draw)

    def look(self) -> None:
        """Among how many a lot is drawn."""
        self._controls.lot.show_pool(size(self._record.world().of(handsets.PART).ranges))

    def _type(self, text: str) -> None:
        """A word, a place, a card with its choice, a number that was first, cups."""
        kind = self._game.playing.step.kind if self._game.playing is not None else None
        la = self._record.language
        if kind is StepKind.BOARD:
            self._pour(text)
        elif kind is StepKind.BUZZ:
            self._game.change(lambda one, _now: played.heard(one, text, 1))
        elif kind in {StepKind.ASK, StepKind.LINE}:
            card, _, key = text.partition(" ")
            if not key.strip().isdecimal():
                self.said.emit(say(la, "Type the card's number and its choice, such as 47 2."))
                return
            self._game.change(lambda one, _now: played.heard(one, card, int(key)))
        else:
            self._game.change(lambda one, _now: played.called(one, text))

    def _pour(self, text: str) -> None:
        la, figure = self._record.language, text.replace(",", "").replace(" ", "")
        if not figure.isdecimal():
            self.said.emit(say(la, "Type how many cups of tea, such as 1004."))
            return
        key = self._record.world().of(assembly.PART).id
        self._record.wishes.pour(key, int(figure))
        self._game.pour(self._record.wishes.cups(key))

    def _draw(self, called: str, many: int, people: int) -> None:
        """By the number the hall called; every draw of the evening has a name of its own."""
        world, now = self._record.world(), self._record.clock.now()
        pool = world.of(handsets.PART).ranges or (((1, people),) if people else ())
        name = f"{day_of(now, world.of(assembly.PART).zone)}/{self._draws + 1}"
        try:
            lot = lots.draw(name, called, pool)
        except RuleError:
            said = say(self._record.language, "Type how many people there are to draw from.")
            self.said.emit(said)
            return
        self._draws += 1
        self._game.change(lambda one, _now: played.drawn(one, lot, many))
