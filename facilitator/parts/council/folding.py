"""From what happened to how the council stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from facilitator.clock import Instant
from facilitator.part import Apply, Event
from facilitator.parts.council import events as did
from facilitator.parts.council.state import Council, Member, Observer, Seat, Seated, Weights


def _admitted(state: Council, event: did.MemberAdmitted, _at: Instant) -> Council:
    old = state.member(event.member)
    new = Member(event.member, event.name, event.key or (old.key if old else ""))
    if old is None:
        return replace(state, members=(*state.members, new))
    return replace(state, members=tuple(new if m.id == new.id else m for m in state.members))


def _gone(state: Council, event: did.MemberLeft, _at: Instant) -> Council:
    members = (replace(m, here=False) if m.id == event.member else m for m in state.members)
    return replace(state, members=tuple(members))


def _weighed(state: Council, event: did.WeightsFrozen, at: Instant) -> Council:
    return replace(state, weights=Weights(event.source, event.votes, at))


def _seated(state: Council, event: did.DelegateSeated, at: Instant) -> Council:
    if event.replaces:
        state = _without(state, event.meeting, event.seat, event.replaces, at)
    seat = state.seat(event.meeting, event.seat) or Seat(event.meeting, event.seat, event.member)
    return _with(state, replace(seat, people=(*seat.people, Seated(event, at))))


def _with(state: Council, seat: Seat) -> Council:
    place = seat.meeting, seat.number
    others = tuple(s for s in state.seats if (s.meeting, s.number) != place)
    return replace(state, seats=(*others, seat))


def _left(state: Council, event: did.SeatLeft, at: Instant) -> Council:
    return _without(state, event.meeting, event.seat, event.person, at)


def _without(state: Council, meeting: str, number: int, person: str, at: Instant) -> Council:
    seat = state.seat(meeting, number)
    if seat is None:
        return state
    people = (
        replace(each, left=at) if each.person == person and each.left is None else each
        for each in seat.people
    )
    return _with(state, replace(seat, people=tuple(people)))


def _listening(state: Council, event: did.SeatedAsObserver, _at: Instant) -> Council:
    new = Observer(event.meeting, event.person, event.member, event.reason)
    return replace(state, observers=(*state.observers, new))


def _went(state: Council, event: did.ObserverLeft, _at: Instant) -> Council:
    gone = (replace(o, here=False) if o.person == event.person else o for o in state.observers)
    return replace(state, observers=tuple(gone))


def _stated(state: Council, event: did.StandStated, _at: Instant) -> Council:
    key = event.meeting, event.matter, event.seat
    return replace(state, stands={**state.stands, key: event})


def _referred(state: Council, event: did.ReferredDown, _at: Instant) -> Council:
    return replace(state, referrals=(*state.referrals, event))


def _taken_back(state: Council, event: did.ReferralTakenBack, _at: Instant) -> Council:
    kept = (each for each in state.referrals if each.referral != event.referral)
    return replace(state, referrals=tuple(kept))


def _marked(state: Council, event: did.MarkedForRatification, _at: Instant) -> Council:
    return replace(state, to_ratify=(*state.to_ratify, event.decision))


def _unmarked(state: Council, event: did.RatificationUnmarked, _at: Instant) -> Council:
    kept = (decision for decision in state.to_ratify if decision != event.decision)
    return replace(state, to_ratify=tuple(kept))


APPLIES: Final[dict[type[Event], Apply]] = {
    did.MemberAdmitted: _admitted,
    did.MemberLeft: _gone,
    did.WeightsFrozen: _weighed,
    did.DelegateSeated: _seated,
    did.SeatLeft: _left,
    did.SeatedAsObserver: _listening,
    did.ObserverLeft: _went,
    did.StandStated: _stated,
    did.ReferredDown: _referred,
    did.ReferralTakenBack: _taken_back,
    did.MarkedForRatification: _marked,
    did.RatificationUnmarked: _unmarked,
}
