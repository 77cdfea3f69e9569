"""What the minutes of a council say besides those of any assembly: seats, and what goes home."""

from __future__ import annotations

from facilitator.documents.values import Role, names
from facilitator.engine.world import World
from facilitator.parts import agenda, council, decision
from facilitator.parts.ballot import Ballot
from facilitator.parts.council import ReferredDown, Seat, Seated, SeatedBy
from facilitator.parts.meeting import Meeting
from facilitator.readings.people import person
from facilitator.readings.results.council_words import checked_words, departure_sentences
from facilitator.wording import in_language, say


def delegates_present(world: World, held: Meeting) -> tuple[Role, ...]:
    """Each member that sat in that meeting, and everybody who sat for it."""
    state = world.of(council.PART)
    return tuple(
        Role(_member(world, seat.member), tuple(person(world, p.person) for p in seat.people))
        for seat in state.of_meeting(held.id)
    )


def seating_notes(world: World, held: Meeting, language: str) -> tuple[str, ...]:
    """Who was seated otherwise than on a valid certificate, and who listened: a sentence each."""
    state = world.of(council.PART)
    otherwise = [
        _otherwise(world, seat, each, language)
        for seat in state.of_meeting(held.id)
        for each in seat.people
        if each.as_.by is not SeatedBy.CERTIFICATE and not each.as_.replaces
    ]
    alternates = [
        say(
            language,
            "{assembly}: the alternate, {name}, took the seat.",
            assembly=_member(world, seat.member),
            name=names((person(world, each.person),), language),
        )
        for seat in state.of_meeting(held.id)
        for each in seat.people
        if each.as_.replaces
    ]
    listened = len(state.observers_of(held.id))
    observers = [say(language, "Observers: {n}.", n=listened)] if listened else []
    return (*otherwise, *alternates, *observers)


def _otherwise(world: World, seat: Seat, each: Seated, language: str) -> str:
    values = {
        "assembly": _member(world, seat.member),
        "name": names((person(world, each.person),), language),
        "checked": checked_words(each.as_.checked, language),
        "reason": each.as_.reason,
    }
    if each.as_.by is SeatedBy.DECISION:
        taken = world.of(decision.PART).of_ballot(each.as_.ballot)
        return say(
            language,
            "{assembly}: {name} was seated by decision {decision} ({checked}).",
            decision=taken.code if taken is not None else "–",
            **values,
        )
    return say(language, "{assembly}: {name} was seated by hand ({checked}): {reason}", **values)


def council_notes(world: World, vote: Ballot, language: str) -> tuple[str, ...]:
    """What stands below a decision: departures, whether it is to ratify, to whom it goes back."""
    state, taken = world.of(council.PART), world.of(decision.PART).of_ballot(vote.id)
    notes = list(departure_sentences(world, vote, language))
    if taken is not None and taken.id in state.to_ratify:
        notes.append(say(language, "For ratification: it goes to every member as an item."))
    return tuple(notes)


def for_members(world: World, held: Meeting, language: str) -> tuple[str, ...]:
    """What goes back to the members: what is referred down, and what they are to ratify."""
    state, register = world.of(council.PART), world.of(decision.PART)
    down = [
        referral_words(world, each, language) for each in state.referrals if each.meeting == held.id
    ]
    ratify = [
        say(language, "For ratification by every member: {decision}.", decision=entry.code)
        for entry in register.all
        if entry.meeting == held.id and entry.id in state.to_ratify
    ]
    return (*ratify, *down)


def referral_words(world: World, referral: ReferredDown, language: str) -> str:
    """What is offered back, to whom, and in which words."""
    asked = ", ".join(_member(world, key) for key in referral.members)
    values = {
        "what": _what(world, referral, language),
        "words": in_language(referral.words, language),
        "members": asked,
    }
    if asked:
        return say(language, "Referred down to {members}: {what}. {words}", **values).strip()
    return say(language, "Referred down to all members: {what}. {words}", **values).strip()


def _what(world: World, referral: ReferredDown, language: str) -> str:
    """The number of the decision, or the title of the item."""
    entry = next((d for d in world.of(decision.PART).all if d.id == referral.decision), None)
    if entry is not None:
        return entry.code
    items = world.of(agenda.PART).of_meeting(referral.meeting)
    item = next((each for each in items if each.planned.id == referral.item), None)
    return in_language(item.planned.title, language) if item is not None else "–"


def _member(world: World, key: str) -> str:
    found = world.of(council.PART).member(key)
    return found.name if found is not None else "–"
