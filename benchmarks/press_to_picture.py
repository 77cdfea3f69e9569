"""From a press on the wire to the hall's picture, through everything that is in between."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import IO, Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from benchmarks.assembly import begun, open_ballot
from benchmarks.report import Row, Table, times
from facilitator.clock import SystemClock
from facilitator.intake import Intake
from facilitator.opened import Opened
from facilitator.press import Press, Verdict
from ui.bridge import Bridge
from ui.desk.projection import Projection
from ui.devices import Devices
from ui.hall.widget import HallPicture
from ui.present.scenes import Open

_EVERYBODY, _SOME = 500, 16
_REFRESH_MS = 100
_PATIENCE_MS: Final = 45_000


@dataclass(frozen=True, slots=True)
class Course:
    """What one run measured, in nanoseconds of one clock.

    Attributes:
        pressed: keypad → when its key went down.
        written: keypad → when the last byte of its report was written.
        taken: keypad → when `Intake.take` was called with its press.
        paints: (end of a paint, votes counted in it), in order.
    """

    pressed: Mapping[str, int]
    written: Mapping[str, int]
    taken: Mapping[str, int]
    paints: Sequence[tuple[int, int]]

    def until_painted(self, since: Mapping[str, int]) -> list[float]:
        """Milliseconds from `since` to the end of the first paint that counts each press.

        One vote a keypad, and nothing on the way changes their order: press number n, in the
        order of the wire, is in the first paint that counts n.
        """
        in_order = sorted(self.written, key=self.written.__getitem__)
        return [
            (next(end for end, votes in self.paints if votes >= place) - since[keypad]) / 1e6
            for place, keypad in enumerate(in_order, 1)
        ]

    def gaps(self) -> list[float]:
        """Milliseconds between paints, from the first byte's arrival to the last vote's picture."""
        first = min(self.written.values())
        ends = [first, *(end for end, _ in self.paints if end > first)]
        return [(later - earlier) / 1e6 for earlier, later in pairwise(ends)]


class WatchedPicture(HallPicture):
    """The hall's picture, with a note of each paint of an open ballot."""

    def __init__(self) -> None:
        super().__init__()
        self.paints: list[tuple[int, int]] = []
        self.enough = _EVERYBODY
        self.loop = QEventLoop()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if isinstance(self.scene, Open):
            self.paints.append((time.perf_counter_ns(), self.scene.received))
            if self.scene.received >= self.enough:
                self.loop.quit()


def run() -> Table:
    """The burst for the program's part, then a hall and lone presses at the wire's own pace."""
    app = QApplication.instance() or QApplication([])
    burst, hall = _course(_EVERYBODY, "burst"), _course(_EVERYBODY, "hall")
    lone, gaps = _course(_SOME, "lone"), burst.gaps()
    del app
    return Table(
        "press_to_picture: a press, from the wire to the end of its first paint",
        (
            "socket, SunVoteDriver (real Timing), Intake, engine thread, record (WAL, FULL),",
            "Bridge, hall_scene, HallPicture at 1920 x 1080; looked at on each change and each",
            "100 ms. 'last byte': the base has written its report. 'take': Intake.take is called.",
            "'key': the key goes down; that has the protocol's queue in it (a poll in about half a",
            "second, 16 presses a poll by the emulated base's guess).",
            "burst: 500 in one answer, back to back, faster than any cable. hall: 500 within some",
            "seconds, lone: one at a time, both at 19200 baud.",
            "Not in it: the desk's own page, the beamer and its cable.",
        ),
        (
            *_rows("burst", burst),
            Row("burst: between two paints", gaps, "ms", f"longest {max(gaps):.0f} ms"),
            *_rows("hall", hall),
            Row("hall: key to picture", hall.until_painted(hall.pressed)),
            *_rows("lone", lone),
            Row("lone: key to picture", lone.until_painted(lone.pressed)),
        ),
    )


def _rows(name: str, course: Course) -> tuple[Row, Row]:
    byte, take = course.until_painted(course.written), course.until_painted(course.taken)
    return (
        Row(f"{name}: last byte to picture", byte, "ms", times(byte, take, "the program's part")),
        Row(f"{name}: take to picture", take),
    )


def _course(voters: int, manner: str) -> Course:
    """One ballot in which each of `voters` keypads presses once."""
    with tempfile.TemporaryDirectory() as name, begun(Path(name), voters) as opened:
        open_ballot(opened)
        far = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.far_side", str(voters), manner],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert far.stdin is not None
            assert far.stdout is not None
            return _watched(opened, voters, far.stdin, far.stdout)
        finally:
            far.kill()
            far.communicate()


def _watched(opened: Opened, voters: int, orders: IO[str], said: IO[str]) -> Course:
    picture, bridge = WatchedPicture(), Bridge(opened)
    picture.enough = voters
    intake = Intake(bridge.call)
    taken: dict[str, int] = {}

    def take(presses: Sequence[Press]) -> tuple[Verdict, ...]:
        at = time.perf_counter_ns()
        for press in presses:
            taken.setdefault(press.handset, at)
        return intake.take(presses)

    devices = Devices(take, bridge.device.emit)
    projection = _shown(bridge, picture)
    devices.use((said.readline().strip(),))
    devices.follow(bridge.world)
    assert said.readline().strip() == "open"
    QTimer.singleShot(1000, lambda: _order(orders))  # the fade is over, the first cycle too
    QTimer.singleShot(_PATIENCE_MS, picture.loop.quit)
    picture.loop.exec()
    _order(orders)
    stamps = {h: (down, at) for h, (down, at) in json.loads(said.readline()).items()}
    devices.stop()
    bridge.stop()
    del projection  # held until here: it paints
    return Course(
        pressed={handset: down for handset, (down, _) in stamps.items()},
        written={handset: at for handset, (_, at) in stamps.items()},
        taken=taken,
        paints=tuple(picture.paints),
    )


def _shown(bridge: Bridge, picture: WatchedPicture) -> Projection:
    """The live picture of the ballot in hand, kept true as the program does."""
    projection = Projection(lambda: bridge.world, SystemClock(), bridge.send, ("en",))
    projection.shown.connect(lambda live, *_rest: picture.show_scene(live))
    bridge.changed.connect(projection.look)
    refresh = QTimer(projection, interval=_REFRESH_MS)  # as the desk has it
    refresh.timeout.connect(projection.look)
    refresh.start()
    picture.resize(1920, 1080)
    picture.show()
    bridge.start()
    projection.bring_up_question()
    return projection


def _order(orders: IO[str]) -> None:
    orders.write("\n")
    orders.flush()
