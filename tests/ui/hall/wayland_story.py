"""A projector under a Wayland compositor, which alone says where windows go: found, and pulled out.

Run as a program within the compositor. Its argument is the X display that the compositor's
outputs are windows of: closing such a window pulls that screen out. Prints one JSON object.
"""

from __future__ import annotations

import ctypes
import json
import subprocess
import sys

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.hall.hot_plug_story import LOGO, holds_a_screen, seen, wait, wait_until
from ui.desk.stage import Stage
from ui.hall.screens import present
from ui.present.scenes import Message

CLIENT_MESSAGE = 33


class Message32(ctypes.Structure):
    """XClientMessageEvent, as large as an XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("sent", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("kind", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 24),
    )


def close_last_output(display: str) -> None:
    """Ask the window of the last output to close, as its frame's button would."""
    found = subprocess.run(
        ["xdotool", "search", "--class", "weston"],
        env={"DISPLAY": display},
        capture_output=True,
        text=True,
        check=True,
    )
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype, x.XInternAtom.restype = ctypes.c_void_p, ctypes.c_ulong
    screen = ctypes.c_void_p(x.XOpenDisplay(display.encode()))
    event = Message32(type=CLIENT_MESSAGE, window=max(map(int, found.stdout.split())), format=32)
    event.kind = x.XInternAtom(screen, b"WM_PROTOCOLS", 0)
    event.data[0] = x.XInternAtom(screen, b"WM_DELETE_WINDOW", 0)
    window = ctypes.c_ulong(event.window)
    x.XSendEvent(screen, window, 0, ctypes.c_long(0), ctypes.byref(event))
    x.XSync(screen, 0)


def main(display: str) -> None:
    app = QApplication([])
    desk = QWidget()
    desk.resize(600, 400)
    desk.show()
    wait(800)
    told: list[list[str]] = []
    stage = Stage(LOGO, desk, lambda: None, lambda _screen: None, "en")
    for name in ("said", "lost", "stuck"):
        getattr(stage, name).connect(lambda text, name=name: told.append([name, text]))
    stage.begin()
    wait_until(lambda: bool(told))
    stage.show_scene(Message("Live"))
    wait(300)
    chapters = {"desk": desk.screen().name(), "live": seen(stage.window)}
    stage.swap()
    wait_until(lambda: told[-1][0] == "said" and len(told) > 2)
    wait(500)
    chapters["swapped"] = {**seen(stage.window), "desk": desk.screen().name()}
    close_last_output(display)
    wait_until(lambda: len(present()) == 1)
    wait(500)
    chapters["pulled"] = {**seen(stage.window), "desk": desk.screen().name()}
    print(json.dumps({**chapters, "told": told, "holds": holds_a_screen(stage.window)}))
    stage.end()
    del app


if __name__ == "__main__":
    main(sys.argv[1])
