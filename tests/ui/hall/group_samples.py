"""The scenes of small groups, in English, in Welsh or in both, from one wording."""

from __future__ import annotations

from tests.ui.hall.evening_samples import Tongue
from ui.present.scene_groups import FindTables, TableRow
from ui.present.scenes import Scene


def group_samples(t: Tongue) -> dict[str, Scene]:
    title = t("Find your table", "Dewch o hyd i'ch bwrdd")

    def table(n: int, numbers: str) -> TableRow:
        return TableRow(t(f"Table {n}", f"Bwrdd {n}"), numbers)

    by_lot = (
        "3, 17, 22, 45, 60, 88, 91, 120",
        "1, 9, 30, 41, 77, 104, 133, 150",
        "12, 18, 29, 54, 66, 101, 112",
    )
    lot = t(
        "By lot, with 42 called by the hall: anybody can draw it again.",
        "Drwy goelbren, gyda 42 wedi'i alw gan y neuadd: gall unrhyw un ei dynnu eto.",
    )
    cards = tuple(table(n + 1, f"{8 * n + 1}–{8 * n + 8}") for n in range(19))
    number = t("The number on your card", "Y rhif ar eich cerdyn")
    return {
        "find your table": FindTables(title, cards, number),
        "find your table, by lot": FindTables(
            title, tuple(table(n + 1, by_lot[n % 3]) for n in range(6)), lot
        ),
    }
