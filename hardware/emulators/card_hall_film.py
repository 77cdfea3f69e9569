"""A made-up hall as a film or a folder of pictures: `python -m hardware.emulators.card_hall_film`.

The first line on standard output is what a camera driver opens; then one JSON object with the
truth. Everybody holds one choice up all the time, so that the film can be shown in a loop.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Final

import cv2

from hardware.emulators.card_hall import Air, CardHall

#: How hard the hall is to read.
PROFILES: Final = {
    "calm": Air(covered=0.0, noise=2.0, tremble=0.5),
    "hall": Air(),
    "noisy": Air(blur=1.2, noise=9.0, uneven=0.6, covered=0.15, tremble=4.0),
}
#: More cards than this have markers of the larger family.
_USUAL: Final = 250
_SECONDS: Final = 6
_PACE: Final = 15


def film(hall: CardHall, file: Path, pictures: int, pace: int = _PACE) -> str:
    """Write so many pictures as a film (MJPEG in AVI); what a driver opens.

    Raises OSError: it cannot be written.
    """
    first = hall.frame(0.0)
    size = (first.shape[1], first.shape[0])
    out = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*"MJPG"), float(pace), size)
    if not out.isOpened():
        raise OSError(f"{file} cannot be written.")
    try:
        for picture in islice(hall.frames(pace), pictures):
            out.write(picture)
    finally:
        out.release()
    return f"video:{file}"


def folder(hall: CardHall, place: Path, pictures: int, pace: int = _PACE) -> str:
    """Write so many pictures into a folder; what a driver opens.

    Raises OSError: it cannot be written.
    """
    place.mkdir(parents=True, exist_ok=True)
    for number, picture in enumerate(islice(hall.frames(pace), pictures)):
        file = place / f"{number:04}.jpg"
        if not cv2.imwrite(str(file), picture):
            raise OSError(f"{file} cannot be written.")
    return f"folder:{place}"


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="hardware.emulators.card_hall_film", description=__doc__)
    parser.add_argument("--voters", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--profile", choices=sorted(PROFILES), default="calm")
    parser.add_argument("--variant", choices=("", "film", "pictures"), default="")
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--seconds", type=int, default=_SECONDS)
    parser.add_argument("--out", type=Path, help="where to; without it, a new folder")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Write it and tell."""
    options = _arguments(argv)
    across, _, down = options.size.partition("x")
    family = "aruco-mip-36h12" if options.voters <= _USUAL else "apriltag-36h11"
    place = options.out or Path(tempfile.mkdtemp(prefix="facilitator-hall-"))
    try:
        size, air = (int(across), int(down)), PROFILES[options.profile]
        hall = CardHall(options.voters, options.seed, size=size, family=family, air=air)
        write, where = (
            (folder, place) if options.variant == "pictures" else (film, place / "hall.avi")
        )
        place.mkdir(parents=True, exist_ok=True)
        url = write(hall, where, options.seconds * _PACE)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    print(url, flush=True)
    print(json.dumps({"choices": {m + 1: c for m, c in sorted(hall.choices.items())}}))
    receiver = f"camera:{url}?cards=1-{options.voters}"
    print(f"facilitator --receiver {receiver}", file=sys.stderr, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
