"""Milliseconds until a hall sees 500 key points in 25 clusters: read, made a picture, painted."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from benchmarks.report import Row, Table
from facilitator.parts import agenda
from facilitator.parts.points import HandInSlip, NameCluster, PlacePoints
from facilitator.readings.evening.points import board_of
from tests.facilitator.hall import hall_of, item
from ui.hall.painter import page_count, paint
from ui.present.points import hall_scene
from ui.present.scenes import PointsBoard

_POINTS, _CLUSTERS, _GROUPS = 500, 25, 20
_BEAMER, _LARGE = QSize(1920, 1080), QSize(3840, 2160)
_RUNS: Final = 9
_AT_REST: Final = 60.0
_LANGUAGES: Final = ("en", "cy")
_SAYS: Final = "The last bus goes too early for people who work late at the port, point {n}"


def run() -> Table:
    """A board of a real record; a picture once its letters are known, and one with new words."""
    app = QGuiApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder, hall_of(Path(folder), item("talk")) as hall:
        _fill(hall)
        world, held = hall.world, hall.world.of(agenda.PART).meeting
        read = _milliseconds(lambda: board_of(world, held, "talk"))
        board = board_of(world, held, "talk")
    made = _milliseconds(lambda: hall_scene(board, _LANGUAGES))
    scene, fresh = hall_scene(board, _LANGUAGES), count()
    pages = page_count(scene)
    assert (board.points, len(board.laid)) == (_POINTS, _CLUSTERS)
    rows = (
        Row("the board, out of the world", read),
        Row("its picture, in two languages", made),
        Row("how many pages, with a cluster named anew", _milliseconds(_renamed(scene, fresh))),
        Row("painted at 1920 x 1080", _milliseconds(_painted(scene, _BEAMER))),
        Row("painted at 3840 x 2160", _milliseconds(_painted(scene, _LARGE))),
    )
    del app
    return Table(
        f"board: {_POINTS} points of {_GROUPS} groups in {_CLUSTERS} clusters, {pages} pages",
        ("As after each point that is typed; painted into an image in memory, one page of it.",),
        rows,
    )


def _fill(hall: Any) -> None:
    hall.do(agenda.BeginItem("talk"))
    each = _POINTS // _GROUPS
    for group in range(_GROUPS):
        numbers = range(group * each, (group + 1) * each)
        texts = tuple((f"point {n}", _SAYS.format(n=n)) for n in numbers)
        hall.do(HandInSlip(f"slip {group}", group + 1, texts))
    hall.do(PlacePoints({f"point {n}": f"cluster {n % _CLUSTERS}" for n in range(_POINTS)}))
    for n in range(_CLUSTERS):
        name = {"en": f"A later last bus on line {n}", "cy": f"Bws olaf hwyrach ar lein {n}"}
        hall.do(NameCluster(f"cluster {n}", name))


def _renamed(scene: PointsBoard, fresh: count[int]) -> Callable[[], object]:
    def act() -> object:
        first = replace(scene.rows[0], name=f"A bus {next(fresh)}\nBws {next(fresh)}")
        return page_count(replace(scene, rows=(first, *scene.rows[1:])))

    return act


def _painted(scene: PointsBoard, size: QSize) -> Callable[[], None]:
    image = QImage(size, QImage.Format.Format_RGB32)

    def act() -> None:
        with QPainter(image) as painter:
            paint(scene, painter, image.rect(), _AT_REST)

    return act


def _milliseconds(act: Callable[[], object]) -> list[float]:
    act()
    taken = []
    for _ in range(_RUNS):
        began = time.perf_counter()
        act()
        taken.append((time.perf_counter() - began) * 1000)
    return taken
