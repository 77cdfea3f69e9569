"""A played evening with the hall's window beside it.

The evening is played on a thread of its own; every picture is painted by the thread that Qt runs
on, which looks for the next one now and then.
"""

from __future__ import annotations

import signal
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator.clock import SystemClock
from facilitator.errors import EnvironmentFailure
from ui.hall.window import HallWindow
from ui.present.scenes import Logo, Scene
from ui.sample import evening
from ui.sample.demo import Advance, Demo, Played, play
from ui.sample.pictures import paint_png

_LOOK_MS: Final = 20


class _Easel:
    """Takes scenes on the evening's thread, and paints them on Qt's."""

    def __init__(self) -> None:
        self._orders: SimpleQueue[tuple[Scene, Path, Future[int]]] = SimpleQueue()

    def paint(self, scene: Scene, file: Path) -> int:
        """On the evening's thread: waits until it is painted."""
        pages: Future[int] = Future()
        self._orders.put((scene, file, pages))
        return pages.result()

    def work(self, window: HallWindow) -> None:
        """On Qt's thread: what is waiting is shown, and painted."""
        try:
            scene, file, pages = self._orders.get_nowait()
        except Empty:
            return
        window.picture.show_scene(scene)
        try:
            pages.set_result(paint_png(scene, file))
        except EnvironmentFailure as error:
            pages.set_exception(error)


def rehearse(wanted: Demo, advance: Advance) -> Played:
    """Play it, shown in a window. Raises FacilitatorError as `play` does."""
    app = QApplication.instance() or QApplication(["facilitator"])
    assert isinstance(app, QApplication)  # noqa: S101 - for the checker
    app.setQuitOnLastWindowClosed(False)  # a closed window does not end the evening
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would not notice Ctrl+C
    window, easel = HallWindow(Logo(evening.FOUNDING.name, evening.FOUNDING.place)), _Easel()
    with ThreadPoolExecutor(1, "evening") as stage:
        played = stage.submit(play, wanted, SystemClock(), advance, easel.paint)

        def look() -> None:
            easel.work(window)
            if played.done():
                app.quit()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(_LOOK_MS)
        window.rehearse()
        app.exec()
        timer.stop()
        window.close()
        return played.result()
