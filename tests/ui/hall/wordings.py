"""Wordings and rows that samples of several languages share."""

from __future__ import annotations

from ui.present.scenes import Agenda, AgendaLine, AgendaMark, Choice, Sign, Tile

SIGNS = (Sign.FOR, Sign.AGAINST, Sign.ABSTAIN)

ENGLISH_WORDING = (
    "This assembly asks the bus company to bring back a last 56 at 23:00 from Monday to Saturday, "
    "and mandates its delegate to vote for any motion at the district assembly that does so."
)
WELSH_WORDING = (
    "Mae'r cynulliad hwn yn gofyn i'r cwmni bysiau adfer y 56 olaf am 23:00 o ddydd Llun i ddydd "
    "Sadwrn, ac yn rhoi mandad i'w gynrychiolydd bleidleisio dros unrhyw gynnig sy'n gwneud hynny."
)


def tiles(issued: int, quiet: tuple[int, ...]) -> tuple[Tile, ...]:
    return tuple(Tile(n, n not in quiet) for n in range(1, issued + 1))


def agenda(titles: tuple[str, ...], title: str, now: str, ends: str) -> Agenda:
    times = ("19:00", "19:05", "19:19", "19:24", "19:36", "20:06", "20:14", "20:28", "20:57")
    marks = [AgendaMark.DONE] * 3 + [AgendaMark.CURRENT] + [AgendaMark.AHEAD] * 5
    lines = tuple(AgendaLine(*line) for line in zip(times, titles, marks, strict=True))
    return Agenda(title, lines, now, ends)


def choices(*labels: str) -> tuple[Choice, ...]:
    return tuple(Choice(label, SIGNS[n], str(n + 1)) for n, label in enumerate(labels))
