"""What is typed and what is found, into kinds of devices."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from facilitator.clock import SystemClock
from facilitator.errors import RuleError
from hardware.discovery import FoundPort
from hardware.kinds import ALL, KINDS, NAMES, Wiring, candidates
from hardware.receivers import read_receiver
from hardware.transports.recording import Recorder
from hardware.transports.report_port import FoundReports
from resources import path
from ui.cli.main import main


@pytest.mark.parametrize(
    ("typed", "kind", "path"),
    [
        ("/dev/ttyUSB0", "sunvote", "/dev/ttyUSB0"),
        ("COM3", "sunvote", "COM3"),
        ("socket://127.0.0.1:4711", "sunvote", "socket://127.0.0.1:4711"),
        ("sunvote:/dev/pts/3", "sunvote", "/dev/pts/3"),
        ("line:/dev/ttyUSB0", "line", "/dev/ttyUSB0"),
        ("keypad:/dev/input/event3", "keypad", "/dev/input/event3"),
        ("scanner:socket://127.0.0.1:1", "scanner", "socket://127.0.0.1:1"),
        ("iclicker:hid+socket://127.0.0.1:1", "iclicker", "hid+socket://127.0.0.1:1"),
        ("buzz:hid:054c:1000", "buzz", "hid:054c:1000"),
        ("hid:1881:0150@/dev/hidraw0", "iclicker", "hid:1881:0150@/dev/hidraw0"),
        ("camera:0?cards=1-40", "camera", "0"),
        ("camera:video:/tmp/hall.avi?loop=no", "camera", "video:/tmp/hall.avi"),
        ("hidpos:replay:x.capture?speed=4", "hidpos", "replay:x.capture?speed=4"),
    ],
)
def test_a_receiver_is_its_kind_and_its_path(typed, kind, path):
    receiver = read_receiver(typed)
    assert (receiver.kind.name, receiver.path) == (kind, path)


def test_options_stand_behind_the_path():
    receiver = read_receiver("sunvote:replay:x?speed=4&keypads=1-800")
    assert receiver.path == "replay:x?speed=4"
    assert receiver.options == {"keypads": range(1, 801)}
    base = read_receiver("iclicker:hid:1881:0150?channel=AB&remote=82E9701B")
    assert base.options == {"channel": "AB", "remote": "82E9701B"}
    assert read_receiver("line:COM3?dialect=esp32").options == {"dialect": "esp32"}


@pytest.mark.parametrize(
    "typed",
    [
        "line:",
        "hid+socket://127.0.0.1:1",
        "hid:1234:5678",
        "sunvote:hid:1881:0150",
        "buzz:/dev/ttyUSB0",
        "sunvote:COM3?keypads=800-1",
        "sunvote:COM3?keypads=all",
        "line:COM3?dialect=morse",
        "camera:0?cards=1-600",
        "camera:0?size=large",
        "camera:0?loop=maybe",
        "iclicker:hid:1881:0150?channel=AZ",
        "iclicker:hid:1881:0150?remote=82E9701C",
    ],
)
def test_what_makes_no_sense_is_a_sentence_and_exit_2_before_any_window(typed):
    with pytest.raises(RuleError):
        read_receiver(typed)
    result = CliRunner().invoke(main, ["--receiver", typed])
    assert result.exit_code == 2
    assert result.stderr.endswith(".\n")


@pytest.mark.parametrize(
    ("found", "kinds"),
    [
        (FoundPort("COM1", "", 0x0403, 0x6001), ["sunvote", "line"]),
        (FoundPort("COM1", "", 0x1A86, 0x7523), ["line"]),
        (FoundPort("COM1", "", 0x303A, 0x1001), ["line"]),
        (FoundPort("COM1", "", 0x0C2E, 0x0B61), ["scanner"]),
        (FoundPort("COM1", "built in"), []),
        (FoundReports("hid:", 0x1881, 0x0150), ["iclicker"]),
        (FoundReports("hid:", 0x054C, 0x0002), ["buzz"]),
        (FoundReports("hid:", 0x9999, 1, usage_page=0x8C), ["hidpos"]),
        (FoundReports("hid:", 0x046D, 0xC31C, usage_page=1), []),
    ],
)
def test_what_is_found_may_be(found, kinds):
    assert [kind.name for kind in candidates(found)] == kinds


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)
def test_every_driver_can_be_made_and_listened_in_on(kind):
    wiring = Wiring(list, lambda _state: None, recorder=Recorder("0", SystemClock()))
    driver = kind.make("/dev/none", wiring, {}, 2)
    assert driver.state.name.endswith(" /dev/none")


@pytest.mark.parametrize("name", [kind.name for kind in ALL])
def test_every_kind_has_its_page(name):
    pages = (Path(__file__).parents[2] / "docs" / "devices").glob("*.md")
    assert any(f"{name}:" in page.read_text(encoding="utf-8") for page in pages)


def test_kinds_are_told_apart_by_name():
    assert len(set(NAMES)) == len(KINDS)


def test_the_rule_file_lets_people_use_every_serial_receiver_that_is_found():
    rules = path("udev", "70-facilitator-handsets.rules").read_text(encoding="utf-8")
    lines = [line for line in rules.splitlines() if line.startswith('SUBSYSTEM=="tty"')]
    allowed = {vendor for line in lines for vendor in line.split('"')[3].split("|")}
    known = {
        f"{vid:04x}" for vid in range(0x10000) if candidates(FoundPort("/dev/ttyUSB0", "", vid, 1))
    }
    assert allowed == known
