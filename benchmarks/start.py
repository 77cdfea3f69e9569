"""From the start of the process to the first window painted, beside a bare window of Qt's."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from benchmarks.report import Row, Table, times

_RUNS: Final = 7
_CACHES: Final = Path("/proc/sys/vm/drop_caches")
_SLOW_MS: Final = 10.0  # an import worth a line
_SHOWN: Final = 8
_ENTRY: Final = "benchmarks.first_window"


def run() -> Table:
    """Warm and cold, without a screen and on a private X server, ours and bare in turns."""
    rows: list[Row] = []
    notes: list[str] = []
    with tempfile.TemporaryDirectory() as home:
        loaded = _start("ours", _surroundings(home, "offscreen"))["loaded"]
        rows += _rows("warm, offscreen", _surroundings(home, "offscreen"), lambda: None)
        with _x_server() as display:
            if display:
                there = {**_surroundings(home, "xcb"), "DISPLAY": display}
                rows += _rows("warm, xcb", there, lambda: None)
            else:
                notes.append("xcb: skipped, there is no Xvfb.")
        if os.access(_CACHES, os.W_OK):
            rows += _rows("cold, offscreen", _surroundings(home, "offscreen"), _forget_files)
        else:
            notes.append("cold: skipped, only root may drop the page cache.")
        notes.append(f"Loaded before the first window, needed later: {', '.join(loaded) or 'none'}")
        notes += _slowest_imports(_surroundings(home, "offscreen"))
    return Table(
        "start: from the start of the process to the first window painted",
        (
            "`facilitator` up to its start page, with no settings yet; bare: an empty QWidget.",
            "cold: the page cache was dropped before each start.",
        ),
        tuple(rows),
        tuple(notes),
    )


def _rows(
    name: str, surroundings: Mapping[str, str], before: Callable[[], None]
) -> tuple[Row, Row]:
    taken: dict[str, list[float]] = {"ours": [], "bare": []}
    for turn in range(_RUNS + 1):
        for which, all_of_it in taken.items():
            before()
            began = time.perf_counter_ns()
            at = _start(which, surroundings)["at"]
            if turn:  # the first of each only makes warm
                all_of_it.append((at - began) / 1e6)
    beside = times(taken["ours"], taken["bare"], "bare")
    return Row(name, taken["ours"], "ms", beside), Row(f"{name}: bare", taken["bare"])


def _start(which: str, surroundings: Mapping[str, str]) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", _ENTRY, which],
        env=surroundings,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _surroundings(home: str, platform: str) -> dict[str, str]:
    """A user without settings, on that platform of Qt's."""
    folders = {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_RUNTIME_DIR": home}
    return {**os.environ, **folders, "QT_QPA_PLATFORM": platform}


def _forget_files() -> None:
    os.sync()
    _CACHES.write_text("3", encoding="ascii")


@contextmanager
def _x_server() -> Iterator[str]:
    """A private X server's display; "" where there is no Xvfb."""
    program = shutil.which("Xvfb")
    if program is None:
        yield ""
        return
    server = subprocess.Popen(
        [program, "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
    finally:
        server.terminate()
        server.communicate()


def _slowest_imports(surroundings: Mapping[str, str]) -> list[str]:
    """Packages by what importing them took, their own imports included."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", _ENTRY, "ours"],
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    taken: dict[str, float] = {}
    for line in done.stderr.splitlines():
        if line.startswith("import time:") and line.count("|") == 2:
            _, cumulative, name = line.split("|")
            if cumulative.strip().isdigit():
                taken[name.strip()] = int(cumulative) / 1000
    tops = sorted(((ms, n) for n, ms in taken.items() if "." not in n and ms > _SLOW_MS))
    listed = (f"{name} {ms:.0f} ms" for ms, name in reversed(tops[-_SHOWN:]))
    return [f"Slowest packages to import (with what they import, measured): {', '.join(listed)}"]
