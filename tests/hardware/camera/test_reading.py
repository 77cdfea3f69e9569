"""One picture, read: which card, which way up, and what is wrong with the picture."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from hardware.camera.reading import FAMILIES, Reader

MIP = "aruco-mip-36h12"


def card(number, turns=0, side=160, family=MIP):
    """A marker on white, turned clockwise by quarters."""
    dictionary = cv2.aruco.getPredefinedDictionary(FAMILIES[family])
    marker = cv2.aruco.generateImageMarker(dictionary, number, side, borderBits=1)
    return np.rot90(np.pad(marker, side // 4, constant_values=255), -turns).copy()


def tilted(image, degrees):
    high, wide = image.shape
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), -degrees, 0.6)
    return cv2.warpAffine(image, turn, (wide, high), borderValue=255)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_marker_is_read_whichever_edge_is_up(family):
    reader = Reader(family)
    numbers = range(0, 250, 7)
    for turns, choice in enumerate("ADCB"):
        seen = [reader.read(card(number, turns, family=family)).sightings for number in numbers]
        assert [(each.marker, each.choice) for (each,) in seen] == [(n, choice) for n in numbers]


def test_a_card_held_a_little_askew_still_says_its_choice_and_one_on_its_edge_says_none():
    reader = Reader(MIP)
    (nearly,) = reader.read(tilted(card(33), 25)).sightings
    (neither,) = reader.read(tilted(card(33), 45)).sightings
    assert (nearly.choice, neither.choice) == ("A", "")
    assert nearly.slant == pytest.approx(25, abs=2)


def test_a_mirrored_camera_is_noticed_and_nothing_is_read_from_it():
    seen = Reader(MIP).read(card(17)[:, ::-1].copy(), thorough=True)
    assert seen.mirrored
    assert seen.sightings == ()


def test_cards_of_another_family_are_noticed():
    seen = Reader(MIP).read(card(17, family="apriltag-36h11"), thorough=True)
    assert seen.foreign
    assert not seen.mirrored


def test_two_cards_of_one_number_are_both_seen():
    both = np.hstack([card(5), card(5, turns=1)])
    assert [each.marker for each in Reader(MIP).read(both).sightings] == [5, 5]


@pytest.mark.parametrize("size", [(1, 1), (2000, 1), (1, 2000)])
def test_a_picture_of_a_line_or_a_dot_has_no_card_and_does_no_harm(size):
    assert Reader(MIP).read(np.full(size, 255, np.uint8)).sightings == ()


def test_a_black_a_dazzled_and_a_blurred_picture_can_be_told():
    reader = Reader(MIP)
    sharp = reader.read(card(5)).light
    blurred = reader.read(cv2.GaussianBlur(card(5), (0, 0), 12)).light
    assert reader.read(np.zeros((480, 640), np.uint8)).light.mean < 5
    assert reader.read(np.full((480, 640), 255, np.uint8)).light.glare > 0.9
    assert blurred.sharp < 20 < sharp.sharp
