"""The side data of an arrival: its card, and what the person wished to say. All of it deletable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from facilitator.door_facts import AskedForFun, Category
from facilitator.facts import MeetingEnded, TheMeeting
from facilitator.part import Answer, Decided, Facts, Refusal, Side, happened
from facilitator.parts.checkin.commands import CountStars
from facilitator.parts.checkin.events import StarsCounted
from facilitator.parts.checkin.state import Checkin

#: "MEETING NUMBER" → id of the arrival.
LOOKUP: Final = "card_at_the_door"
#: Id of the arrival → the number of the card, the name, what is needed, "yes" to photographs.
CARD: Final = "arrival_card"
NAME: Final = "name"
NEEDS: Final = "access_needs"
PHOTO: Final = "photo_consent"
#: Names and needs are a line on a card.
_LONGEST: Final = 200


def card_rows(meeting: str, arrival: str, number: int | None) -> tuple[Side, ...]:
    """Which card they have tonight."""
    if number is None:
        return ()
    return (Side(LOOKUP, f"{meeting} {number}", arrival), Side(CARD, arrival, str(number)))


def noted_rows(
    arrival: str, category: Category, name: str | None, needs: str | None, *, photo: bool | None
) -> tuple[Side, ...]:
    """What they wished to say; None: as it is. Of a child no name and no photograph is kept."""
    if category is Category.CHILD:
        name, photo = "", False
    said = {
        NAME: name,
        NEEDS: needs,
        PHOTO: None if photo is None else "yes" if photo else "",
    }
    return tuple(
        Side(kind, arrival, " ".join(value.split())[:_LONGEST] or None)
        for kind, value in said.items()
        if value is not None
    )


def gone_rows(sides: Mapping[tuple[str, str], str], meeting: str, arrival: str) -> tuple[Side, ...]:
    """All of it deleted."""
    number = sides.get((CARD, arrival))
    rows = [(kind, arrival) for kind in (CARD, NAME, NEEDS, PHOTO)]
    if number is not None:
        rows.append((LOOKUP, f"{meeting} {number}"))
    return tuple(Side(*row, None) for row in rows if row in sides)


def count_stars(state: Checkin, facts: Facts, command: CountStars) -> Answer:
    """Beside the figure of the hall; typed again, it is put right."""
    meeting, asked = facts.of(TheMeeting), facts.of(AskedForFun)
    if meeting is None:
        return Refusal("no_meeting")
    if asked is None or not command.counts.keys() <= set(asked.options):
        return Refusal("no_star_question")
    if any(number < 0 for number in command.counts.values()):
        return Refusal("not_a_count")
    if state.stars.get(asked.ballot) == command.counts:
        return happened()
    return happened(StarsCounted(meeting.id, asked.ballot, command.counts))


def meeting_ended(state: Checkin, facts: Facts, fact: MeetingEnded) -> Decided:
    """Nobody needs to know any more who had which card, nor what anybody needed."""
    arrivals = state.door(fact.meeting).arrivals
    cards = {each: facts.sides[CARD, each] for each in arrivals if (CARD, each) in facts.sides}
    gone = [(LOOKUP, f"{fact.meeting} {number}") for number in cards.values()]
    gone += [(kind, each) for each in arrivals for kind in (CARD, NEEDS)]
    return happened(sides=tuple(Side(*row, None) for row in gone if row in facts.sides))
