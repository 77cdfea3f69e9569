"""Keeps copies of the open record, on a thread of its own: a slow stick holds up nobody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.clock import Clock
from facilitator.engine.world import World
from facilitator.opened import Opened
from facilitator.record.copies.keeping import tidy
from facilitator.record.copies.key import CopyKeys
from facilitator.record.copies.naming import first_of
from ui.background import Background
from ui.copying.copier import Copier
from ui.copying.places import Around, Look, Wished, known_by, look_for_places, marked
from ui.present.copies import Copying
from ui.settings.copies import CopyWishes

_LOOK_MS: Final = 4000


class CopyKeeper(QObject):
    """Looks for sticks every few seconds, and has those written to that were chosen.

    Attributes:
        keys: what seals the copies, by `first`, the digest of the record's first event.
        do: has a job done on the thread of the copies.
        around: the places that are there, and a stick that nobody has decided about.

    Signals:
        changed: it stands otherwise.
    """

    changed = Signal()

    def __init__(  # noqa: PLR0913 - what a copy is made of and where it goes, each given once
        self,
        opened: Opened,
        world: Callable[[], World],
        clock: Clock,
        wishes: CopyWishes,
        folder: Path,
        *,
        language: str,
        look: Look = look_for_places,
    ) -> None:
        """`folder`: what this laptop keeps for itself."""
        super().__init__()
        self._file, self._wishes, self._look_for = opened.file, wishes, look
        self.keys, self.first = CopyKeys(folder), first_of(opened.file)
        self.around, self._background = Around(), Background(self)
        self.do = self._background.do
        self._copier = Copier(
            *(opened.file, world, clock, self.do, lambda: self.keys.of(self.first)),
            language=language,
        )
        self._copier.changed.connect(self.changed)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def state(self) -> Copying:
        """How it stands."""
        copier, offered = self._copier, self.around.offered
        return Copying(
            tuple(place.name for place in self.around.places),
            copier.busy,
            copier.last,
            copier.trouble,
            offered.called if offered is not None else "",
        )

    def start(self) -> None:
        """From now on."""
        tidy(self._file)
        self._look()
        self._timer.start()

    def stop(self) -> None:
        """Returns when a copy in hand is done."""
        self._timer.stop()
        self._background.stop()

    def follow(self) -> None:
        """There is a newer world."""
        self._copier.follow()

    def copy_now(self) -> None:
        """Whether something closed or not."""
        self._copier.begin()

    def accept(self) -> None:
        """Copies go to the stick that is offered."""
        offered = self.around.offered
        if offered is None:
            return

        def chosen(mark: str) -> None:
            self._wishes.choose(self.first, mark)
            self._look()

        self.do(
            lambda: marked(Path(offered.root)),
            chosen,
            lambda failure: self._copier.failed(offered.called, failure),
        )

    def mend(self) -> None:
        """What the ready line's button does: keep copies on the stick that is offered, or try."""
        if self.around.offered is not None:
            self.accept()
        else:
            self.copy_now()

    def decline(self) -> None:
        """They do not go to that one."""
        if self.around.offered is not None:
            self._wishes.decline(self.first, known_by(self.around.offered))
            self._look()

    def put_in(self, folder: Path) -> None:
        """Copies go to that folder as well."""
        self._wishes.put_in(self.first, folder)
        self._look()

    def _look(self) -> None:
        """Not while a copy is made: its stick has enough to do."""
        if self._copier.busy:
            return
        wishes, first = self._wishes, self.first
        wished = Wished(
            *(self._file.path, wishes.chosen(first), wishes.declined(first), wishes.folder(first))
        )
        self.do(lambda: self._look_for(wished), self._seen, lambda _failure: None)

    def _seen(self, around: Around) -> None:
        if around != self.around:
            self.around = around
            self.changed.emit()
        self._copier.there(around.places)
