"""Everybody's table on the wall: what to count off, or which cards sit where."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.numbers import joined
from facilitator.parts import groups
from facilitator.parts.groups import BY_LOT, SEATS, Way, seats_in
from facilitator.parts.groups.events import GroupsDrawn
from facilitator.wording import say
from ui.present.checkin import running_meeting
from ui.present.scene_evening import QuestionScene
from ui.present.scene_groups import FindTables, TableRow
from ui.present.tongue import Languages, each, speak


def tables_scene(
    world: World, languages: Languages, page: int = 0
) -> FindTables | QuestionScene | None:
    """As last drawn; None before, and where nobody knows any more who sat where."""
    latest = world.of(groups.PART).of(running_meeting(world)).latest
    if latest is None:
        return None
    title = speak(languages, "Find your table")
    if latest.way is Way.COUNT_OFF:
        last = latest.tables
        return QuestionScene(
            title,
            each(
                languages, lambda la: say(la, "Count off aloud: 1 to {last}, and again.", last=last)
            ),
            asked_by=speak(languages, "Your number is your table."),
        )
    seats = seats_in(world.side(SEATS, latest.meeting))
    rows = tuple(
        TableRow(
            each(languages, lambda la, n=n: say(la, "Table {n}", n=n)),  # type: ignore[misc]
            numbers_words(tuple(card for card, table in seats.items() if table == n)),
        )
        for n in range(1, latest.tables + 1)
    )
    return FindTables(title, rows, _note(latest, languages), page) if seats else None


def numbers_words(numbers: tuple[int, ...]) -> str:
    """'1–8' or '3, 18, 40–42'."""
    ranges = joined(tuple((number, number) for number in numbers))
    return ", ".join(f"{one}–{last}" if last > one else f"{one}" for one, last in ranges)


def _note(latest: GroupsDrawn, languages: Languages) -> str:
    if latest.way not in BY_LOT:
        return speak(languages, "The number on your card")
    if latest.way is Way.LOT and not latest.wishes:
        return speak(
            languages,
            "By lot, with {number} called by the hall: anybody can draw it again.",
            number=latest.called,
        )
    return speak(languages, "By lot, with {number} called by the hall.", number=latest.called)
