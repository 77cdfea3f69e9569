"""HID devices through a library that is not there: who is found, what is said when it fails."""

from __future__ import annotations

import itertools
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from facilitator.errors import EnvironmentFailure
from hardware.discovery import found_reports as discovered
from hardware.discovery import why_no_reports
from hardware.transports.hid_library import HidThread, hid_failure, load_library
from hardware.transports.hid_port import (
    Address,
    HidPort,
    explain,
    found_reports,
    is_plugged_in,
)


def row(system, vid=0x1881, pid=0x0150, serial=None):
    return {
        "path": system.encode(),
        "vendor_id": vid,
        "product_id": pid,
        "serial_number": serial,
        "manufacturer_string": "iclicker",
        "product_string": None,
        "usage_page": 0xC,
        "usage": 1,
    }


class Device:
    """One open device of the library."""

    def __init__(self, library):
        self.library, self.path, self.written, self.threads = library, b"", [], set()

    def open_path(self, path):
        if self.library.refusal:
            raise OSError(self.library.refusal)
        self.path = path
        self.library.last = self

    def set_nonblocking(self, _on):
        pass

    def read(self, _size):
        self.threads.add(threading.current_thread().name)
        if self.path not in [r["path"] for r in self.library.rows]:
            raise OSError("read error")
        return self.library.reports.pop(0) if self.library.reports else []

    def write(self, report):
        self.threads.add(threading.current_thread().name)
        self.written.append(report)
        return -1 if self.library.is_deaf else 999

    send_feature_report = write

    def close(self):
        self.path = b"closed"


class Library:
    """The module."""

    def __init__(self, *rows):
        self.rows, self.reports, self.refusal, self.is_deaf = list(rows), [], "", False
        self.last = None

    def enumerate(self):
        return self.rows

    def device(self):
        return Device(self)


@pytest.fixture
def plugged():
    def make(*rows):
        library = Library(*rows)
        return library, HidThread(lambda: library)

    return make


def test_an_address_reads_as_it_is_written():
    for text in ("hid:1881:0150@/dev/hidraw0", "hid:0c2e:0b61:A%3A1%40@x@y"):
        assert str(Address.read(text)) == text
    assert Address.read("hid:0C2E:0b61:A%3A1%40").serial_number == "A:1@"


@pytest.mark.parametrize("path", ["", "hid:", "hid:1881", "hid:xxxx:0150", "hid:1:2:3:4:5", "/dev"])
def test_what_is_no_address_is_said_to_be_none(path):
    with pytest.raises(EnvironmentFailure, match="no address of a USB device"):
        HidPort(path)
    assert not is_plugged_in(path)


def test_looks_for_a_lost_device_leave_the_thread_to_those_that_are_there(plugged):
    library, _ = plugged()
    clock, looks = itertools.count(), []
    library.enumerate = lambda: looks.append(next(clock)) or library.rows
    hid = HidThread(lambda: library, lambda: float(next(clock)))
    for _ in range(60):
        assert not is_plugged_in("hid:1881:0150", hid)
    assert len(looks) < 10
    library.rows.append(row("a"))
    assert any(is_plugged_in("hid:1881:0150", hid) for _ in range(30))


def test_a_device_is_found_opened_and_heard_on_one_thread(plugged):
    library, hid = plugged(row("/dev/hidraw7"))
    (found,) = found_reports(hid)
    assert (found.path, found.maker, found.product) == (
        "hid:1881:0150@/dev/hidraw7",
        "iclicker",
        "",
    )
    port = HidPort(found.path, 0.01, hid)
    library.reports = [[2, 0x13]]
    assert (port.read(), port.read()) == (b"\x02\x13", b"")
    port.write(b"\0\1")
    port.send_feature(b"\2")
    assert library.last.written == [b"\0\1", b"\2"]
    assert len(library.last.threads) == 1
    assert port.found.vid == 0x1881


def test_a_device_that_comes_back_elsewhere_keeps_its_name(plugged):
    library, hid = plugged(row("a"), row("b"))
    other = HidPort("hid:1881:0150@b", 0.01, hid)
    first = HidPort("hid:1881:0150@a", 0.01, hid)
    library.rows[0] = row("c")
    with pytest.raises(EnvironmentFailure, match="is gone"):
        first.read()
    first.close()
    assert is_plugged_in("hid:1881:0150@a", hid)
    HidPort("hid:1881:0150@a", 0.01, hid)
    assert [one.path for one in found_reports(hid)] == ["hid:1881:0150@a", "hid:1881:0150@b"]
    assert not is_plugged_in("hid:1881:0150", hid)
    assert other.read() == b""


def test_a_device_that_is_open_is_not_opened_again(plugged):
    _, hid = plugged(row("a"))
    HidPort("hid:1881:0150@a", 0.01, hid)
    with pytest.raises(EnvironmentFailure, match="Another program is using"):
        HidPort("hid:1881:0150@a", 0.01, hid)


def test_a_serial_number_is_insisted_on(plugged):
    _, hid = plugged(row("a", serial="1"))
    with pytest.raises(EnvironmentFailure, match="There is no device"):
        HidPort("hid:1881:0150:2", 0.01, hid)
    assert HidPort("hid:1881:0150:1", 0.01, hid).found.serial_number == "1"


def test_a_write_that_fails_means_that_it_is_gone(plugged):
    library, hid = plugged(row("a"))
    port = HidPort("hid:1881:0150@a", 0.01, hid)
    library.is_deaf = True
    with pytest.raises(EnvironmentFailure, match="is gone"):
        port.write(b"\0")


def test_a_forbidden_device_comes_with_the_command_that_allows_it(plugged):
    library, hid = plugged(row("a"))
    library.refusal = "open failed Failed to open a device with path 'a': Permission denied"
    with pytest.raises(EnvironmentFailure) as failure:
        HidPort("hid:1881:0150@a", 0.01, hid)
    todo = failure.value.todo
    rules = todo.split()[3]
    assert "sudo udevadm control --reload && sudo udevadm trigger" in todo
    assert 'ATTRS{idVendor}=="1881"' in Path(rules).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("LIBUSB_ERROR_BUSY", "Another program"),
        ("exclusive access", "Another program"),
        ("No such file or directory", "There is no device"),
        ("open failed", "cannot be opened"),
    ],
)
def test_each_failure_of_opening_is_a_sentence(said, what):
    assert what in explain("hid:1:2", "/nowhere", OSError(said)).what


def test_a_missing_library_is_a_sentence_and_finds_nothing():
    def missing(_name):
        raise ImportError

    hid = HidThread(lambda: load_library(missing))
    assert found_reports(hid) == ()
    assert "hidapi) is missing" in hid_failure(hid).what


def test_the_other_module_of_that_name_is_not_taken_for_ours():
    ours = SimpleNamespace(device=object)
    both = {"hid": SimpleNamespace(Device=object), "hidraw": ours}
    if sys.platform == "linux":
        assert load_library(both.__getitem__) is ours
    with pytest.raises(EnvironmentFailure, match="missing"):
        load_library(lambda _name: both["hid"])


def test_the_real_library_can_look():
    assert isinstance(discovered(), tuple)
    assert why_no_reports() is None
