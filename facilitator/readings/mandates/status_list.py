"""Which certificates of this assembly no longer hold, as the next status list says it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from facilitator.credentials.claims import value_of
from facilitator.credentials.codes import LONGEST_IN_A_FILE, Prefix, data_of
from facilitator.credentials.cose import unverified
from facilitator.credentials.values import Entry, StatusList, Why, entries_of
from facilitator.engine.world import World
from facilitator.parts import assembly, keys, mandate
from facilitator.parts.mandate import Mandate, Standing

#: How a mandate stands, and what a status list says of it; of any other nothing.
_WHY: Final = {
    Standing.RECALLED: Why.RECALLED,
    Standing.SUSPENDED: Why.SUSPENDED,
    Standing.RESIGNED: Why.RESIGNED,
    Standing.SUPERSEDED: Why.SUPERSEDED,
    Standing.VARIED: Why.VARIED,
    Standing.DISCHARGED: Why.DISCHARGED,
}
#: So many days before the last one is out of date, a new one is made along with a certificate.
_NEARLY: Final = timedelta(days=7)


def status_list_of(world: World, day: date, anew: str = "") -> StatusList:
    """The list as it has to be signed on that day, with the number after the last.

    `anew`: id of the mandate whose certificate is about to be signed with the key now in use.
    """
    body, state = world.of(assembly.PART), world.of(keys.PART)
    serials = {
        given.id: why
        for given in world.of(mandate.PART).all
        if given.copies and (why := _why(world, given)) and given.id != anew
    }
    number = state.list.number + 1 if state.list else 1
    next_day = day + timedelta(days=state.days)
    return StatusList(body.id, body.name, number, day, next_day, entries_of(serials))


def issued_entries(world: World) -> tuple[Entry, ...]:
    """What the newest list says."""
    last = world.of(keys.PART).list
    if last is None:
        return ()
    listed = value_of(unverified(data_of(last.code, Prefix.STATUS_LIST, LONGEST_IN_A_FILE)))
    return listed.entries if isinstance(listed, StatusList) else ()


def needs_new_list(world: World, day: date, anew: str = "") -> bool:
    """Whether the newest list does not say how things stand, is another key's, or nearly old."""
    state = world.of(keys.PART)
    last, current = state.list, state.current
    if last is None or current is None or last.public != current.public:
        return True
    if day + min(_NEARLY, timedelta(days=state.days - 1)) > date.fromisoformat(last.next_day):
        return True
    return status_list_of(world, day, anew).entries != issued_entries(world)


def _why(world: World, given: Mandate) -> Why | None:
    """Why its certificate holds no longer; None where it does, or its term just ran out."""
    if given.standing in _WHY:
        return _WHY[given.standing]
    signed_with = _key_of_list(world, given.status_list)
    key = world.of(keys.PART).key(signed_with)
    return Why.ISSUER_REVOKED if key is not None and key.revoked else None


def _key_of_list(world: World, number: int) -> str:
    """The key that signed the list of that number, and so the certificates that name it."""
    lists = world.of(keys.PART).lists
    return next((each.public for each in lists if each.number == number), "")
