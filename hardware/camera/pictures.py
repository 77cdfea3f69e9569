"""A picture and where pictures come from, as far as a driver knows it. Nothing is stored here."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from facilitator.errors import EnvironmentFailure

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Image = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, to be read and dropped.

    Attributes:
        image: lines x columns, grey or BGR.
        taken: when, in seconds of `time.monotonic`; late rather than early.
        name: of its file; "" for none.
    """

    image: Image
    taken: float
    name: str = ""


class Source(Protocol):
    """What gives pictures, on the thread of its driver."""

    @property
    def is_over(self) -> bool:
        """Whether no picture will come any more: a film at its end."""
        ...

    def take(self, wait: float) -> Picture | None:
        """The newest picture that was not taken before; None if none comes in `wait` seconds.

        Raises EnvironmentFailure: it is gone.
        """
        ...

    def close(self) -> None:
        """Let go of it; in half a second at most."""
        ...


class MadeUp:
    """A camera that is not there: images one after the other, for tests and rehearsals."""

    def __init__(self, images: Iterable[Image | None], pace: float = 0.0) -> None:
        """Show them; None among them stands for a camera that is pulled out.

        `pace`: pictures a second; 0 for as fast as they are taken.
        """
        self._images: Iterator[Image | None] = iter(images)
        self._step = 1 / pace if pace else 0.0
        self._next_at = time.monotonic()
        self.is_over = False
        self.is_closed = False

    def take(self, wait: float) -> Picture | None:
        """The next one, at its time; those whose time has passed are left out."""
        ahead = self._next_at - time.monotonic()
        if self.is_over or ahead > wait:
            time.sleep(wait)
            return None
        time.sleep(max(0.0, ahead))
        late = int(-ahead / self._step) if self._step and ahead < 0 else 0
        for _ in range(late):
            next(self._images, None)
        self._next_at += self._step * (late + 1)
        return self._shown()

    def close(self) -> None:
        self.is_closed = True

    def _shown(self) -> Picture | None:
        try:
            image = next(self._images)
        except StopIteration:
            self.is_over = True
            return None
        if image is None:
            raise EnvironmentFailure("The made-up camera is gone.", "Wait until it is back.")
        return Picture(image, time.monotonic())
