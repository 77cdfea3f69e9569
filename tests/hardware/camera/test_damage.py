"""Cards that were photocopied, torn or held behind somebody: read as themselves or not at all."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from hardware.camera.reading import FAMILIES, Reader
from hardware.emulators.card_hall import Air, CardHall

MIP = "aruco-mip-36h12"


def card(number, turns, family=MIP, side=96):
    dictionary = cv2.aruco.getPredefinedDictionary(FAMILIES[family])
    marker = cv2.aruco.generateImageMarker(dictionary, number, side)
    return np.rot90(np.pad(marker, side // 3, constant_values=255), -turns).copy()


def photocopied(image, times):
    """A little paler, greyer, softer and dirtier each time."""
    dirt = np.random.default_rng(times)
    for _ in range(times):
        pale = cv2.GaussianBlur(image, (0, 0), 1.1) * 0.8 + 45
        image = np.clip(pale + dirt.normal(0, 5, image.shape), 0, 255).astype(np.uint8)
    return image


def torn(image, corner, share):
    """A triangle is missing at one corner of the card, with so much of its sides."""
    high, wide = image.shape
    reach = int(share * high)
    at = [(0, 0), (wide, 0), (wide, high), (0, high)][corner]
    along = (at[0] + (reach if at[0] == 0 else -reach), at[1])
    down = (at[0], at[1] + (reach if at[1] == 0 else -reach))
    lost = image.copy()
    cv2.fillPoly(lost, [np.array([at, along, down], np.int32)], (120,))
    return lost


def said(reader, image):
    return {(each.marker, each.choice) for each in reader.read(image).sightings}


@pytest.mark.parametrize("number", [0, 77, 249])
def test_a_copy_of_a_copy_is_still_itself(number):
    assert said(Reader(MIP), photocopied(card(number, 1), 3)) == {(number, "D")}


def check_torn(family, numbers):
    reader, read = Reader(family), 0
    for number in numbers:
        turns = number % 4
        for share in (0.2, 0.3, 0.4, 0.5, 0.6):
            found = said(reader, torn(card(number, turns, family), number % 3, share))
            assert found <= {(number, "ADCB"[turns])}
            read += bool(found)
    assert read  # a little of it may be missing


def test_a_torn_card_is_itself_or_none():
    check_torn(MIP, range(0, 250, 25))


@pytest.mark.prove
@pytest.mark.parametrize(("family", "count"), [(MIP, 250), ("apriltag-36h11", 587)])
def test_every_torn_card_is_itself_or_none(family, count):
    check_torn(family, range(count))


def check_never_wrong(hall, pictures):
    reader, read = Reader(MIP), 0
    for n in range(pictures):
        for seen in reader.read(hall.frame(n / 3)).sightings:
            assert seen.choice in {hall.choices[seen.marker], ""}
            read += 1
    return read


def test_in_a_dim_noisy_hall_with_small_cards_none_is_read_as_another():
    hall = CardHall(40, 7, size=(640, 360), sides=(16, 26), air=Air(blur=1.1, noise=10, uneven=0.7))
    assert check_never_wrong(hall, 4) > 20


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(10))
def test_in_ten_full_halls_none_is_read_as_another(seed):
    air = Air(blur=1.2, noise=10, uneven=0.7, tilt=40, covered=0.2, tremble=5)
    hall = CardHall(250, seed, sides=(18, 40), air=air)
    assert check_never_wrong(hall, 20) > 500
