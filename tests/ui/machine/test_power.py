"""Whether a laptop is plugged in, as each system says it."""

from __future__ import annotations

import pytest

from ui.machine.power import Power, linux, mac, windows


def supply(folder, name, **told):
    (folder / name).mkdir(parents=True)
    for key, text in told.items():
        (folder / name / key).write_text(f"{text}\n", encoding="ascii")


def test_a_laptop_on_its_charger_is_plugged_in(tmp_path):
    supply(tmp_path, "AC", type="Mains", online=1)
    supply(tmp_path, "BAT0", type="Battery", status="Full", capacity=98)
    assert linux(tmp_path) == Power(on_mains=True, battery=98)


def test_pulled_out_it_is_not(tmp_path):
    supply(tmp_path, "AC", type="Mains", online=0)
    supply(tmp_path, "BAT0", type="Battery", status="Discharging", capacity=61)
    assert linux(tmp_path) == Power(on_mains=False, battery=61)


def test_one_of_two_sockets_is_enough(tmp_path):
    supply(tmp_path, "USB0", type="USB", online=0)
    supply(tmp_path, "USB1", type="USB", online=1)
    supply(tmp_path, "BAT0", type="Battery", status="Charging", capacity=40)
    assert linux(tmp_path).on_mains is True


def test_without_a_plug_to_ask_the_battery_says_it(tmp_path):
    supply(tmp_path, "BAT0", type="Battery", status="Discharging", capacity=40)
    assert linux(tmp_path).on_mains is False


def test_the_battery_of_a_mouse_says_nothing_of_the_laptop(tmp_path):
    supply(tmp_path, "hidpp", type="Battery", status="Discharging", scope="Device")
    assert linux(tmp_path) == Power()


def test_where_nothing_is_told_nothing_is_said(tmp_path):
    assert linux(tmp_path / "none") == mac("") == windows(bytes([255] * 12)) == Power()


@pytest.mark.parametrize(("line", "plugged_in"), [(0, False), (1, True)])
def test_windows_says_it_in_its_first_byte(line, plugged_in):
    assert windows(bytes([line, 8, 77])) == Power(plugged_in, 77)


@pytest.mark.parametrize(("source", "plugged_in"), [("AC", True), ("Battery", False)])
def test_a_mac_says_it_in_words(source, plugged_in):
    said = f"Now drawing from '{source} Power'\n -InternalBattery-0 (id=1)\t83%; charged"
    assert mac(said) == Power(plugged_in, 83)
