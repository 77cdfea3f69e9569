"""What the hall's picture costs while it moves, and how soon a key is a picture.

The figure for each thing that moves is its share of the 16.7 ms that sixty pictures a second
leave: below 1 it keeps up on one core, with no graphics card.
"""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.report import Row, Table, percentile
from facilitator.parts.ballot import commands as ask
from facilitator.press import Press
from tests.facilitator.hall import item, motion
from tests.ui.hall.samples import SAMPLES
from tests.ui.open_desk import OpenDesk, at_the_desk
from ui.hall.painter import FRAME
from ui.hall.widget import HallPicture
from ui.present.scenes import Logo, Scene

_VOTERS: Final = 2000
_A_SECOND: Final = 30  # presses
_SECONDS: Final = 10.0
_PRESSES: Final = 40
_BUDGET: Final = FRAME * 1000
_RUNS: Final = 5


class Patience:
    """What an `OpenDesk` waits with."""

    def waitUntil(self, what: Callable[[], bool], timeout: int = 5000) -> None:
        deadline = time.monotonic() + timeout / 1000
        while not what():
            assert time.monotonic() < deadline
            _let_run(0.005)


def run() -> Table:
    """Things that move, alone; then the whole program."""
    app = QApplication.instance() or QApplication([])
    english = SAMPLES["en"]
    lost, carried, coming = english["not carried"], english["carried"], english["item"]
    rows = [
        *_moving("fade to another picture", coming, 0.25),
        *_moving("bars that grow", lost, 0.5),
        *_moving("the carried moment", carried, 3.0),
        _in_an_evening("a countdown, its desk, and a fade each 2.5 s", _minute),
        _in_an_evening(f"a ballot of {_VOTERS}, {_A_SECOND} presses a second, its desk", _ballot),
        _keys(),
    ]
    del app
    return Table(
        "motion: the hall's picture at 1920 x 1080, moving",
        (
            "Processor time of a painted frame in the widget on the wall, and beside it the",
            "pictures a second that came of it. 1 is all of what sixty a second leave.",
            "Whole program: processor time of all threads, engine and record too, per second of",
            "an evening; 1 is one core. Key: from its press on the desk to the end of the paint;",
            "40 ms of it the desk waits, so as to know a card's reader from a finger.",
        ),
        tuple(rows),
    )


def _let_run(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def _moving(what: str, scene: Scene, seconds: float) -> tuple[Row, Row]:
    """Milliseconds of a frame, and their share of what there is."""
    picture = HallPicture()
    picture.resize(1920, 1080)
    picture.show()
    taken, rates = [], []
    for _ in range(_RUNS):
        picture.show_scene(Logo("Marfleet North"))
        _let_run(0.4)
        before, began, used = picture.painted, time.perf_counter(), time.process_time()
        picture.show_scene(scene)
        _let_run(seconds)
        frames = picture.painted - before
        taken.append((time.process_time() - used) * 1000 / frames)
        rates.append(frames / (time.perf_counter() - began))
    picture.close()
    beside = f"{percentile(rates, 0.5):.0f} pictures a second"
    shares = [each / _BUDGET for each in taken]
    return Row(what, taken, "ms", beside), Row(f"{what}: of a frame's time", shares, "of 1")


def _evening(folder: str) -> AbstractContextManager[OpenDesk]:
    return at_the_desk(Patience(), Path(folder))


def _in_an_evening(what: str, act: Callable[[OpenDesk], list[float]]) -> Row:
    with tempfile.TemporaryDirectory() as folder, _evening(folder) as desk:
        desk.found().begin(
            item("tea"), item("bus", motion()), item("end"), handsets_out=((1, _VOTERS),)
        )
        desk.wall.resize(1920, 1080)
        desk.turn_to("bus")
        return Row(what, act(desk), "of a core")


def _share(seconds: float) -> float:
    used, began = time.process_time(), time.perf_counter()
    _let_run(seconds)
    return (time.process_time() - used) / (time.perf_counter() - began)


def _minute(desk: OpenDesk) -> list[float]:
    shares = []
    for _ in range(round(_SECONDS / 2.5)):
        desk.running._projection.next()  # noqa: SLF001 - as its key does
        shares.append(_share(2.5))
    return shares


def _ballot(desk: OpenDesk) -> list[float]:
    """Presses come from another thread, as a driver's do."""
    desk.send(ask.PutQuestion(), ask.OpenToHandsets())
    desk.running._projection.bring_up_question()  # noqa: SLF001 - as its act does
    _let_run(1)
    intake = desk.running._intake  # noqa: SLF001 - where a driver's presses go in

    def press() -> None:
        began = time.monotonic()
        for n in range(round(_SECONDS * _A_SECOND)):
            time.sleep(max(0.0, began + n / _A_SECOND - time.monotonic()))
            intake.take([Press("benchmark", str(n + 1), ("1",))])

    thread = threading.Thread(target=press)
    thread.start()
    shares = [_share(1.0) for _ in range(round(_SECONDS))]
    thread.join()
    return shares


def _keys() -> Row:
    """Logo and back, as fast as the picture has settled."""
    with tempfile.TemporaryDirectory() as folder, _evening(folder) as desk:
        desk.found().begin(item("tea"), item("bus", motion()), item("end"))
        desk.wall.resize(1920, 1080)
        desk.turn_to("bus")
        taken = []
        for _ in range(_PRESSES):
            _let_run(0.4)
            picture, scene = desk.wall.picture, desk.wall.picture.scene
            desk.look_here()
            began = time.perf_counter()
            desk._strike("L")  # noqa: SLF001 - one key, and nothing is waited for
            while picture.scene == scene:
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
            painted = picture.painted
            while picture.painted == painted:
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
            taken.append((time.perf_counter() - began) * 1000)
    return Row("key to picture: logo, and back", taken, "ms", f"longest {max(taken):.0f} ms")
