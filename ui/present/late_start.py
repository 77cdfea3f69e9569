"""A late start asks one thing: does the evening end as planned, or as much later? No Qt.

Asked while the hall is still at its beginning, and once: what was said is in the record.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from facilitator.clock import Instant
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, meeting
from facilitator.parts.agenda import Agenda, SettleLateStart, may_be_shortened
from facilitator.plan import Phase
from facilitator.wording import in_language, say
from ui.present.times import clock_time, planned_end, planned_start

#: Minutes: below, nobody minds; above, it is no late start but another day's plan.
_NOTICED: Final = 3
_MOST: Final = 90
_BEGINNING: Final = frozenset({Phase.INTRODUCTION, Phase.INPUT})


@dataclass(frozen=True, slots=True)
class LateStart:
    """What is asked.

    Attributes:
        question: 'Finish at 21:00 anyway, or at 21:12?'
        planned, later: the two answers, 'At 21:00' and 'At 21:12'.
        offer: what is shortened for the first, 'Input 12 → 8 min'; "" where nothing can be.
        keep: asked of the engine for the planned end, with those cuts.
        keep_uncut: the same, and every item keeps its time.
        move: asked of the engine for the later end.
    """

    question: str
    planned: str
    later: str
    offer: str
    keep: SettleLateStart
    keep_uncut: SettleLateStart
    move: SettleLateStart


def late_start(world: World, language: str) -> LateStart | None:
    """What to ask just now; None for nothing."""
    held, state = world.of(meeting.PART).running, world.of(agenda.PART)
    first = first_begun(state)
    if held is None or first is None or state.settled:
        return None
    zone = world.of(assembly.PART).zone
    start = planned_start(held, zone)
    late = int((first.as_datetime() - start).total_seconds()) // 60
    if not _NOTICED <= late <= _MOST:
        return None
    end, moved = planned_end(held, state, zone), planned_end(held, state, zone, late)
    # Gaps before fixed times take lateness in: what they leave of it moves the end.
    lost = (moved - end) // timedelta(minutes=1)
    if lost < _NOTICED:
        return None
    planned, later = clock_time(end, zone), clock_time(moved, zone)
    cuts = cuts_for({i.id: i.planned.minutes for i in state.items if may_be_shortened(i)}, lost)
    return LateStart(
        question=say(
            language, "Finish at {planned} anyway, or at {later}?", planned=planned, later=later
        ),
        planned=say(language, "At {time}", time=planned),
        later=say(language, "At {time}", time=later),
        offer=_offer(state, cuts, language),
        keep=SettleLateStart(minutes=cuts),
        keep_uncut=SettleLateStart(),
        move=SettleLateStart(later=late),
    )


def first_begun(state: Agenda) -> Instant | None:
    """When the evening really began; None before, and once the hall is past its beginning."""
    begun = [item for item in state.items if item.began is not None]
    if not begun or any(item.planned.phase not in _BEGINNING for item in begun):
        return None
    return min((item.began for item in begun if item.began is not None), key=lambda at: at.utc)


def cuts_for(minutes: Mapping[str, int], late: int) -> dict[str, int]:
    """What each item may take so that `late` minutes are saved: in proportion, none under half.

    Args:
        minutes: item → whole minutes planned.
        late: whole minutes to be saved; where halves do not suffice, as many as can be.

    Returns:
        item → minutes from now on, of those that lose any.

    """
    cut = dict.fromkeys(minutes, 0)
    for _minute in range(late):
        able = [key for key, planned in minutes.items() if cut[key] < planned // 2]
        if not able:
            break
        # The next minute comes from where it is the smallest share.
        least = min(able, key=lambda key: (cut[key] + 1) / minutes[key])
        cut[least] += 1
    return {key: minutes[key] - lost for key, lost in cut.items() if lost}


def _offer(state: Agenda, cuts: Mapping[str, int], language: str) -> str:
    """Each on its own, 'Input 12 → 8 min', whoever gives most first."""
    shortened = [item for item in state.items if item.id in cuts]
    shortened.sort(key=lambda item: cuts[item.id] - item.planned.minutes)
    return " · ".join(
        say(
            language,
            "{title} {planned} → {n} min",
            title=in_language(item.planned.title, language),
            planned=item.planned.minutes,
            n=cuts[item.id],
        )
        for item in shortened
    )
