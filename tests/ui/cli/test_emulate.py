"""The command offers what there is to emulate."""

from __future__ import annotations

from hardware.emulators.kinds import MAKERS
from ui.cli.emulate import KINDS


def test_every_emulated_device_can_be_asked_for():
    assert sorted(KINDS) == sorted(MAKERS)
