"""The receivers of an open record: the hub's drivers and the cameras, tied to the bridge."""

from __future__ import annotations

from importlib.metadata import version

from facilitator.clock import Clock
from ui.bridge import Bridge
from ui.desk.camera import CameraKeeper
from ui.desk.pages import Pages
from ui.desk.voting_desks import VotingDesks
from ui.desk.window import DeskWindow
from ui.devices import Devices, Recorder, Timing
from ui.present.handset_board import HandsetBoard
from ui.settings import Settings


def _timings(sunvote: Timing | None) -> dict[str, Timing]:
    """The waits of receivers that are not to have those of real ones."""
    return {"sunvote": sunvote} if sunvote is not None else {}


def _recorder(clock: Clock) -> Recorder:
    return Recorder(version("facilitator"), clock)


def devices_of(
    board: HandsetBoard, bridge: Bridge, desks: VotingDesks, clock: Clock, timing: Timing | None
) -> Devices:
    """What is plugged in, its presses going to `board` and its state to `bridge`.

    `timing`: the drivers' waits, None for those of real receivers.
    """
    return Devices(
        *(board.take, bridge.device.emit, _timings(timing)),
        notice=bridge.sign.emit,
        feedback=desks.heard.emit,
        recorder=_recorder(clock),
    )


def cameras_of(
    pages: Pages, bridge: Bridge, devices: Devices, settings: Settings, desk: DeskWindow
) -> CameraKeeper:
    """Cameras as receivers, and the live picture that Tonight and Handsets can open."""
    buttons = (pages.tonight.lines.camera, pages.handsets.cameras.picture)
    return CameraKeeper(
        *(buttons, bridge, devices.eyes, settings), over=desk, language=settings.language
    )
