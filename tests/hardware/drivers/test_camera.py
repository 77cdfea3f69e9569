"""Cards across the hall: the driver before made-up cameras whose truth is known."""

from __future__ import annotations

import time
from itertools import chain, cycle, islice, repeat

import numpy as np
import pytest

from facilitator.errors import EnvironmentFailure
from facilitator.press import CARD, Press, Verdict
from hardware.camera.issued import Eyes, IssuedCards
from hardware.camera.pictures import MadeUp, Picture
from hardware.camera.quality import Advice
from hardware.drivers.camera import CameraDriver, Timing
from hardware.drivers.lifeline import Retry
from hardware.drivers.state import Link, Listening
from hardware.emulators.card_hall import Air, CardHall
from tests.hardware.drivers.counting_desk import counting

FAST = Timing(pace=0.0, idle=0.0, retry=Retry(first=0.02, is_present=lambda path: True))
OUT = IssuedCards("K7QM", 1, 8)
CALM = Air(covered=0.0, noise=2.0)
DARK = np.zeros((360, 640, 3), np.uint8)


def people(voters=8, **more):
    return CardHall(voters, 5, size=(640, 360), air=CALM, **more)


def before(*cameras, cards=OUT, **more):
    """A started driver; each time that it opens its path it finds the next of these."""
    left = iter(cameras)

    def open_camera(path):
        found = next(left, None)
        if found is None:
            raise EnvironmentFailure("There is no camera 0.", "Plug it in.")
        return found

    return counting(CameraDriver, "0", FAST, cards=cards, open_camera=open_camera, **more)


def live(hall):
    return MadeUp(hall.frames())


def truth(hall, first=1):
    return {
        str(first + marker): str("ABCD".index(letter) + 1)
        for marker, letter in hall.choices.items()
    }


def all_in(hall, first=1):
    return lambda desk: desk.final == truth(hall, first)


def test_every_card_is_a_press_of_its_number_and_the_letter_that_is_up():
    hall = people()
    with before(live(hall), cards=IssuedCards("K7QM", 101, 8)) as desk:
        desk.open_round(4)
        desk.wait(all_in(hall, first=101))
        assert {press.base for press in desk.kept} == {"camera 0"}
        assert {press.family for press in desk.kept} == {CARD}
        assert len(desk.kept) == 8


def test_nothing_is_taken_before_the_vote_is_open_or_after_it_is_closed():
    hall = people()
    with before(live(hall)) as desk:
        desk.wait_for(Link.CONNECTED)
        desk.wait(lambda desk: desk.driver.quality.seen == 8)
        assert desk.kept == []
        desk.open_round(4)
        desk.wait(all_in(hall))
        desk.close_round()
        meant, since = dict(desk.final), len(desk.kept)
        hall.change(1.0)
        desk.wait(lambda desk: desk.driver.quality.seen == 8)
        time.sleep(0.15)
        assert (desk.final, len(desk.kept)) == (meant, since)


class Dated:
    """A camera whose pictures are given one by one, with the time they were taken."""

    def __init__(self):
        self.given, self.is_over, self.reads = [], False, 0

    def take(self, wait):
        self.reads += 1
        if self.given:
            return self.given.pop(0)
        time.sleep(0.002)
        return None

    def close(self):
        pass

    def give(self, desk, image, taken):
        self.given.append(Picture(image, taken))
        reads = self.reads
        desk.wait(lambda desk: not self.given and self.reads > reads + 1)


def test_a_picture_taken_before_the_close_counts_though_it_is_read_after_and_none_later():
    hall, camera = people(), Dated()
    picture = hall.frame()
    with before(camera) as desk:
        desk.open_round(4)
        for _ in range(2):
            camera.give(desk, picture, time.monotonic())
        taken = time.monotonic()
        camera.given.append(Picture(picture, taken))  # in the cable as the desk closes
        desk.driver.close_voting()
        desk.wait(all_in(hall))
        desk.wait(lambda desk: desk.driver.state.listening is Listening.CLOSED)
        hall.change(1.0)
        for _ in range(4):
            camera.give(desk, hall.frame(), time.monotonic())
        assert len(desk.kept) == 8


def test_a_picture_from_before_the_opening_is_none_of_the_three():
    hall, camera = people(), Dated()
    with before(camera) as desk:
        desk.wait_for(Link.CONNECTED)
        early = time.monotonic() - 1
        desk.open_round(4)
        for _ in range(5):
            camera.give(desk, hall.frame(), early)
        assert desk.kept == []


def test_who_turns_the_card_has_changed_their_vote():
    hall = people()
    with before(live(hall)) as desk:
        desk.open_round(4)
        desk.wait(all_in(hall))
        hall.change(0.5)
        desk.wait(all_in(hall))
        desk.close_round()


def test_a_vote_that_was_not_saved_is_given_again_and_one_refused_is_not():
    hall = people()
    with before(live(hall)) as desk:
        desk.verdict = Verdict.NOT_SAVED
        desk.open_round(4)
        desk.wait(lambda desk: desk.driver.state.heard > 16)
        desk.verdict = Verdict.KEPT
        desk.wait(all_in(hall))
        desk.verdict, heard = Verdict.REFUSED, desk.driver.state.heard
        desk.open_round(4)
        desk.wait(lambda desk: desk.driver.state.heard == heard + 8)
        time.sleep(0.15)
        assert desk.driver.state.heard == heard + 8


