"""From a copy on a stick to a record that can be opened: what it asks, and what it says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.credentials.recovery import Mistyped, read_recovery
from facilitator.errors import FacilitatorError
from facilitator.record.copies.key import CopyKeys, OtherKey, Seal
from facilitator.record.copies.naming import restored_name
from facilitator.record.copies.restoring import (
    box_of,
    restore,
    seal_by_passphrase,
    seal_by_recovery,
)
from facilitator.record.passphrase import WrongPassphrase
from facilitator.wording import say
from ui.background import Background
from ui.desk.copy_boxes import CopyBoxes
from ui.places import free_name, make_folder
from ui.present.keys import recovery_problem


class Restoring(QObject):
    """Restores one copy at a time. Where the copy is sealed, its key stays on this laptop after.

    Args:
        over: answers the window to ask over.
        folder: what this laptop keeps for itself.
        documents: where the record goes.

    Signals:
        restored: (Path) the record is there.
        said: (sentence) why it is not.
    """

    restored = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        over: Callable[[], QWidget | None],
        folder: Path,
        documents: Path,
        language: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._documents, self._language = folder, documents, language
        self._boxes, self._background = CopyBoxes(over, language), Background(self)

    def begin(self, copy: Path) -> None:
        """Restore that copy; what opens it is asked for where it is sealed."""

        def looked(box: str | None) -> None:
            if box is None:
                self._restore(copy, None)
            else:
                self._ask(copy)

        self._background.do(lambda: box_of(copy), looked, self._failed)

    def stop(self) -> None:
        """Returns when what is in hand is done."""
        self._background.stop()

    def _ask(self, copy: Path, said: str = "") -> None:
        """For the passphrase, again as long as it is another."""
        la = self._language
        again = say(la, "That is not the passphrase. Capitals and blanks do not matter: try again.")

        def stopped(failure: FacilitatorError) -> None:
            if isinstance(failure, WrongPassphrase):
                self._ask(copy, again)
            else:
                self._failed(failure)

        def typed(words: str) -> None:
            self._background.do(
                lambda: seal_by_passphrase(copy, words), partial(self._restore, copy), stopped
            )

        usual = say(la, "Type the passphrase that was chosen for the copies of this record.")
        self._boxes.passphrase(said or usual, typed, lambda: self._ask_sheet(copy))

    def _ask_sheet(self, copy: Path, said: str = "", text: str = "") -> None:
        """For the text of the recovery sheet, again as long as a group of it is mistyped."""
        la = self._language
        usual = say(la, "14 groups of five letters and digits. Blanks and capitals do not matter.")

        def typed(typed_text: str) -> None:
            try:
                key = read_recovery(typed_text)
            except Mistyped as error:
                self._ask_sheet(copy, recovery_problem(error, la), typed_text)
                return
            self._background.do(
                lambda: seal_by_recovery(copy, key), partial(self._restore, copy), stopped
            )

        def stopped(failure: FacilitatorError) -> None:
            if isinstance(failure, OtherKey):
                self._ask_sheet(copy, say(la, "That is the recovery sheet of other copies."))
            else:
                self._failed(failure)

        self._boxes.recovery(said or usual, typed, text)

    def _restore(self, copy: Path, seal: Seal | None) -> None:
        documents, folder = self._documents, self._folder

        def job() -> Path:
            make_folder(documents)
            made = restore(copy, free_name(documents / restored_name(copy)), seal)
            if seal is not None:
                CopyKeys(folder).keep(made.first, seal)
            return made.file

        self._background.do(job, self.restored.emit, self._failed)

    def _failed(self, failure: FacilitatorError) -> None:
        self.said.emit(str(failure))
