"""Writes copies of one record to the places that are there, when they are due."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from facilitator.clock import Clock
from facilitator.engine.world import World
from facilitator.errors import FacilitatorError
from facilitator.parts import assembly
from facilitator.record.copies.failing import NoCopy
from facilitator.record.copies.keeping import Kept, keep_copy
from facilitator.record.copies.key import Seal
from facilitator.record.file import RecordFile
from ui.background import InBackground
from ui.copying.places import Place
from ui.copying.rounds import Rounds
from ui.present.copies import LastCopy, trouble_words
from ui.present.times import clock_time


class Copier(QObject):
    """What became of them is in its attributes.

    Attributes:
        busy: the place that is written to just now, "" for none.
        last: the newest copy, None for none yet.
        trouble: why there is no newer one, a sentence.

    Signals:
        changed: one of these did.
    """

    changed = Signal()

    def __init__(
        self,
        file: RecordFile,
        world: Callable[[], World],
        clock: Clock,
        do: InBackground,
        seal: Callable[[], Seal | None],
        *,
        language: str,
    ) -> None:
        """`do`: where it is done; `seal`: answers there what seals a copy."""
        super().__init__()
        self._file, self._world, self._clock = file, world, clock
        self._do, self._seal, self._language = do, seal, language
        self._rounds, self._places = Rounds(world()), tuple[Place, ...]()
        self.busy, self.trouble = "", ""
        self.last: LastCopy | None = None

    def there(self, places: tuple[Place, ...]) -> None:
        """Those are there now."""
        self._places = places
        self._rounds.there(places)
        self._go_on()

    def follow(self) -> None:
        """There is a newer world."""
        self._rounds.follow(self._world())
        self._go_on()

    def begin(self) -> None:
        """Copy now, whether something closed or not."""
        self._rounds.begin()
        self._go_on()

    def failed(self, place: str, failure: FacilitatorError) -> None:
        """Something about that place did not work."""
        self.busy, self.trouble = "", str(failure)
        if isinstance(failure, NoCopy):
            self.trouble = trouble_words(failure.why, place, self._language)
        self.changed.emit()

    def _go_on(self) -> None:
        """Write to the next place that is due."""
        place = None if self.busy else self._rounds.due(self._places, self._world())
        if place is None:
            return
        self._rounds.tried(place)
        self.busy = place.name
        self.changed.emit()
        at = self._clock.now()

        def job() -> Kept:
            return keep_copy(self._file, place.folder, at, self._seal())

        def failed(failure: FacilitatorError) -> None:
            self.failed(place.name, failure)
            self._go_on()

        self._do(job, lambda _kept: self._copied(place), failed)

    def _copied(self, place: Place) -> None:
        zone = self._world().of(assembly.PART).zone
        self.last = LastCopy(place.name, clock_time(self._clock.now().as_datetime(), zone))
        self.busy, self.trouble = "", ""
        self.changed.emit()
        self._go_on()
