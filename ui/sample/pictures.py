"""The hall's picture at each moment of a played evening, as PNG files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize

from facilitator.clock import Clock
from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure
from ui.hall.painter import page_count, render_image
from ui.present.cues import Cue, CueKind
from ui.present.hall_scene import hall_scene
from ui.present.scenes import Result, Scene
from ui.present.show import Safe, Show
from ui.present.tongue import Languages

SIZE: Final = QSize(1920, 1080)
#: Seconds after a scene came up; a result has come to rest by then.
_FIRST_LOOK, _AT_REST = 1.0, 60.0

#: Paints a scene into a file; says how many pages the hall needs for it.
Paint = Callable[[Scene, Path], int]


def paint_png(scene: Scene, file: Path) -> int:
    """The hall's own painter, on the thread that Qt was started on. Raises EnvironmentFailure."""
    moment = _AT_REST if isinstance(scene, Result) else _FIRST_LOOK
    if not render_image(scene, SIZE, t=moment).save(str(file)):
        raise EnvironmentFailure(
            f"The picture {file} cannot be written.",
            "Check that there is room, and that you may write there.",
        )
    return page_count(scene, SIZE)


class Pictures:
    """What the hall sees, kept picture by picture.

    Attributes:
        files: the pictures so far.
    """

    def __init__(
        self,
        folder: Path,
        world: Callable[[], World],
        clock: Clock,
        languages: Languages,
        paint: Paint,
    ) -> None:
        self._folder, self._world, self._paint = folder, world, paint
        self._clock, self._languages = clock, languages
        self.files: list[Path] = []

    def cue(self, name: str, kind: CueKind, item: str | None = None, text: str = "") -> None:
        """That cue goes live; every page of it is kept."""
        show = Show(Safe.SHOW, Cue(kind, item, text))
        for page in range(1, self._take(name, show)):
            turned = replace(show, live=replace(show.live, page=page))
            self._take(f"{name}-{page + 1}", turned)

    def safe(self, name: str, state: Safe) -> None:
        """The hall goes to black, or to the logo."""
        self._take(name, Show(state))

    def _take(self, name: str, show: Show) -> int:
        scene = hall_scene(show, self._world(), self._clock.now(), self._languages)
        file = self._folder / f"{len(self.files) + 1:03d}-{name}.png"
        pages = self._paint(scene, file)
        self.files.append(file)
        return pages
