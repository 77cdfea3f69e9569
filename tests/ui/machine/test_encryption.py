"""Whether a disk is encrypted is said only where the kernel says so."""

from __future__ import annotations

import os

import pytest

from ui.machine.encryption import is_encrypted


@pytest.fixture
def device(tmp_path):
    """The folder's own, among devices that a test makes."""
    number = tmp_path.stat().st_dev
    made = tmp_path / f"{os.major(number)}:{os.minor(number)}"
    made.mkdir()
    return made


def crypt(device):
    (device / "dm").mkdir()
    (device / "dm" / "uuid").write_text("CRYPT-LUKS2-8f3a-luks\n", encoding="ascii")


def test_a_device_the_kernel_does_not_know_is_not_judged(tmp_path):
    assert is_encrypted(tmp_path, tmp_path) is None


def test_a_plain_disk_is_not_encrypted(tmp_path, device):
    assert is_encrypted(tmp_path, tmp_path) is False


def test_luks_is(tmp_path, device):
    crypt(device)
    assert is_encrypted(tmp_path, tmp_path) is True


@pytest.mark.parametrize(("encrypted", "all_of_it"), [(2, True), (1, False)])
def test_a_volume_is_as_far_as_all_it_lies_on_is(tmp_path, device, encrypted, all_of_it):
    for number in range(2):
        slave = device / "slaves" / f"dm-{number}"
        slave.mkdir(parents=True)
        if number < encrypted:
            crypt(slave)
    assert is_encrypted(tmp_path, tmp_path) is all_of_it
