"""What the cameras see, for the desk alone: cards with their letters, how many are in, advice.

Pure. Which letter is up is shown of open ballots only: of a private one nobody may know it, not
even the person at the desk.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from facilitator.cards.sets import CardSet
from facilitator.numbers import Ranges, holds
from facilitator.wording import say
from ui.devices import Advice, Look, Remark, Shown
from ui.present.camera_advice import advice_lines, meter_line, numbers_text, reach_line


class MarkKind(Enum):
    """How a card is drawn."""

    READ = "read"  # counts, or soon will
    ASKEW = "askew"  # no letter is up
    AMISS = "amiss"  # counts for none: not out tonight, or its number is there twice


@dataclass(frozen=True, slots=True)
class CardMark:
    """One card in the picture; lengths in its pixels.

    Attributes:
        letter: that is up; "" for none, and wherever it counts for none.
        number: on the card; "" where it is not known.
        steady: seen alike often enough to count.
    """

    x: float
    y: float
    side: float
    letter: str
    number: str
    kind: MarkKind
    steady: bool = False


@dataclass(frozen=True, slots=True)
class CameraView:
    """The panel of one camera.

    Attributes:
        name: of the camera; names: of all there are, this one among them.
        across, down, pixels: the picture (blue, green, red a byte each); pixels are b"" where it
            may not be seen.
        marks: the cards in it.
        meter: how many are in, of all cameras together.
        reach: what its smallest card says.
        advice: what to do, the worst first.
        note: why there is no picture; "" where there is one.
    """

    name: str
    names: tuple[str, ...]
    across: int
    down: int
    pixels: bytes
    marks: tuple[CardMark, ...]
    meter: str
    reach: str
    advice: tuple[str, ...]
    note: str = ""


def camera_view(
    looks: Mapping[str, Look], chosen: str, language: str, *, private: bool
) -> CameraView | None:
    """The panel of the chosen camera, or of the first; None where none has looked yet.

    `private`: a private ballot is in hand.
    """
    if not looks:
        return None
    look = looks.get(chosen) or next(iter(looks.values()))
    seen, quality = frozenset[int]().union(*(one.ever for one in looks.values())), look.quality
    now = frozenset[int]().union(*(one.steady for one in looks.values()))
    return CameraView(
        name=look.base,
        names=tuple(looks),
        across=look.across,
        down=look.down,
        pixels=b"" if private else look.pixels,
        marks=() if private else tuple(map(_mark, look.cards)),
        meter=meter_line(len(now), len(seen), quality.issued, language),
        reach=reach_line(quality, language),
        advice=advice_lines(_remarks(quality.remarks, seen), language),
        note=_why_none(language) if private else "",
    )


def camera_name(base: str, language: str) -> str:
    """'camera 0' as people say it; a folder or a film by its last name."""
    path = base.partition(" ")[2] or base
    if path.isdecimal():
        return say(language, "Camera {n}", n=path)
    return path.rpartition("/")[2].rpartition("\\")[2] or path


def _remarks(remarks: Iterable[Remark], seen: frozenset[int]) -> Iterable[Remark]:
    """What one camera misses another may have seen."""
    for remark in remarks:
        numbers = tuple(number for number in remark.numbers if number not in seen)
        if remark.advice is not Advice.MISSING:
            yield remark
        elif numbers:
            yield Remark(remark.advice, len(numbers), numbers)


def _mark(card: Shown) -> CardMark:
    counts_for_none = card.number is None or card.twice
    kind = MarkKind.READ if card.choice else MarkKind.ASKEW
    return CardMark(
        card.x,
        card.y,
        card.side,
        "" if counts_for_none else card.choice,
        "" if card.number is None else str(card.number),
        MarkKind.AMISS if counts_for_none else kind,
        card.steady and not counts_for_none,
    )


def _why_none(language: str) -> str:
    return say(
        language,
        "This vote is private: the camera reads the cards, and nobody is shown its picture.",
    )


def sets_lines(sets: Iterable[CardSet], numbers: Ranges, language: str) -> tuple[str, ...]:
    """Which cards a camera reads tonight, and those of them whose numbers may not vote."""
    read = [one for one in sets if one.family is not None]
    if not read:
        return (say(language, "No camera cards are out tonight: print a set of them first."),)
    lines = []
    for one in read:
        lines.append(
            say(
                language,
                "Set {name}: cards {first} to {last} are read.",
                name=one.id,
                first=one.first,
                last=one.last,
            )
        )
        held_back = [n for n in range(one.first, one.last + 1) if not holds(numbers, n)]
        if held_back:
            lines.append(
                say(
                    language,
                    "Not given out, and so without a vote: {numbers}. Add them to the numbers in "
                    "the hall, above.",
                    numbers=numbers_text(held_back, language),
                )
            )
    return tuple(lines)
