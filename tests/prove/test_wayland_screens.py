"""The hall's window under a Wayland compositor (T2 and T3 once more): weston, two screens."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NEEDED = ("Xvfb", "weston", "xdotool")
TWO_SCREENS = """
[core]
idle-time=0
[output]
name=X1
mode=1366x768
[output]
name=X2
mode=1280x720
"""
WESTON = ("weston", "--backend=x11-backend.so", "--output-count=2", "--use-pixman")


@contextmanager
def running(*command: str, **settings: object) -> Iterator[subprocess.Popen[bytes]]:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, **quiet, **settings)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a program that runs in it."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    settings = tmp_path / "weston.ini"
    settings.write_text(TWO_SCREENS, encoding="utf-8")
    read, write = os.pipe()
    screen = ("-displayfd", str(write), "-screen", "0", "3400x1200x24")
    with running("Xvfb", *screen, pass_fds=[write]):
        os.close(write)
        with os.fdopen(read) as answer:
            display = f":{answer.readline().strip()}"
        tmp_path.chmod(0o700)
        inside = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path), "DISPLAY": display}
        with running(*WESTON, f"--config={settings}", "--socket=hall", env=inside):
            deadline = time.monotonic() + 10
            while not (tmp_path / "hall").exists() and time.monotonic() < deadline:
                time.sleep(0.1)
            time.sleep(1)
            yield {**inside, "WAYLAND_DISPLAY": "hall", "QT_QPA_PLATFORM": "wayland"}


@pytest.mark.prove
def test_the_hall_is_on_its_screen_and_the_desk_is_never_covered(compositor):
    command = [sys.executable, "-m", "tests.ui.hall.wayland_story", compositor["DISPLAY"]]
    done = subprocess.run(
        command, env=compositor, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    story = json.loads(done.stdout.splitlines()[-1])
    live, swapped, pulled = story["live"], story["swapped"], story["pulled"]
    assert story["desk"] == "X1"
    assert (live["screen"], live["size"], live["covers"]) == ("X2", [1280, 720], True)
    # Wayland would not move the desk: nothing changes places, and that is said.
    assert (swapped["screen"], swapped["desk"]) == ("X2", "X1")
    assert not pulled["visible"]
    assert pulled["desk"] == "X1"
    assert {"stuck", "lost"} <= {what for what, _ in story["told"]}
    assert not story["holds"]
