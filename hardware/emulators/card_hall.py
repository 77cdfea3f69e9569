"""A made-up hall of people who hold camera cards up, as pictures whose truth is known.

Cards are turned to their choice, askew, tilted, further away and smaller towards the top; they
tremble, and heads come before them. Light is uneven, and pictures are blurred and noisy. The
markers are drawn by OpenCV, not by our own tables. Runs by a seed: alike each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil, cos, pi, radians, sin
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
FAMILIES: Final = {
    "aruco-mip-36h12": cv2.aruco.DICT_ARUCO_MIP_36h12,
    "apriltag-36h11": cv2.aruco.DICT_APRILTAG_36h11,
}
#: Quarters clockwise that bring a letter up, where A B C D stand clockwise from the top.
TURNS: Final = {"A": 0, "D": 1, "C": 2, "B": 3}
_CELLS: Final = 8  # along a marker, border and all
_QUIET: Final = 1.3  # the white card, in sides of its marker
_PITCH: Final = 1.8  # from card to card, in sides: none covers another however it is turned
_PIECE: Final = 96  # pixels of the drawing that is bent into the picture
_AWAY: Final = 6.0  # of the eye, in sides: how strongly a tilted card narrows
_SWAY: Final = 2.5  # radians a second


@dataclass(frozen=True, slots=True)
class Air:
    """What makes a hall hard to read.

    Attributes:
        askew: degrees that a card is turned away from upright, at most.
        tilt: degrees that it leans away, at most.
        tremble: degrees that it sways, at most.
        blur: of the lens, in pixels.
        noise: of the picture, in steps of 256.
        uneven: how much darker the dark side is, 0 to 1.
        covered: share of cards that have a head before them.
        covering: seconds that a head stays, about.
    """

    askew: float = 20.0
    tilt: float = 25.0
    tremble: float = 1.5
    blur: float = 0.8
    noise: float = 4.0
    uneven: float = 0.4
    covered: float = 0.05
    covering: float = 1.0


@dataclass(frozen=True, slots=True)
class _Card:
    marker: int
    x: float
    y: float
    side: float
    askew: float
    yaw: float
    pitch: float
    phase: float


@dataclass(slots=True)
class _People:
    """What they do: marker → the letter that is up, when it is held up, until when it is hidden."""

    choices: dict[int, str]
    raised_at: dict[int, float]
    hidden_until: dict[int, float] = field(default_factory=dict)


class CardHall:
    """The hall. `choices` is the truth: marker → letter; change it and people turn their cards."""

    def __init__(  # noqa: PLR0913 - a hall has that many sides
        self,
        voters: int,
        seed: int = 1,
        *,
        size: tuple[int, int] = (1920, 1080),
        sides: tuple[float, float] | None = None,
        family: str = "aruco-mip-36h12",
        air: Air | None = None,
        over: float = 0.0,
    ) -> None:
        """Seat them.

        Args:
            voters: with the markers 0 to this.
            seed: of all that is drawn by lot.
            size: of the picture, across and down.
            sides: of the markers at the back and in front, in pixels; None for as large as fits.
            family: of the markers.
            air: what makes it hard.
            over: seconds in which the cards go up, one after the other.

        Raises ValueError: so many of that size have no room, or the family has no such markers.
        """
        self._draw = np.random.default_rng(seed)
        self._size, self._air = size, air or Air()
        dictionary = cv2.aruco.getPredefinedDictionary(FAMILIES[family])
        if not 0 < voters <= len(dictionary.bytesList):
            raise ValueError(f"{family} has {len(dictionary.bytesList)} markers.")
        self._pieces = [_piece(dictionary, marker) for marker in range(voters)]
        self._cards = self._seated(voters, sides or _largest(voters, size))
        letters = self._draw.choice(list("AAAABBBCCD"), voters)
        raised = self._draw.uniform(0, over, voters) if over else np.zeros(voters)
        self._people = _People(
            dict(enumerate(map(str, letters))), dict(enumerate(map(float, raised)))
        )
        self._still = _background(self._draw, size)
        self._light = _falling_light(size, self._air.uneven)
        grain = self._draw.normal(0, self._air.noise, (size[1] + 64, size[0] + 64))
        self._grain = grain.astype(np.int8)

    @property
    def choices(self) -> dict[int, str]:
        """The truth now: marker → letter."""
        return self._people.choices

    @property
    def sides(self) -> dict[int, float]:
        """Marker → its side in the picture, in pixels, before it is tilted."""
        return {card.marker: card.side for card in self._cards}

    def change(self, share: float) -> None:
        """So many of the people, drawn by lot, turn their card to another letter."""
        for marker in self.choices:
            if self._draw.random() < share:
                others = [letter for letter in "ABCD" if letter != self.choices[marker]]
                self.choices[marker] = str(self._draw.choice(others))

    def frame(self, at: float = 0.0) -> Image:
        """The picture `at` so many seconds: lines x columns x blue, green, red."""
        picture = self._still.copy()
        for card in self._cards:
            if self._people.raised_at[card.marker] <= at:
                self._hold_up(picture, card, at)
                if self._is_hidden(card.marker, at):
                    _head_before(picture, card)
        if self._air.blur:
            picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), self._air.blur), np.uint8)
        picture = np.asarray(cv2.multiply(picture, self._light, scale=1 / 255), np.uint8)
        x, y = self._draw.integers(0, 64, 2)
        grain = self._grain[y : y + picture.shape[0], x : x + picture.shape[1]]
        grey = np.clip(picture.astype(np.int16) + grain, 0, 255).astype(np.uint8)
        return np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), np.uint8)

    def frames(self, pace: float = 30.0) -> Iterator[Image]:
        """Pictures without an end, so many a second."""
        number = 0
        while True:
            yield self.frame(number / pace)
            number += 1

    def _seated(self, voters: int, sides: tuple[float, float]) -> list[_Card]:
        seats = list(_seats(self._size, sides))
        if len(seats) < voters:
            raise ValueError(f"{voters} cards of {sides[1]:.0f} pixels have no room.")
        chosen = sorted(self._draw.choice(len(seats), voters, replace=False))
        order = self._draw.permutation(voters)
        return [self._sit(int(m), seats[at]) for m, at in zip(order, chosen, strict=True)]

    def _sit(self, marker: int, seat: tuple[float, float, float]) -> _Card:
        air, draw = self._air, self._draw.uniform
        return _Card(
            marker,
            x=seat[0],
            y=seat[1],
            side=seat[2],
            askew=float(draw(-air.askew, air.askew)),
            yaw=float(draw(-air.tilt, air.tilt)),
            pitch=float(draw(-air.tilt, air.tilt)),
            phase=float(draw(0, 2 * pi)),
        )

    def _hold_up(self, picture: Image, card: _Card, at: float) -> None:
        swing = sin(_SWAY * at + card.phase)
        turn = 90 * TURNS[self.choices[card.marker]] + card.askew + self._air.tremble * swing
        corners = _corners(card, turn, swing)
        low, high = np.floor(corners.min(0)).astype(int), np.ceil(corners.max(0)).astype(int) + 1
        low, high = np.maximum(low, 0), np.minimum(high, self._size)
        wide, down = (high - low).tolist()
        if min(wide, down) < 1:
            return
        bend = cv2.getPerspectiveTransform(_SQUARE, (corners - low).astype(np.float32))
        piece = _smaller(self._pieces[card.marker], card.side)
        bend = bend @ np.diag([_PIECE / piece.shape[0], _PIECE / piece.shape[0], 1.0])
        paper = np.full_like(piece, 255)
        bent = cv2.warpPerspective(piece, bend, (wide, down), flags=cv2.INTER_LINEAR)
        cover = cv2.warpPerspective(paper, bend, (wide, down), flags=cv2.INTER_LINEAR)
        part = picture[low[1] : high[1], low[0] : high[0]]
        part[:] = cv2.add(bent, cv2.multiply(part, cv2.bitwise_not(cover), scale=1 / 255))

    def _is_hidden(self, marker: int, at: float) -> bool:
        until, air = self._people.hidden_until, self._air
        if at >= until.get(marker, 0.0) and air.covered:
            # By the mean of both times, the asked-for share is hidden.
            free = air.covering * (1 - air.covered) / air.covered
            gap = self._draw.exponential(free) if marker in until else self._first_gap(free)
            until[marker] = at + gap + self._draw.exponential(air.covering)
            self._people.hidden_until[-1 - marker] = at + gap
        return bool(air.covered) and at >= until[-1 - marker]

    def _first_gap(self, free: float) -> float:
        is_hidden = self._draw.random() < self._air.covered
        return 0.0 if is_hidden else float(self._draw.exponential(free))


def _background(draw: np.random.Generator, size: tuple[int, int]) -> Image:
    wide, down = size
    still = np.full((down, wide), 110, np.uint8)
    for _ in range(120):
        x, y = int(draw.integers(0, wide)), int(draw.integers(0, down))
        half = int(draw.integers(8, max(9, down // 8)))
        tone = int(draw.integers(30, 190))
        cv2.ellipse(still, (x, y), (half, half * 2), 0, 0, 360, (tone,), -1)
    return np.asarray(cv2.GaussianBlur(still, (0, 0), 3), np.uint8)


def _falling_light(size: tuple[int, int], uneven: float) -> Image:
    wide, down = size
    across = np.linspace(1.0, 1.0 - uneven, wide)
    lamp = 1.0 - uneven / 3 * np.abs(np.linspace(-1, 1, down))
    return (255 * np.outer(lamp, across)).astype(np.uint8)


_SQUARE: Final = np.array([[0, 0], [_PIECE, 0], [_PIECE, _PIECE], [0, _PIECE]], dtype=np.float32)


def _piece(dictionary: Any, marker: int) -> Image:
    """The white card with its marker, `_PIECE` pixels square."""
    cells = cv2.aruco.generateImageMarker(dictionary, marker, _CELLS * 16)
    edge = round(_CELLS * 16 * (_QUIET - 1) / 2)
    card = np.pad(np.asarray(cells, np.uint8), edge, constant_values=235)
    return np.maximum(cv2.resize(card, (_PIECE, _PIECE), interpolation=cv2.INTER_AREA), 20)


def _smaller(piece: Image, side: float) -> Image:
    """As it is far away: a lens takes the mean of an area, where bending picks points of it."""
    wanted = min(_PIECE, ceil(1.5 * side * _QUIET))
    return np.asarray(cv2.resize(piece, (wanted, wanted), interpolation=cv2.INTER_AREA), np.uint8)


def _corners(card: _Card, turn: float, swing: float) -> NDArray[np.float64]:
    """Of the white card in the picture: its own top left, and so on clockwise."""
    half = card.side * _QUIET / 2
    c, s = cos(radians(turn)), sin(radians(turn))
    yaw, pitch = radians(card.yaw), radians(card.pitch)
    found = []
    for u, v in ((-half, -half), (half, -half), (half, half), (-half, half)):
        x, y = u * c - v * s, u * s + v * c
        depth = x * sin(yaw) + y * sin(pitch)
        nearer = _AWAY * card.side / (_AWAY * card.side + depth)
        found.append((card.x + swing + x * cos(yaw) * nearer, card.y + y * cos(pitch) * nearer))
    return np.array(found)


def _head_before(picture: Image, card: _Card) -> None:
    middle = (round(card.x), round(card.y + card.side * 0.5))
    size = (round(card.side * 0.45), round(card.side * 0.6))
    cv2.ellipse(picture, middle, size, 0, 0, 360, (70,), -1)


def _seats(
    size: tuple[int, int], sides: tuple[float, float]
) -> Iterator[tuple[float, float, float]]:
    """(x, y, side) of all that have room, row after row from the back."""
    wide, down = size
    far, near = sides
    y = far * _PITCH / 2
    while True:
        side = far + (near - far) * min(1.0, y / down)
        pitch = side * _PITCH
        if y + pitch / 2 > down:
            return
        columns = int(wide // pitch)
        edge = (wide - columns * pitch) / 2
        for column in range(columns):
            yield edge + (column + 0.5) * pitch, y, side
        y += pitch


def _largest(voters: int, size: tuple[int, int]) -> tuple[float, float]:
    """Sides at the back and in front, one half of the other, with room for all."""
    near = size[1] / 4
    while sum(1 for _ in _seats(size, (near / 2, near))) < voters * 1.1:
        near *= 0.97
    return near / 2, near
