"""A projector comes and goes: the hall's window is on it, or nowhere."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.hall.offscreen_screens import configuration, screen

MODELINES = """
    Modeline "1366x768" 85.25 1366 1436 1579 1792 768 771 774 798
    Modeline "1920x1080" 173.00 1920 2048 2248 2576 1080 1083 1088 1120
    Modeline "1280x720" 74.50 1280 1344 1472 1664 720 723 728 748
"""
DUMMY = f"""
Section "Device"
    Identifier "card"
    Driver "dummy"
    VideoRam 256000
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5.0-1000.0
    VertRefresh 5.0-200.0
{MODELINES}
EndSection
Section "Screen"
    Identifier "screen"
    Device "card"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Virtual 5760 2160
    EndSubSection
EndSection
"""
NEEDED = ("Xorg", "openbox", "xrandr")


def told(where: str, **environment: str) -> dict:
    command = [sys.executable, "-m", "tests.ui.hall.hot_plug_story", where]
    environment = {**os.environ, **environment}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=90, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def check(story: dict, beamer: str) -> None:
    live, back, resized = story["live"], story["back"], story["resized"]
    assert live == {
        "visible": True,
        "screen": beamer,
        "size": [1920, 1080],
        "covers": True,
        "scene": "Message",
    }
    assert not story["pulled"]["visible"]
    assert (back["visible"], back["screen"], back["size"]) == (True, beamer, [1280, 720])
    assert back["covers"]
    assert back["scene"] == "Logo"
    assert (resized["size"], resized["covers"]) == ([1920, 1080], True)
    assert [what for what, _ in story["told"]] == ["placed", "lost", "returned", "placed"]
    assert not story["holds"]


@pytest.mark.skipif(platform.machine() != "x86_64", reason="plugs by x86-64 calling rules")
@pytest.mark.skipif(sys.platform != "linux", reason="the platform's library has another name")
def test_a_projector_pulled_out_and_back_hides_the_window_and_brings_back_the_logo(tmp_path):
    config = tmp_path / "screens.json"
    config.write_text(configuration([screen("A-LAPTOP", 0, 2732, 1536, 192)]), encoding="utf-8")
    check(told("offscreen", QT_QPA_PLATFORM=f"offscreen:configfile={config}"), "B-BEAMER")


@pytest.fixture
def x_server(tmp_path: Path) -> Iterator[str]:
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    config = tmp_path / "dummy.conf"
    config.write_text(DUMMY, encoding="utf-8")
    read, write = os.pipe()
    command = ["Xorg", "-displayfd", str(write), "-noreset", "-novtswitch", "-sharevts"]
    command += ["-nolisten", "tcp", "-config", str(config), "-logfile", str(tmp_path / "x.log")]
    server = subprocess.Popen(
        command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    if not number:
        server.wait(10)
        pytest.skip("Xorg would not start here: it may need root")
    display = f":{number}"
    environment = {**os.environ, "DISPLAY": display}
    keeper = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    for arguments in (
        ["--output", "DUMMY0", "--mode", "1366x768", "--pos", "0x0", "--primary"],
        ["--addmode", "DUMMY1", "1920x1080"],
        ["--addmode", "DUMMY1", "1280x720"],
    ):
        subprocess.run(["xrandr", *arguments], env=environment, check=True)
    time.sleep(1)
    yield display
    for process in (keeper, server):
        process.terminate()
        process.wait(10)


@pytest.mark.prove
def test_the_same_happens_on_a_real_x_server_with_a_window_manager(x_server):
    story = told("xrandr", QT_QPA_PLATFORM="xcb", DISPLAY=x_server)
    check(story, "DUMMY1")
    assert story["pulled"]["desk"] == "DUMMY0"
