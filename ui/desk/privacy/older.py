"""Copies made before something was let go of: where they are, and new ones in their place."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.clock import Clock
from facilitator.errors import EnvironmentFailure, FacilitatorError
from facilitator.record.copies.keeping import keep_copy
from facilitator.record.copies.key import Seal
from facilitator.record.copies.naming import copies_in
from facilitator.record.file import RecordFile
from ui.copying.keeper import CopyKeeper
from ui.copying.places import Place
from ui.present.privacy import older_copies_words


class OlderCopies:
    """On the sticks and in the folders that are there now; others are not known of."""

    def __init__(self, copies: CopyKeeper, file: RecordFile, clock: Clock, language: str) -> None:
        self._copies, self._file, self._clock = copies, file, clock
        self._language = language

    @property
    def seal(self) -> Seal | None:
        """What seals them; None where they are open, or its key cannot be read."""
        try:
            return self._copies.keys.of(self._copies.first)
        except EnvironmentFailure:
            return None

    @property
    def places(self) -> tuple[str, ...]:
        """What people call the places that are there."""
        return tuple(place.name for place in self._copies.around.places)

    def lines(self) -> tuple[str, ...]:
        """A sentence for each place that has some."""
        first, la = self._copies.first, self._language
        counted = [
            (place, len(copies_in(place.folder, first))) for place in self._copies.around.places
        ]
        return tuple(older_copies_words(place.name, n, la) for place, n in counted if n)

    def make_anew(
        self, done: Callable[[], None], failed: Callable[[FacilitatorError], None]
    ) -> None:
        """A new copy in each of these places; once it is there and compared, the others go."""
        places, at, copies = self._copies.around.places, self._clock.now(), self._copies

        def job(place: Place) -> None:
            keep_copy(self._file, place.folder, at, copies.keys.of(copies.first), most=1)
            if len(copies_in(place.folder, copies.first)) > 1:
                raise EnvironmentFailure(
                    f"An older copy in {place.folder} could not be deleted.",
                    "Delete it there yourself; the new one is in its place.",
                )

        def all_of_them() -> None:
            for place in places:
                if copies_in(place.folder, copies.first):
                    job(place)

        copies.do(all_of_them, lambda _nothing: done(), failed)
