"""Finding the receiver's port without opening any."""

from __future__ import annotations

import json

from click.testing import CliRunner

from hardware.discovery import FoundPort, found_ports
from hardware.kinds import candidates, likely_first
from ui.cli.devices import devices
from ui.cli.emulate import emulate

FTDI = FoundPort("/dev/ttyUSB1", "FT232R", 0x0403, 0x6001, "A1")
MODEM = FoundPort("/dev/ttyACM0", "Modem", 0x1234, 1)
BUILT_IN = FoundPort("/dev/ttyS0", "ttyS0")


def test_the_ftdi_converter_comes_first_and_the_built_in_port_last():
    assert likely_first([BUILT_IN, MODEM, FTDI]) == (FTDI, MODEM, BUILT_IN)
    assert [bool(candidates(p)) for p in (FTDI, MODEM, BUILT_IN)] == [True, False, False]


def test_the_command_lists_what_there_is():
    result = CliRunner().invoke(devices, ["--json"])
    rows = json.loads(result.stdout)
    assert len([row for row in rows if "url" in row]) == len(found_ports())


def test_the_command_explains_that_there_is_none(monkeypatch):
    monkeypatch.setattr("hardware.discovery.found_ports", tuple)
    monkeypatch.setattr("hardware.transports.hid_port.found_reports", tuple)
    result = CliRunner().invoke(devices)
    assert result.exit_code == 0
    assert "Nothing is plugged in" in result.stderr


def test_an_emulated_base_prints_its_port_first():
    result = CliRunner().invoke(
        emulate, ["sunvote", "--idle", "--attached", "--tcp"], input="quit\n"
    )
    assert result.exit_code == 0
    assert result.stdout.startswith("socket://127.0.0.1:")
