"""However large the desk's controls are, the hall sees the same pixels."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.settings.wishes import SIZES

pytestmark = pytest.mark.prove
SCREENS = [
    {"name": "A-LAPTOP", "x": 0, "y": 0, "width": 1366, "height": 768},
    {"name": "B-BEAMER", "x": 1366, "y": 0, "width": 1920, "height": 1080},
]
#: Shows the logo on the second screen, and prints what its window holds.
PROGRAM = """
import hashlib, sys
from ui.main import _scale
_scale(int(sys.argv[1]))
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
app = QApplication([])
from ui.hall.screens import present
from ui.hall.window import HallWindow
from ui.present.scenes import Logo
window = HallWindow(Logo("Marfleet North", "Hull"))
window.place_on(present()[1])
QTest.qWait(600)
seen = window.grab().toImage()
print(seen.width(), seen.height(), hashlib.sha256(bytes(seen.constBits())).hexdigest())
"""


def picture(folder, size):
    file = folder / "screens.json"
    dense = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = {"synchronousWindowSystemEvents": True, "screens": [s | dense for s in SCREENS]}
    file.write_text(json.dumps(screens))
    environ = dict(os.environ, QT_QPA_PLATFORM=f"offscreen:configfile={file}")
    environ.pop("QT_SCALE_FACTOR", None)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(size)],
        capture_output=True,
        text=True,
        check=True,
        env=environ,
        cwd=Path(__file__).resolve().parents[2],
    )
    return done.stdout


def test_the_hall_sees_the_same_pixels_by_every_size_of_the_desk(tmp_path):
    usual = picture(tmp_path, 100)
    assert usual.startswith("1920 1080 ")
    assert {size: picture(tmp_path, size) == usual for size in SIZES} == dict.fromkeys(SIZES, True)
