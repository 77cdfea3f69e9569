"""From what happened to keys and lists to how they stand."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from facilitator.clock import Instant
from facilitator.part import Apply, Event
from facilitator.parts.keys import events as did
from facilitator.parts.keys.state import Key, Keys


def _made(state: Keys, event: did.KeyMade, _at: Instant) -> Keys:
    return state.followed_by(Key(event.public, event.day))


def _rotated(state: Keys, event: did.KeyRotated, _at: Instant) -> Keys:
    return state.followed_by(Key(event.new, event.day, statement=event.statement))


def _revoked(state: Keys, event: did.KeyRevoked, _at: Instant) -> Keys:
    key = state.key(event.public)
    if key is None:
        return state
    ended = replace(key, revoked=event.day, why=event.why, revocation=event.statement)
    return state.with_(ended)


def _locked(state: Keys, event: did.KeyLocked, _at: Instant) -> Keys:
    key = state.key(event.public)
    return state if key is None else state.with_(replace(key, locked=True))


def _issued(state: Keys, event: did.StatusListIssued, _at: Instant) -> Keys:
    return replace(state, lists=(*state.lists, event))


def _days_set(state: Keys, event: did.ListDaysSet, _at: Instant) -> Keys:
    return replace(state, days=event.days)


def _taken(state: Keys, event: did.TrustListTaken, _at: Instant) -> Keys:
    return replace(state, taken=(*state.taken, event))


def _signed(state: Keys, event: did.TrustListSigned, _at: Instant) -> Keys:
    return replace(state, signed=(*state.signed, event))


APPLIES: Final[dict[type[Event], Apply]] = {
    did.KeyMade: _made,
    did.KeyRotated: _rotated,
    did.KeyRevoked: _revoked,
    did.KeyLocked: _locked,
    did.StatusListIssued: _issued,
    did.ListDaysSet: _days_set,
    did.TrustListTaken: _taken,
    did.TrustListSigned: _signed,
}
