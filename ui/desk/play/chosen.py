"""Files of the hall's own, chosen for tonight: a child's drawing, a piece of music.

They stay where they are. Nothing of them is copied, and neither their names nor what is in them
reaches a record.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.recipes.values import StepKind
from facilitator.wording import say
from ui.desk.play.files import FileRow
from ui.desk.play.game import Game
from ui.machine.music import ENDINGS, Music

_LARGEST: Final = QSize(1920, 1080)
#: Megabytes a picture may take while it is made smaller: a scan of 100 megapixels.
_ROOM: Final = 512
_KINDS: Final = "*.png *.jpg *.jpeg *.webp *.bmp *.gif"
#: Asks somebody for files: (over, kinds, several) → those chosen.
AskFiles = Callable[[QWidget, str, bool], list[Path]]


def _ask(over: QWidget, kinds: str, several: bool) -> list[Path]:  # noqa: FBT001 - see AskFiles
    if several:
        return [Path(one) for one in QFileDialog.getOpenFileNames(over, "", "", kinds)[0]]
    one, _kind = QFileDialog.getOpenFileName(over, "", "", kinds)
    return [Path(one)] if one else []


class ChosenFiles(QObject):
    """Ties the row of files to the game and the loudspeaker.

    Signals:
        said: (sentence) what could not be done.
    """

    said = Signal(str)
    _over = Signal(bool)

    def __init__(
        self,
        row: FileRow,
        game: Game,
        language: str,
        ask: AskFiles = _ask,
        music: Music | None = None,
    ) -> None:
        super().__init__(row)
        self._row, self._game, self._language, self._ask = row, game, language, ask
        self._pictures: tuple[str, ...] = ()
        self._piece: Path | None = None
        self._music = music or Music(self._over.emit)
        self._over.connect(self._played, Qt.ConnectionType.QueuedConnection)
        row.chosen.connect(self._choose)
        row.dropped.connect(self._drop)
        row.started.connect(self._start)
        row.faded.connect(self._music.fade)

    def look(self) -> None:
        """What is chosen for this step."""
        piece = (self._piece.name,) if self._piece is not None else ()
        is_music = self._kind is StepKind.MUSIC
        self._row.show_chosen(piece if is_music else self._pictures, sounds=self._music.sounds)

    def end(self) -> None:
        """Let the music fade."""
        self._music.fade()

    def stop(self) -> None:
        """Silence before the record is closed."""
        self._music.stop()

    @property
    def _kind(self) -> StepKind | None:
        return self._game.playing.step.kind if self._game.playing is not None else None

    def _choose(self) -> None:
        la = self._language
        if self._kind is StepKind.MUSIC:
            kinds = say(la, "Music") + " (" + " ".join(f"*{each}" for each in ENDINGS) + ")"
            for piece in self._ask(self._row, kinds, False):
                self._piece = piece
        else:
            kinds = say(la, "Pictures") + f" ({_KINDS})"
            self._show(self._ask(self._row, kinds, True))
        self.look()

    def _show(self, files: list[Path]) -> None:
        """As they are to be seen on a wall; one that cannot be read is said."""
        made = [(file.name, read_picture(file)) for file in files]
        for name, picture in made:
            if picture is None:
                self.said.emit(say(self._language, "{file} is no picture.", file=name))
        good = [(name, picture) for name, picture in made if picture is not None]
        if good:
            self._pictures = tuple(name for name, _ in good)
            self._game.show_besides(tuple(picture for _, picture in good))

    def _drop(self) -> None:
        self._pictures = ()
        self._game.show_besides(())
        self.look()

    def _start(self) -> None:
        if self._piece is not None:
            self._music.play(self._piece)
            self.look()

    def _played(self, works: bool) -> None:  # noqa: FBT001 - a signal's
        if not works and self._piece is not None:
            name = self._piece.name
            self.said.emit(say(self._language, "{file} cannot be played here.", file=name))
        self.look()


def read_picture(file: Path) -> bytes | None:
    """It as PNG, upright and no larger than a wall needs; None where it is no picture."""
    QImageReader.setAllocationLimit(_ROOM)
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        return None
    if image.width() > _LARGEST.width() or image.height() > _LARGEST.height():
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        image = image.scaled(_LARGEST, keep, smooth)
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(kept, "PNG")  # type: ignore[call-overload]
    return bytes(kept.data().data())
