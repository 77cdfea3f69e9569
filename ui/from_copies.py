"""The way from a copy to its record, from the start page; loaded when it is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.wording import say
from ui.boxes import tell
from ui.folders import documents_folder
from ui.front import Front
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.restoring import Restoring


class FromCopies(QObject):
    """Over the start page, which it brings up where it is not there.

    Signals:
        restored: (Path) a record that can be opened.
    """

    restored = Signal(object)

    def __init__(self, front: Front, settings: Settings, folder: Path) -> None:
        """`folder`: what this laptop keeps for itself."""
        super().__init__(front)
        self._front, self._settings, self._folder = front, settings, folder
        self._restoring: Restoring | None = None
        front.restore_asked.connect(self.begin)

    def begin(self, copy: Path) -> None:
        """Make a record of that copy."""
        from ui.restoring import Restoring  # noqa: PLC0415 - see above

        if self._front.page is None:
            self._front.show()
        self.stop()
        self._restoring = Restoring(
            *(lambda: self._front.page, self._folder, documents_folder()),
            *(self._settings.language, self),
        )
        self._restoring.restored.connect(self.restored)
        self._restoring.said.connect(self._not_opened)
        self._restoring.begin(copy)

    def stop(self) -> None:
        """Returns when what is in hand is done."""
        if self._restoring is not None:
            self._restoring.stop()
            self._restoring.deleteLater()
            self._restoring = None

    def _not_opened(self, sentence: str) -> None:
        language = self._settings.language
        tell(self._front.page, say(language, "Not opened"), sentence, language)
