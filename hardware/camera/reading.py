"""One picture, read: which markers are in it and which way up, and how good it is. Needs OpenCV.

The corners of a marker come as its own top left, top right, bottom right, bottom left, so the
way from the first to the second says how the card is turned. A picture is never flipped before it
is read: some markers of other families read as themselves in a mirror, with another way up. Only
where nothing reads is the mirrored picture looked at, to say that the camera is mirrored.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees, hypot
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from hardware.camera.sighting import Light, Seen, Sighting

#: By the names of `facilitator.cards.markers.Family`.
FAMILIES: Final = {
    "aruco-mip-36h12": cv2.aruco.DICT_ARUCO_MIP_36h12,
    "apriltag-36h11": cv2.aruco.DICT_APRILTAG_36h11,
}
#: What people print who have cards from somewhere else.
_OTHERS: Final = (
    *FAMILIES.values(),
    cv2.aruco.DICT_4X4_1000,
    cv2.aruco.DICT_5X5_1000,
    cv2.aruco.DICT_6X6_1000,
    cv2.aruco.DICT_ARUCO_ORIGINAL,
)
#: A card held further from upright than this, in degrees, says nothing.
ASKEW: Final = 30.0
_QUARTER: Final = 90.0
_WHITE: Final = 250
#: Pixels around a marker of ten a side that stands on its corner.
_SHORTEST: Final = 28
_SMALL: Final = 480  # lines of the picture that its light is judged on

Image = NDArray[np.uint8]


class Reader:
    """Reads pictures for markers of one family."""

    def __init__(self, family: str) -> None:
        """`family`: a name in `FAMILIES`. Raises KeyError for another."""
        self._code = FAMILIES[family]
        self._detectors: dict[int, Any] = {}  # by how long the longer side of a picture is

    def read(self, image: Image, *, thorough: bool = False) -> Seen:
        """What is in that picture (lines x columns, grey or BGR).

        `thorough`: where nothing reads, look in a mirror and for other families, which takes
        as long again for each.
        """
        grey = _grey(image)
        size = (grey.shape[1], grey.shape[0])
        longer = max(size)
        if longer not in self._detectors:
            self._detectors[longer] = _detector(self._code, longer)
        detector = self._detectors[longer]
        found = _sightings(detector, grey)
        if found or not thorough:
            return Seen(found, _light(grey), size=size)
        mirrored = len(_sightings(detector, np.ascontiguousarray(grey[:, ::-1]))) > 0
        foreign = not mirrored and any(
            _sightings(_detector(code, longer), grey) for code in _OTHERS if code != self._code
        )
        return Seen((), _light(grey), mirrored=mirrored, foreign=foreign, size=size)


def _grey(image: Image) -> Image:
    if image.ndim == 2:  # noqa: PLR2004 - lines and columns, and no colours
        return image
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def _detector(code: int, longer: int) -> Any:
    parameters = cv2.aruco.DetectorParameters()
    # 0.6 corrects three cells at most; more would let a mirrored 36h11 through, less costs reach.
    parameters.errorCorrectionRate = 0.6
    # Smaller ones say nothing, and in a small picture every speck of noise would be looked into.
    parameters.minMarkerPerimeterRate = _SHORTEST / longer
    # Else a marker is dropped together with its white card where that touches the picture's edge.
    parameters.minDistanceToBorder = 0
    return cv2.aruco.ArucoDetector(cv2.aruco.getPredefinedDictionary(code), parameters)


def _sightings(detector: Any, grey: Image) -> tuple[Sighting, ...]:
    corners, numbers, _ = detector.detectMarkers(grey)
    if numbers is None:
        return ()
    flat = [int(number) for number in np.asarray(numbers).ravel()]
    return tuple(
        _sighting(number, np.asarray(four).reshape(4, 2).tolist())
        for number, four in zip(flat, corners, strict=True)
    )


def _sighting(number: int, four: Sequence[Sequence[float]]) -> Sighting:
    (x0, y0), (x1, y1) = four[0], four[1]
    angle = degrees(atan2(y1 - y0, x1 - x0))
    quarters = round(angle / _QUARTER)
    slant = angle - _QUARTER * quarters
    sides = [
        hypot(a[0] - b[0], a[1] - b[1]) for a, b in zip(four, (*four[1:], four[0]), strict=True)
    ]
    return Sighting(
        marker=number,
        turn=None if abs(slant) > ASKEW else quarters % 4,
        side=sum(sides) / 4,
        x=sum(corner[0] for corner in four) / 4,
        y=sum(corner[1] for corner in four) / 4,
        slant=slant,
    )


def _light(grey: Image) -> Light:
    scale = min(1.0, _SMALL / grey.shape[0])
    across, down = (max(1, round(length * scale)) for length in grey.shape[::-1])
    small = cv2.resize(grey, (across, down), interpolation=cv2.INTER_AREA)
    return Light(
        mean=float(small.mean()),
        glare=float((small >= _WHITE).mean()),
        sharp=float(cv2.Laplacian(small, cv2.CV_64F).var()),
    )
