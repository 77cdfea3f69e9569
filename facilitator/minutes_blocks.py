"""The blocks of the minutes in their order, and which of them a secretary may move or leave out.

What was decided, who was elected, what was mandated and how many were there is never left out and
keeps its order. The keys are kept in drafts for years: a key never changes its meaning.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from facilitator.wording import say


@dataclass(frozen=True, slots=True)
class Block:
    """One block. `optional`: it may be moved among the others, and left out."""

    key: str
    optional: bool = False


#: In the order of the minutes; one with nothing to say is passed over.
BLOCKS: Final = (
    Block("present"),
    Block("notice"),
    Block("declarations"),
    Block("last_minutes"),
    Block("agreements", optional=True),
    Block("earlier", optional=True),
    Block("course", optional=True),
    Block("reports"),
    Block("question", optional=True),
    Block("senses", optional=True),
    Block("decisions"),
    Block("for_members"),
    Block("elections"),
    Block("mandates"),
    Block("acts"),
    Block("actions"),
    Block("process"),
    Block("next_meeting", optional=True),
)
KEYS: Final = tuple(block.key for block in BLOCKS)
OPTIONAL: Final = frozenset(block.key for block in BLOCKS if block.optional)
_FIRM: Final = tuple(key for key in KEYS if key not in OPTIONAL)

#: What may follow the signatures, in this order.
ANNEXES: Final = ("counts", "elections", "attendance", "process", "timing", "sources")
#: Annexed unless somebody says otherwise; there is nothing in them on most evenings.
USUAL_ANNEXES: Final = frozenset({"counts", "elections"})


def block_name(key: str, language: str) -> str:
    """The block as it is headed. Raises KeyError for no key of ours."""
    return (_beginning(language) | _end(language))[key]


def _beginning(language: str) -> dict[str, str]:
    return {
        "present": say(language, "Present"),
        "notice": say(language, "Notice and outreach"),
        "declarations": say(language, "Declarations of interest"),
        "last_minutes": say(language, "Minutes of the last meeting"),
        "agreements": say(language, "Agreements adopted"),
        "earlier": say(language, "Actions of earlier meetings"),
        "course": say(language, "Course of the meeting"),
        "reports": say(language, "Delegates' reports"),
        "question": say(language, "The question and what was said"),
    }


def _end(language: str) -> dict[str, str]:
    return {
        "senses": say(language, "Readings of the room, no decisions"),
        "decisions": say(language, "Decisions"),
        "for_members": say(language, "For the members"),
        "elections": say(language, "Elections"),
        "mandates": say(language, "Mandates adopted"),
        "acts": say(language, "Done about mandates in force"),
        "actions": say(language, "Actions"),
        "process": say(language, "Process, and departures from the plan"),
        "next_meeting": say(language, "Next meeting"),
    }


def annex_name(key: str, language: str) -> str:
    """The annex as it is headed. Raises KeyError for no key of ours."""
    return {
        "counts": say(language, "Annex: how the votes were counted"),
        "elections": say(language, "Annex: the elections, stage by stage"),
        "attendance": say(language, "Annex: how many were there, and when"),
        "process": say(language, "Annex: the process, line by line"),
        "timing": say(language, "Annex: how the time went"),
        "sources": say(language, "Annex: where the figures come from"),
    }[key]


def arranged(order: Iterable[str]) -> tuple[str, ...]:
    """All blocks, the optional ones where `order` has them.

    Whatever `order` says, the others keep their order; what it does not name follows on what it
    usually follows; what it names twice, or what nobody knows, is passed over.
    """
    wanted = list(dict.fromkeys(key for key in order if key in KEYS))
    named = iter([key for key in _FIRM if key in wanted])
    placed = [key if key in OPTIONAL else next(named) for key in wanted]
    for row in (_FIRM, KEYS):
        for n, key in enumerate(row):
            if key not in placed:
                placed.insert(placed.index(row[n - 1]) + 1 if n else 0, key)
    return tuple(placed)


def moved(order: Iterable[str], key: str, by: int) -> tuple[str, ...]:
    """The order with that block so many places later, earlier below nought; firm ones stay."""
    places = list(arranged(order))
    if key not in OPTIONAL:
        return tuple(places)
    place = places.index(key)
    places.remove(key)
    places.insert(max(0, min(len(places), place + by)), key)
    return tuple(places)
