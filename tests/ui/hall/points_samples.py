"""The board of key points as a hall sees it, in English, in Welsh or in both, from one wording."""

from __future__ import annotations

from tests.ui.hall.evening_samples import Tongue
from ui.present.scenes import PointRow, PointsBoard, Scene

_GROUPS = 19


def points_samples(t: Tongue) -> dict[str, Scene]:
    return {"key points": _board(t)}


def _behind(t: Tongue, name: str, groups: int) -> PointRow:
    words = t(f"{groups} groups", f"{groups} grŵp") if groups else ""
    return PointRow(name, words, groups / _GROUPS)


def _board(t: Tongue) -> PointsBoard:
    clusters = (
        (t("A later last bus", "Bws olaf hwyrach"), 14),
        (t("Street lighting that works", "Goleuadau stryd sy'n gweithio"), 9),
        (t("Somewhere for young people", "Lle i bobl ifanc"), 7),
        (t("Library open in the evening", "Llyfrgell ar agor gyda'r nos"), 4),
    )
    return PointsBoard(
        t("What the groups say", "Beth mae'r grwpiau yn ei ddweud"),
        tuple(_behind(t, *one) for one in clusters),
        t("Just in: a shared taxi from the station", "Newydd ddod: tacsi a rennir o'r orsaf"),
        t("And 23 more points of 19 groups.", "A 23 pwynt arall gan 19 grŵp."),
    )
