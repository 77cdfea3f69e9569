"""From a command to what happened at the door, or a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from facilitator.door_facts import Category, ElectorsMeet, PersonCame, Tier
from facilitator.facts import AreaUnits, TheAssembly, TheMeeting
from facilitator.part import Answer, Event, Facts, Refusal, Side, happened
from facilitator.parts.checkin import commands as ask
from facilitator.parts.checkin import events as did
from facilitator.parts.checkin.attendance import KEY, attendance, new_key
from facilitator.parts.checkin.noting import LOOKUP, card_rows, gone_rows, noted_rows
from facilitator.parts.checkin.state import Arrival, Checkin, Door

#: The highest number on a card or handset that is believed, as for handsets.
HIGHEST: Final = 9999
#: Those of whom it is asked where they live.
_LIVE_HERE: Final = frozenset({Category.RESIDENT, Category.YOUNG, Category.REMOTE})


def arrive(state: Checkin, facts: Facts, command: ask.Arrive) -> Answer:
    """They are in, by whatever it takes."""
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    door = state.door(meeting.id)
    known = _known(facts, meeting.id, door, command)
    if known is not None:
        return _back_in(meeting.id, known)
    no = _unfit(state, facts, command)
    return no or _arrived(state, facts, meeting, command)


def _known(facts: Facts, meeting: str, door: Door, command: ask.Arrive) -> Arrival | None:
    """Who has that card tonight, or that id."""
    looked_up = facts.sides.get((LOOKUP, f"{meeting} {command.number}"), "")
    return door.arrivals.get(command.arrival) or door.arrivals.get(looked_up)


def _unfit(state: Checkin, facts: Facts, command: ask.Arrive) -> Refusal | None:
    if command.number is not None and not 1 <= command.number <= HIGHEST:
        return Refusal("not_handset_numbers")
    if command.tier is Tier.VOUCHED:
        return Refusal("two_who_vouch")
    return _unfit_home(state, facts, command.unit, command.tier)


def _unfit_home(state: Checkin, facts: Facts, unit: str, tier: Tier) -> Refusal | None:
    """Why it cannot be written down so that they live there, or how that is known."""
    area = facts.of(AreaUnits)
    if unit and (area is None or unit not in area.codes):
        return Refusal("no_such_unit")
    if tier is Tier.DOCUMENT and not state.rules.documents:
        return Refusal("no_documents")
    if tier is Tier.REGISTER and facts.of(ElectorsMeet) is None:
        return Refusal("no_register")
    return None


def _arrived(state: Checkin, facts: Facts, meeting: TheMeeting, command: ask.Arrive) -> Answer:
    arrival = command.arrival or facts.new_id()
    made, sides, token, first = _counted_once(state, facts, meeting, command)
    lives = command.category in _LIVE_HERE
    event = did.PersonArrived(
        *(meeting.id, arrival, command.category),
        unit=command.unit if lives else "",
        tier=command.tier if lives else Tier.TOLD,
        first_time=first,
        attendance=token,
    )
    sides += card_rows(meeting.id, arrival, command.number)
    said = command.name or None, command.needs or None
    sides += noted_rows(arrival, command.category, *said, photo=command.photo or None)
    return happened(*made, event, sides=sides, tells=_came(meeting.id, command.category, 1))


def _counted_once(
    state: Checkin, facts: Facts, meeting: TheMeeting, command: ask.Arrive
) -> tuple[tuple[Event, ...], tuple[Side, ...], str, bool]:
    """What happens to the key, the attendance of that card, and whether it is the first."""
    if command.number is None or not state.rules.cards_kept or command.category is Category.CHILD:
        return (), (), "", False
    made, sides, key = _key(state, facts, meeting.year)
    keys = dict.fromkeys((*kept_keys(state, facts.sides).values(), key))
    others = [door.cards for each, door in state.doors.items() if each != meeting.id]
    tokens = [attendance(each, command.number) for each in keys]
    first = not any(token in cards for token in tokens for cards in others)
    return made, sides, tokens[-1], first


def kept_keys(state: Checkin, sides: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """The keys that were not deleted, by id, oldest first."""
    return {key: sides[KEY, key] for key in state.keys if (KEY, key) in sides}


def _key(
    state: Checkin, facts: Facts, year: int
) -> tuple[tuple[Event, ...], tuple[Side, ...], str]:
    """The key of that year; where there is none any more, a new one and what happened."""
    kept = facts.sides.get((KEY, state.keys[-1])) if state.keys else None
    if kept is not None and year <= state.year:
        return (), (), kept
    return _new_key(state, facts, year)


def _new_key(
    state: Checkin, facts: Facts, year: int
) -> tuple[tuple[Event, ...], tuple[Side, ...], str]:
    """Of the old ones the last is kept: twelve months may lie under two."""
    made, name = new_key(facts.new_id), facts.new_id()
    gone = tuple(Side(KEY, key, None) for key in state.keys[:-1] if (KEY, key) in facts.sides)
    event = did.AttendanceKeyMade(_assembly(facts), name, year)
    return (event,), (*gone, Side(KEY, name, made)), made


def _assembly(facts: Facts) -> str:
    assembly = facts.of(TheAssembly)
    return assembly.id if assembly else ""


def _came(meeting: str, category: Category, by: int) -> tuple[PersonCame, ...]:
    return (PersonCame(meeting, by),) if category is Category.RESIDENT and by else ()


def _found(state: Checkin, facts: Facts, arrival: str) -> tuple[str, Arrival] | Refusal:
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    one = state.door(meeting.id).arrivals.get(arrival)
    return (meeting.id, one) if one is not None else Refusal("no_such_arrival")


def leave(state: Checkin, facts: Facts, command: ask.Leave) -> Answer:
    """Out."""
    found = _found(state, facts, command.arrival)
    if isinstance(found, Refusal):
        return found
    meeting, one = found
    if not one.is_in:
        return happened()
    return happened(did.PersonLeft(meeting, one.id), tells=_came(meeting, one.category, -1))


def return_(state: Checkin, facts: Facts, command: ask.Return) -> Answer:
    """In again."""
    found = _found(state, facts, command.arrival)
    return found if isinstance(found, Refusal) else _back_in(*found)


def _back_in(meeting: str, one: Arrival) -> Answer:
    if one.is_in:
        return happened()
    return happened(did.PersonReturned(meeting, one.id), tells=_came(meeting, one.category, 1))


def take_back(state: Checkin, facts: Facts, command: ask.TakeBackArrival) -> Answer:
    """Nobody came; twice is once."""
    found = _found(state, facts, command.arrival)
    if isinstance(found, Refusal):
        return happened() if found.reason == "no_such_arrival" else found
    meeting, one = found
    return happened(
        did.ArrivalTakenBack(meeting, one.id),
        sides=gone_rows(facts.sides, meeting, one.id),
        tells=_came(meeting, one.category, -1 if one.is_in else 0),
    )


def correct(state: Checkin, facts: Facts, command: ask.CorrectArrival) -> Answer:
    """Written anew; the number in the room follows."""
    found = _found(state, facts, command.arrival)
    if isinstance(found, Refusal):
        return found
    if command.tier is Tier.VOUCHED and found[1].tier is not Tier.VOUCHED:
        return Refusal("two_who_vouch")
    return _corrected(state, facts, *found, command)


def _corrected(
    state: Checkin, facts: Facts, meeting: str, one: Arrival, command: ask.CorrectArrival
) -> Answer:
    category = command.category or one.category
    lives = category in _LIVE_HERE
    unit = (one.unit if command.unit is None else command.unit) if lives else ""
    tier = (one.tier if command.tier is None else command.tier) if lives else Tier.TOLD
    if (category, unit, tier) == (one.category, one.unit, one.tier):
        return happened()
    new_unit, new_tier = unit if unit != one.unit else "", tier if tier != one.tier else Tier.TOLD
    no = _unfit_home(state, facts, new_unit, new_tier)
    if no is not None:
        return no
    by = replace(one, category=category).counts - one.counts
    event = did.ArrivalCorrected(meeting, one.id, category, unit, tier)
    is_child = category is Category.CHILD
    sides = noted_rows(one.id, category, None, None, photo=None) if is_child else ()
    return happened(event, sides=sides, tells=_came(meeting, Category.RESIDENT, by))


def vouch(state: Checkin, facts: Facts, command: ask.Vouch) -> Answer:
    """Two others, both residents in the room. Their numbers are not kept."""
    found = _found(state, facts, command.arrival)
    if isinstance(found, Refusal):
        return found
    meeting, one = found
    arrivals = state.door(meeting).arrivals
    looked_up = {
        facts.sides.get((LOOKUP, f"{meeting} {n}"), "") for n in (command.first, command.second)
    }
    vouching = [arrivals[each] for each in looked_up - {one.id} if each in arrivals]
    if sum(each.counts for each in vouching) < len((command.first, command.second)):
        return Refusal("two_who_vouch")
    vouched = ask.CorrectArrival(one.id, tier=Tier.VOUCHED)
    return _corrected(state, facts, meeting, one, vouched)


def note(state: Checkin, facts: Facts, command: ask.NoteAtTheDoor) -> Answer:
    """Side data alone."""
    found = _found(state, facts, command.arrival)
    if isinstance(found, Refusal):
        return found
    _, one = found
    rows = noted_rows(one.id, one.category, command.name, command.needs, photo=command.photo)
    return happened(sides=rows)


def set_rules(state: Checkin, facts: Facts, command: ask.SetDoorRules) -> Answer:
    """What is given, and the rest as it was."""
    said = {
        name: value
        for name in ("voting_age", "documents", "cards_kept")
        if (value := getattr(command, name)) is not None
    }
    rules = replace(state.rules, **said, ballot=command.ballot or state.rules.ballot)
    if rules.voting_age < 0:
        return Refusal("not_an_age")
    if rules == state.rules:
        return happened()
    kept = rules.voting_age, rules.documents, rules.cards_kept, rules.ballot
    return happened(did.DoorRulesSet(_assembly(facts), *kept))


def rotate(state: Checkin, facts: Facts, _command: ask.RotateAttendanceKey) -> Answer:
    """By hand; the year stays that of the meeting, or of the key before."""
    meeting = facts.of(TheMeeting)
    year = max(meeting.year if meeting else 0, state.year)
    events, sides, _ = _new_key(state, facts, year)
    return happened(*events, sides=sides)


def delete_old_keys(state: Checkin, facts: Facts, _command: ask.DeleteOldKeys) -> Answer:
    """All but the newest; where there is no other, nothing happens."""
    gone = tuple(Side(KEY, key, None) for key in state.keys[:-1] if (KEY, key) in facts.sides)
    return happened(did.OldKeysDeleted(_assembly(facts)), sides=gone) if gone else happened()
