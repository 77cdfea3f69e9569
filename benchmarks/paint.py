"""Milliseconds to paint each sample scene on a beamer and on a large screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from benchmarks.report import Row, Table, percentile
from tests.ui.hall.samples import SAMPLES
from ui.hall.painter import paint
from ui.present.scenes import Scene

_BEAMER, _LARGE = QSize(1920, 1080), QSize(3840, 2160)
_RUNS: Final = 9
_AT_REST: Final = 60.0  # seconds after it came up; nothing moves any more


def run() -> Table:
    """Every scene of every language, dark, at rest; beside filling the same picture once."""
    app = QGuiApplication.instance() or QApplication([])
    rows = [_row("one fill", _fill)]
    for language, scenes in SAMPLES.items():
        for name, scene in scenes.items():
            rows.append(_row(f"{name} ({language})", partial(_paint, scene)))
    del app
    return Table(
        "paint: one picture of the hall",
        (
            "`paint` into an image in memory, as the widget does it, once the letters are cached;",
            "at 1920 x 1080, and beside it at 3840 x 2160. To compare: one fill of the picture.",
        ),
        tuple(rows),
    )


def _row(what: str, act: Callable[[QImage], None]) -> Row:
    beamer, large = (
        _milliseconds(partial(act, QImage(size, QImage.Format.Format_RGB32)))
        for size in (_BEAMER, _LARGE)
    )
    return Row(what, beamer, "ms", f"4K: {median(large):.4g} ms, 95th {percentile(large):.4g}")


def _milliseconds(act: Callable[[], None]) -> list[float]:
    """Each of some runs, after one that fills the caches of letters."""
    act()
    taken = []
    for _ in range(_RUNS):
        began = time.perf_counter()
        act()
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def _fill(image: QImage) -> None:
    with QPainter(image) as painter:
        painter.fillRect(image.rect(), QColor("#101418"))


def _paint(scene: Scene, image: QImage) -> None:
    with QPainter(image) as painter:
        paint(scene, painter, image.rect(), _AT_REST)
