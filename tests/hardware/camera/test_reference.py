"""Markers and ways up that others worked out, where their figures are beside the checkout."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from hardware.camera.reading import Reader
from hardware.camera.sighting import CHOICES

_SHELF = Path(__file__).parents[3].parent / "shared" / "reference" / "handset_vectors.json"


@pytest.fixture(scope="module")
def known():
    if not _SHELF.is_file():
        pytest.skip("the reference vectors are not beside this checkout")
    return json.loads(_SHELF.read_text(encoding="utf-8"))["camera_cards"]


def held(number, quarters):
    dictionary = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_ARUCO_MIP_36h12)
    marker = cv2.aruco.generateImageMarker(dictionary, number, 120)
    return np.rot90(np.pad(marker, 40, constant_values=255), -quarters).copy()


def test_the_letter_that_is_up_follows_the_table(known):
    letters = known["orientation"]["letters_clockwise_A_top_B_right_C_bottom_D_left"]
    assert dict(enumerate(CHOICES)) == {int(k): letter for k, letter in letters.items()}
    reader = Reader("aruco-mip-36h12")
    for degrees, k in known["orientation"]["card_rotated_clockwise_deg_to_k"].items():
        (seen,) = reader.read(held(42, int(degrees) // 90)).sightings
        assert (seen.turn, seen.choice) == (k, letters[str(k)])


def test_the_library_draws_the_markers_that_the_table_has(known):
    dictionary = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_250)
    for row in known["aruco_4x4_250_bits"]:
        drawn = cv2.aruco.generateImageMarker(dictionary, row["id"], 6)[1:-1, 1:-1] > 127
        assert ["".join(map(str, map(int, line))) for line in drawn] == row["bits_white_is_1"]


def test_our_family_has_no_marker_that_reads_as_another_in_a_mirror(known):
    facts = known["dictionary_facts_computed"]["DICT_ARUCO_MIP_36h12"]
    assert facts["mirror_within_correction_ids"] == 0
    reader = Reader("aruco-mip-36h12")
    for number in range(0, facts["ids"], 17):
        assert reader.read(held(number, 0)[:, ::-1].copy()).sightings == ()