def test_a_camera_lost_in_mid_ballot_is_told_comes_back_and_loses_no_vote():
    hall = people()
    first = MadeUp(chain((hall.frame() for _ in range(6)), [None]))
    with before(first, live(hall)) as desk:
        desk.open_round(4)
        desk.wait(lambda desk: any(s.link is Link.LOST for s in desk.states))
        lost = next(state for state in desk.states if state.link is Link.LOST)
        assert lost.reason
        assert lost.todo
        assert len(desk.final) == 8
        hall.change(1.0)
        desk.wait(all_in(hall))
        assert first.is_closed
        assert desk.driver.state.listening is Listening.OPEN


def test_no_camera_is_a_state_with_a_sentence_and_what_to_do():
    with before() as desk:
        desk.wait_for(Link.LOST)
        assert desk.driver.state.reason == "There is no camera 0."
        assert desk.driver.state.todo == "Plug it in."


@pytest.mark.parametrize(
    ("image", "advice", "note"),
    [
        (DARK, Advice.BLACK, "black"),
        (people().frame()[:, ::-1].copy(), Advice.MIRRORED, "mirrored"),
        (people(family="apriltag-36h11").frame(), Advice.FOREIGN, "another kind"),
    ],
    ids=["covered", "mirrored", "wrong family"],
)
def test_what_is_amiss_is_told_and_counts_for_nothing(image, advice, note):
    with before(MadeUp(repeat(image), pace=60)) as desk:
        desk.open_round(4)
        desk.wait(lambda desk: note in desk.driver.state.note)
        assert advice in {remark.advice for remark in desk.driver.quality.remarks}
        assert desk.kept == []


def test_cards_that_are_not_out_are_told_and_never_pressed():
    hall = people()
    with before(live(hall), cards=IssuedCards("K7QM", 1, 5)) as desk:
        desk.open_round(4)
        desk.wait(lambda desk: "not out tonight" in desk.driver.state.note)
        desk.wait(lambda desk: len(desk.final) == 5)
        assert all(int(number) <= 5 for number in desk.final)


def test_while_no_cards_are_out_it_says_so_and_begins_when_they_are():
    hall, eyes = people(), Eyes()
    with before(live(hall), cards=None, eyes=eyes) as desk:
        desk.open_round(4)
        desk.wait(lambda desk: "No camera cards are out" in desk.driver.state.note)
        eyes.issued = (IssuedCards("K7QM", 1, 8),)
        desk.wait(all_in(hall))
        assert desk.driver.state.note == ""


def test_whoever_watches_gets_a_small_picture_with_its_cards_and_nobody_else_does():
    hall, eyes, looks = CardHall(8, 5, size=(1280, 720), air=CALM), Eyes(), []
    with before(live(hall), eyes=eyes) as desk:
        desk.wait(lambda desk: desk.driver.quality.seen == 8)
        assert looks == []
        eyes.watch = looks.append
        desk.wait(lambda desk: looks)
        eyes.with_picture = True
        desk.wait(lambda desk: looks[-1].pixels)
        eyes.watch = None
    first, last = looks[0], looks[-1]
    assert first.pixels == b""
    assert (last.across, last.down, len(last.pixels)) == (640, 360, 640 * 360 * 3)
    assert last.steady == set(range(1, 9))
    assert all(0 < card.x < 640 and 0 < card.y < 360 for card in last.cards)


def test_it_reads_no_more_pictures_than_needed_and_begins_at_once_when_a_vote_is_opened():
    hall, camera = people(), Dated()
    calm = Timing(pace=0.0, idle=30.0)
    picture = hall.frame()
    with counting(CameraDriver, "0", calm, cards=OUT, open_camera=lambda path: camera) as desk:
        camera.given = [Picture(picture, 0.0), Picture(picture, 0.0)]
        desk.wait(lambda desk: desk.driver.quality.smallest is not None)
        time.sleep(0.05)
        assert len(camera.given) == 1
        desk.open_round(4)
        camera.given = [Picture(picture, time.monotonic() + n) for n in range(3)]
        desk.wait(all_in(hall))


def test_a_stop_takes_less_than_a_second_whatever_it_is_doing():
    with before(MadeUp(repeat(DARK), pace=1)) as desk:
        desk.wait_for(Link.CONNECTED)
        began = time.monotonic()
        desk.driver.stop()
        assert time.monotonic() - began < 1
        assert desk.driver.state.link is Link.STOPPED


def test_two_cameras_of_one_hall_take_its_cards_together():
    hall = people()
    pictures = list(islice(hall.frames(), 6))

    def part(first, last):
        return MadeUp(cycle([picture[:, first:last].copy() for picture in pictures]), pace=15)

    with before(part(0, 480)) as one, before(part(160, 640)) as other:
        for desk in (one, other):
            desk.open_round(4)
        one.wait(lambda _: one.final | other.final == truth(hall), 30)
        assert Press("camera 0", "1", (truth(hall)["1"],), family=CARD) in one.kept + other.kept
