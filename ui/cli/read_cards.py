"""`facilitator read-cards`: what cards are in pictures, without a ballot. Keeps no picture."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from hardware.camera.sighting import Seen

#: As in `facilitator.cards.markers.Family`.
_FAMILIES: Final = ("aruco-mip-36h12", "apriltag-36h11")


@click.command("read-cards", short_help="Say which camera cards are in a picture or a film.")
@click.argument("place", type=click.Path(path_type=Path), metavar="PICTURE|FOLDER|VIDEO")
@click.option("--family", type=click.Choice(_FAMILIES), default=_FAMILIES[0], show_default=True)
@click.option("--first", default=1, show_default=True, help="Number of the set's first card.")
@click.option("--begins", default=0, show_default=True, help="The mark of the set's first card.")
@click.option("--json", "as_json", is_flag=True, help="One object a picture.")
def read_cards(place: Path, family: str, *, first: int, begins: int, as_json: bool) -> None:
    """Read every card in a picture, in the pictures of a folder by name, or in all of a film.

    With --json one object a picture: cards [{id, number, choice, side_px, twice}], ids that are
    twice, whether it is mirrored, whether cards of another family are in it. A card held askew has
    no choice; of cards that are twice none counts. Exit 0 whatever is seen, 2 if something cannot
    be read.
    """
    from hardware.camera.library import opencv  # noqa: PLC0415
    from hardware.camera.sources import every_picture  # noqa: PLC0415

    opencv()
    from hardware.camera.reading import Reader  # noqa: PLC0415 - loads OpenCV

    reader = Reader(family)
    for picture in every_picture(place):
        found = _found(picture.name, reader.read(picture.image, thorough=True), first - begins)
        click.echo(json.dumps(found) if as_json else _line(found))


def _found(name: str, seen: Seen, ahead: int) -> dict[str, Any]:
    """`ahead`: of its marker a card's number is."""
    times = Counter(each.marker for each in seen.sightings)
    return {
        "picture": name,
        "cards": [
            {
                "id": each.marker,
                "number": each.marker + ahead,
                "choice": each.choice or None,
                "side_px": round(each.side, 1),
                "twice": times[each.marker] > 1,
            }
            for each in sorted(seen.sightings, key=lambda each: each.marker)
        ],
        "twice": sorted(marker for marker, count in times.items() if count > 1),
        "mirrored": seen.mirrored,
        "foreign": seen.foreign,
    }


def _line(found: dict[str, Any]) -> str:
    cards = " ".join(map(_card, found["cards"]))
    if found["mirrored"]:
        cards = "mirrored: no card counts"
    elif found["foreign"]:
        cards = "cards of another family"
    return f"{found['picture']}: {cards or 'no card'}"


def _card(card: dict[str, Any]) -> str:
    """'27A', and that it is there twice."""
    return f"{card['number']}{card['choice'] or '?'}{' (twice)' if card['twice'] else ''}"
