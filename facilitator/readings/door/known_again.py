"""Who came again, with no name: the same card under this year's key and under the last one's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from facilitator.parts.checkin import Arrival, Checkin
from facilitator.parts.checkin.attendance import KEY, bridge
from facilitator.parts.checkin.deciding import HIGHEST

#: Id of a key, and an attendance under it: the same for the same card, wherever it is known.
Person = tuple[str, str]


def people_of(
    state: Checkin, sides: Mapping[tuple[str, str], str]
) -> Callable[[Arrival], Person | None]:
    """What tells who came; None for an arrival without a card.

    Arrivals under keys that are kept are led back to the oldest of these. Under a key that was
    deleted each card has a name of its own, and nobody can tell whose it was.
    """
    keys = {key: sides[KEY, key] for key in state.keys if (KEY, key) in sides}
    oldest = next(iter(keys), "")
    led: dict[str, Mapping[str, str]] = {
        key: bridge(keys, oldest, key, HIGHEST) or {} for key in keys if key != oldest
    }

    def person(one: Arrival) -> Person | None:
        if not one.attendance:
            return None
        if one.key in led:
            return oldest, led[one.key][one.attendance]
        return one.key, one.attendance

    return person
