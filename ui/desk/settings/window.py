"""The settings window: a few cards, nothing to save, Esc or Close to leave.

It is a window of its own, so that what the hall sees and what the keys do stay as they are.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QHideEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facilitator.translating.catalogue import folder_of_corrections
from facilitator.wording import say
from ui.desk.clothes import dress_as_wished
from ui.desk.look import PAGE, ROOM, WIDE, Banner, act_button
from ui.desk.settings.cards import DeskCard, FilesCard, HallCard, SoundCard
from ui.desk.settings.languages import LanguagesCard
from ui.desk.settings.pins import PinCard
from ui.desk.settings.texts import TextsCard
from ui.machine.sound import Sound
from ui.settings import Settings

_WIDE_ENOUGH, _HIGH_ENOUGH = 1080, 690


class SettingsWindow(QDialog):
    """What is wished for on this laptop.

    Signals:
        language_chosen: (language) of the desk; whoever opened this says when it holds.
        hall_changed: the hall's picture is dressed otherwise.
    """

    language_chosen = Signal(str)
    hall_changed = Signal()
    _gong_over = Signal(bool)

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        records: Path,
        parent: QWidget | None = None,
        assembly: LanguagesCard | None = None,
    ) -> None:
        """`records`: their folder; `assembly`: of the record that is open, if one is."""
        super().__init__(parent)
        la = settings.language
        self._app, self._settings = app, settings
        self._language = la  # another that is chosen here is spoken by the next window
        self.banner = Banner()
        self.setWindowTitle(say(la, "Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = DeskCard(settings.desk, la)
        self._hall, sound = HallCard(settings.hall, la), SoundCard(settings.sound, la)
        files = FilesCard(records, settings.file, la)
        texts = TextsCard(folder_of_corrections(settings.file.parent), la)
        left = (self._desk, *((assembly,) if assembly is not None else ()), files, texts)
        right = (self._hall, sound, PinCard(settings.pins, settings.file, la))
        self._lay_out(left, right, say(la, "Close this window"))
        self._desk.clothes_changed.connect(self._dress)
        self._desk.language_chosen.connect(self._speak)
        self._hall.changed.connect(self.hall_changed)
        self._sound = Sound(self._gong_over.emit)
        self._gong_over.connect(self._heard)
        sound.tried.connect(self._sound.play)
        files.folder_asked.connect(_show_folder)
        texts.said.connect(self._tell)
        if trouble := settings.trouble():
            self.banner.say(trouble)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._sound.stop()

    def _heard(self, was_played: bool) -> None:  # noqa: FBT001 - a signal's value
        la = self._language
        silent = say(la, "No sound could be made: look at this laptop's speakers and volume.")
        played = say(la, "That was the gong.")
        self.banner.say(played if was_played else silent, (say(la, "All right"), self.banner.clear))

    def _tell(self, sentence: str) -> None:
        la = self._language
        self.banner.say(sentence, (say(la, "All right"), self.banner.clear))

    def _lay_out(self, left: tuple[QWidget, ...], right: tuple[QWidget, ...], close: str) -> None:
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, ROOM, 0)
        columns.setSpacing(WIDE)
        for cards in (left, right):
            column = QVBoxLayout()
            column.setSpacing(WIDE)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        done = act_button(close, "Esc")
        done.clicked.connect(self.close)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE, PAGE, WIDE)
        page.setSpacing(ROOM)
        page.addWidget(self.banner)
        page.addWidget(area, 1)
        page.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a field is for the field
        self.resize(self._fitting())

    def _fitting(self) -> QSize:
        screen = self.screen().availableGeometry()
        return QSize(
            min(_WIDE_ENOUGH, screen.width()), min(_HIGH_ENOUGH, screen.height() - 2 * WIDE)
        )

    def _dress(self) -> None:
        wishes = self._settings.desk
        dress_as_wished(self._app, wishes.theme, high_contrast=wishes.high_contrast)

    def _speak(self, language: str) -> None:
        if language != self._settings.language:
            self.close()
            self.language_chosen.emit(language)


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def brought_up(parent: QWidget | None) -> bool:
    """Whether that window has its settings open already; then they are in front now."""
    window = parent.findChild(SettingsWindow) if parent is not None else None
    if window is None or not window.isVisible():
        return False
    window.raise_()
    window.activateWindow()
    return True
