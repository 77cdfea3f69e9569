"""Reports over a loopback socket: both ends, which share no code, understand each other."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import ExitStack, closing

import pytest

from facilitator.errors import EnvironmentFailure
from hardware.emulators.report_wire import Identity, ReportWire
from hardware.transports.opening import are_reports_there, open_reports

WHO = Identity("1881:0150", "iclicker", "iclicker", "7", "c:1")


@pytest.fixture
def connect():
    """Opens the wire's port; the wire has to be looked at for its device to say who it is."""
    with ExitStack() as ports:
        yield lambda wire: ports.enter_context(closing(opened(wire)))


@pytest.fixture
def wire():
    made = ReportWire(WHO)
    yield made
    made.close()


def opened(wire):
    done = threading.Event()

    def look():
        while not done.wait(0.001):
            wire.read()

    looking = threading.Thread(target=look)
    looking.start()
    try:
        return open_reports(wire.url, read_slice=0.05)
    finally:
        done.set()
        looking.join()


def test_the_device_says_who_it_is(wire, connect):
    found = connect(wire).found
    assert (found.path, found.vid, found.pid) == (wire.url, 0x1881, 0x0150)
    assert (found.maker, found.serial_number, found.usage_page, found.usage) == (
        *("iclicker", "7"),
        *(0x0C, 1),
    )
    assert are_reports_there(wire.url)


def test_reports_pass_whole_and_in_order_both_ways(wire, connect):
    port = connect(wire)
    for number in range(200):
        wire.write(bytes([number]) * 64)
    assert [port.read() for _ in range(200)] == [bytes([n]) * 64 for n in range(200)]
    port.write(b"\0\1\x10")
    port.send_feature(b"\2")
    time.sleep(0.05)
    assert wire.read() == [("O", b"\0\1\x10"), ("F", b"\2")]
    assert port.read() == b""


def test_a_report_in_pieces_is_one_report(wire, connect):
    port = connect(wire)
    for byte in b"\0\3Ihi":
        wire._caller.send(bytes([byte]))
        time.sleep(0.002)
    assert port.read() == b"hi"


def test_a_hang_up_is_noticed_and_the_address_stays(wire, connect):
    port, url = connect(wire), wire.url
    wire.hang_up()
    with pytest.raises(EnvironmentFailure, match="is gone"):
        port.read()
    with pytest.raises(EnvironmentFailure, match="Nothing answers"):
        open_reports(url)
    wire.come_back()
    assert connect(wire).found.path == url


@pytest.mark.parametrize("said", [b"\0\2Wx", b"hello", b"", b"\0\0\0\0"])
def test_what_is_no_device_is_said_to_be_none(said):
    with socket.create_server(("127.0.0.1", 0)) as door:
        url = f"hid+socket://127.0.0.1:{door.getsockname()[1]}"

        def answer():
            with door.accept()[0] as caller:
                caller.sendall(said)
                time.sleep(0.7)

        thread = threading.Thread(target=answer)
        thread.start()
        with pytest.raises(EnvironmentFailure, match="no emulated device"):
            open_reports(url)
        thread.join()
