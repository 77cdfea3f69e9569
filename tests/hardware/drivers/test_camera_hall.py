"""Whole halls on the real hub: films, folders, many cards, a camera that is carried along."""

from __future__ import annotations

from itertools import count

import pytest

from hardware.camera.issued import IssuedCards
from hardware.camera.pictures import MadeUp
from hardware.drivers.camera import CameraDriver
from hardware.drivers.state import Link, Listening
from hardware.emulators.card_hall import Air, CardHall
from hardware.emulators.card_hall_film import film, folder
from hardware.receivers import read_receiver
from tests.hardware.acceptance import Desk
from tests.hardware.drivers.counting_desk import counting
from tests.hardware.drivers.test_camera import FAST, truth

STILL = Air(covered=0.0, tremble=0.5, noise=2.0)


def counted(desk):
    """Card → choice, of all cameras."""
    return {name.rpartition(" ")[2]: keys[0] for name, keys in desk.final.items()}


def hub_at(*receivers):
    desk = Desk()
    desk.hub.use(map(read_receiver, receivers))
    desk.wait(lambda state: state.link is Link.CONNECTED)
    return desk


@pytest.mark.parametrize("write", [film, folder])
def test_a_film_or_photos_of_a_hall_are_a_receiver_like_any_other(write, tmp_path):
    hall = CardHall(6, 4, size=(640, 360), air=STILL)
    url = write(hall, tmp_path / "hall.avi", 8)
    desk = hub_at(f"camera:{url}?cards=1-6")
    try:
        desk.open_round(4)
        desk.wait(lambda _: counted(desk) == truth(hall))
        desk.close_round()
        assert counted(desk) == truth(hall)
    finally:
        desk.hub.stop()


@pytest.mark.prove
@pytest.mark.parametrize("voters", [60, 250, 400])
def test_three_rounds_of_a_full_hall_are_counted_with_no_wrong_card(voters):
    family = "aruco-mip-36h12" if voters <= 250 else "apriltag-36h11"
    hall = CardHall(voters, 9, family=family)
    cards = IssuedCards("K7QM", 1, voters, family)
    ticks = (hall.frame(n / 10) for n in count())
    camera = MadeUp(ticks)
    with counting(CameraDriver, "0", FAST, cards=cards, open_camera=lambda path: camera) as desk:
        for _ in range(3):
            desk.open_round(4)
            desk.wait(lambda desk: len(desk.final) >= 0.97 * voters, 120)
            desk.close_round()
            assert desk.final.items() <= truth(hall).items()
            hall.change(0.3)


@pytest.mark.prove
def test_a_camera_that_is_carried_along_the_rows_reads_the_whole_hall():
    hall = CardHall(120, 3, size=(3840, 720), sides=(34, 44), air=Air(covered=0.0))
    still = hall.frame()
    there = [*[0] * 5, *range(0, 3840 - 1280, 40), *[3840 - 1280] * 5]  # held at either end
    steps = there + there[::-1]

    def swept():
        for n in count():
            x = steps[n % len(steps)]
            yield still[:, x : x + 1280].copy()

    cards = IssuedCards("K7QM", 1, 120)
    camera = MadeUp(swept())
    with counting(CameraDriver, "0", FAST, cards=cards, open_camera=lambda path: camera) as desk:
        desk.open_round(4)
        desk.wait(lambda desk: len(desk.final) == 120, 60)
        assert desk.final == truth(hall)
        assert desk.driver.state.listening is Listening.OPEN
