"""Evidence for tests: a year of meetings in a few words."""

from __future__ import annotations

from datetime import date, timedelta

from facilitator.legitimacy.values import (
    Came,
    Decided,
    Evidence,
    Followed,
    Held,
    Invitation,
    Line,
    Share,
    Visits,
)

FIRST = date(2026, 1, 8)


def came(known):
    """`known`: residents of T1 and above; None where nobody was checked in."""
    if known is None:
        return Came(checked_in=False, residents=120, counted=120)
    tiers = (3, known, 0, 0, 0)
    return Came(True, known + 3, tiers, known + 5, known + 9, known // 2, {"observer": 4})


def followed(*standings):
    lines = tuple(Line(f"line-{n}", must=True, standing=one) for n, one in enumerate(standings))
    return Followed(lines, ("The loop was off.",), (12, 47))


def invitation(direct=930, of=1000, lowest=80, lowest_of=100, days=9):
    return Invitation(
        "2026-01-01",
        "2026-01-07",
        Share(direct, direct, of, "Census 2021, TS041"),
        Share(200, 260, of, "Census 2021, TS041"),
        Share(lowest, lowest, lowest_of, "Census 2021, TS041"),
        "Marfleet Lane",
        ("leaflet", "door", "poster"),
        ("en", "pl"),
        "2025-12-29",
        days,
    )


def held(number, known, **more):
    decided = Decided(
        f"D-2026-{number:03}",
        {"en": "That the last bus runs at 23:00.", "cy": "Bod y bws olaf yn rhedeg am 23:00."},
        "carried",
        "more than half of votes cast",
        *(131, 12, 9, 11, 163),
    )
    day = FIRST + timedelta(days=30 * (number - 1))
    return Held(
        number,
        day.isoformat(),
        "St Giles Hall",
        came(known),
        more.get("followed", followed("done", "late", "not_needed")),
        more.get("invitation", invitation()),
        (decided,),
    )


def evidence(*knowns, **more):
    meetings = tuple(held(number, known) for number, known in enumerate(knowns, 1))
    return Evidence(
        assembly="ab" * 16,
        name="Marfleet North",
        place="Hull",
        made="2026-12-01",
        head="0" * 64,
        events=4711,
        meetings=meetings,
        visits=more.pop("visits", Visits(200, 200, (120, 50, 30))),
        **more,
    )
