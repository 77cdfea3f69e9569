"""The tables of markers are those of the library that cameras are read with."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from facilitator.cards.markers import SIDE, Family, cells, fitting, size
from facilitator.errors import RuleError

THEIRS = {
    Family.MIP_36H12: cv2.aruco.DICT_ARUCO_MIP_36h12,
    Family.APRIL_36H11: cv2.aruco.DICT_APRILTAG_36h11,
}


@pytest.mark.parametrize("family", list(Family))
def test_every_marker_is_cell_for_cell_that_of_the_library(family):
    dictionary = cv2.aruco.getPredefinedDictionary(THEIRS[family])
    assert size(family) == len(dictionary.bytesList)
    for number in range(size(family)):
        theirs = cv2.aruco.generateImageMarker(dictionary, number, SIDE + 2, borderBits=1)
        assert np.array_equal(np.array(cells(family, number)) * 255, theirs)


def flat(family, *, mirrored=False):
    """Every marker in its four turns, 4 x n x 36 cells."""
    inner = np.array([cells(family, n) for n in range(size(family))])[:, 1:-1, 1:-1]
    inner = inner[:, :, ::-1] if mirrored else inner
    return np.array([np.rot90(inner, turn, axes=(1, 2)) for turn in range(4)]).reshape(4, -1, 36)


@pytest.mark.parametrize(("family", "apart"), [(Family.MIP_36H12, 12), (Family.APRIL_36H11, 11)])
def test_markers_are_told_apart_in_every_turn_and_in_a_mirror(family, apart):
    straight = flat(family)[0]
    for turn, turned in enumerate(flat(family)):
        distances = (straight[:, None] != turned[None]).sum(axis=2)
        if turn == 0:
            np.fill_diagonal(distances, apart)
        assert distances.min() >= apart
    for mirrored in flat(family, mirrored=True):
        # What the reader takes for a marker is at most three cells from it.
        assert (straight[:, None] != mirrored[None]).sum(axis=2).min() > 3


def test_a_hall_of_more_than_the_usual_family_gets_the_larger_one():
    assert fitting(250) is Family.MIP_36H12
    assert fitting(251) is Family.APRIL_36H11
    with pytest.raises(RuleError, match="at most 587"):
        fitting(588)


def test_a_number_that_no_marker_has_is_refused():
    with pytest.raises(RuleError, match="no number 250"):
        cells(Family.MIP_36H12, 250)
