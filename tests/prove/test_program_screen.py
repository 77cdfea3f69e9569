"""The program on a real X server with real keys: from the start page to a declared result."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_NEEDED = ("Xvfb", "openbox", "xdotool", "import")
_SIZE = "1366x768x24"


class Screen:
    """An X server of its own with a window manager; `type` presses real keys there."""

    def __init__(self, folder):
        self.folder = folder
        self._started = []
        out, into = os.pipe()
        self._start("Xvfb", "-displayfd", str(into), "-screen", "0", _SIZE, pass_fds=(into,))
        os.close(into)
        with os.fdopen(out) as said:
            self.environ = {**os.environ, "DISPLAY": f":{said.readline().strip()}"}
        self._start("openbox")
        time.sleep(0.5)

    def _start(self, *command, **more):
        environ = getattr(self, "environ", dict(os.environ))
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        started = subprocess.Popen(command, env=environ, **quiet, **more)
        self._started.append(started)
        return started

    def program(self):
        self.environ |= {
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "TMPDIR": str(self.folder),
        }
        return self._start(sys.executable, "-m", "ui", cwd=_ROOT)

    def said(self, *command):
        done = subprocess.run(
            ["xdotool", *command], env=self.environ, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def window(self, title, timeout=30):
        """Wait for a window of that title and give it the keyboard."""
        ends = time.monotonic() + timeout
        while time.monotonic() < ends:
            found = self.said("search", "--onlyvisible", "--name", title)
            if found:
                return found.splitlines()[0]
            time.sleep(0.2)
        pytest.fail(f"There is no window {title}.")
        return None

    @property
    def active(self):
        return self.said("getactivewindow", "getwindowname")

    def key(self, *keys, pause=0.6):
        for key in keys:
            self.said("key", key)
            time.sleep(pause)

    def picture(self, name):
        file = self.folder / f"{name}.png"
        subprocess.run(["import", "-window", "root", str(file)], env=self.environ, check=True)
        return file

    def close(self):
        for started in reversed(self._started):
            started.terminate()
            try:
                started.wait(10)
            except subprocess.TimeoutExpired:
                started.kill()
                started.wait()


@pytest.fixture
def screen(tmp_path):
    missing = [tool for tool in _NEEDED if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"Not here: {', '.join(missing)}")
    made = Screen(tmp_path)
    try:
        yield made
    finally:
        made.close()


def records(folder):
    return list(folder.glob("facilitator-practice-*/**/*.assembly"))


def events(folder):
    """The types of what happened, as the practice record has them."""
    with closing(sqlite3.connect(f"file:{records(folder)[0]}?mode=ro", uri=True)) as raw:
        return [kind for (kind,) in raw.execute("SELECT type FROM journal ORDER BY seq")]


def until_it_happened(folder, kind, timeout=20):
    ends = time.monotonic() + timeout
    while time.monotonic() < ends:
        if kind in {each.partition(".")[2] for each in events(folder)}:
            return
        time.sleep(0.2)
    pytest.fail(f"{kind} did not happen: {events(folder)[-5:]}")


@pytest.mark.prove
def test_an_evening_is_practised_by_keys_alone(screen, tmp_path):
    program = screen.program()
    screen.window("Facilitator")
    time.sleep(1)
    screen.picture("1-start")
    screen.key("Tab", "Tab", "space", pause=0.4)
    screen.window("Marfleet North")
    time.sleep(2)
    screen.picture("2-before")
    screen.key("ctrl+Return")
    until_it_happened(tmp_path, "RoomCounted")
    time.sleep(1)
    screen.picture("3-welcome")
    screen.key("space", "space", pause=1)
    until_it_happened(tmp_path, "ItemBegun")
    screen.picture("4-item")
    steps = (
        (("q",), "QuestionPut", 0),
        (("o",), "HandsetsOpened", 6),
        (("Return", "Return"), "BallotClosed", 1),  # so soon after the opening it is asked once
        (("Return",), "ResultShown", 1),
        (("Return",), "ResultDeclared", 0),
    )
    for number, (keys, kind, then) in enumerate(steps, 5):
        screen.key(*keys, pause=1)
        until_it_happened(tmp_path, kind)
        time.sleep(then)
        screen.picture(f"{number}-{kind}")
    assert "ballot.VoteCast" in events(tmp_path)
    program.terminate()
    assert program.wait(15) == 0
    assert records(tmp_path) == []
