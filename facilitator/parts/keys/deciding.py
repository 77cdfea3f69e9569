"""From a command about the assembly's key to what happened, or a refusal."""

from __future__ import annotations

from datetime import date
from typing import Final

from facilitator.credentials.claims import value_of
from facilitator.credentials.codes import Prefix, data_of
from facilitator.credentials.cose import open1
from facilitator.credentials.flaws import NotACertificate
from facilitator.credentials.values import Revocation, Rotation, key_id
from facilitator.facts import TheAssembly
from facilitator.part import Answer, Command, Decide, Facts, Refusal, Side, happened
from facilitator.parts.keys import commands as ask
from facilitator.parts.keys import events as did
from facilitator.parts.keys.state import Keys
from facilitator.time_of_day import day_of

#: The kind of side datum that a key under its passphrase is, under its public half.
SEALED: Final = "assembly_key"
_KEY_DIGITS: Final = 64
_NOT_SIGNED: Final = Refusal("not_signed_by_key")


def body_of(facts: Facts) -> TheAssembly:
    """Whose keys these are."""
    return facts.of(TheAssembly) or TheAssembly("", 0)


def today(facts: Facts) -> str:
    """The ISO date it is where the body meets."""
    return day_of(facts.now, body_of(facts).zone).isoformat()


def opened(code: str, prefix: Prefix, public: str, longest: int = 0) -> object | None:
    """What that key signed; None where it did not, or not this. `longest`: 0 for a QR code's."""
    known = {key_id(public): bytes.fromhex(public)}
    try:
        data = data_of(code, prefix, longest) if longest else data_of(code, prefix)
        return value_of(open1(data, known.get).payload)
    except NotACertificate:
        return None


def _make(state: Keys, facts: Facts, command: ask.MakeKey) -> Answer:
    if state.key(command.public) is not None:
        return happened()
    if not _is_key(command.public):
        return Refusal("not_a_key")
    if state.keys and not command.anew:
        return Refusal("key_there")
    return happened(did.KeyMade(body_of(facts).id, command.public, today(facts)))


def _rotate(state: Keys, facts: Facts, command: ask.RotateKey) -> Answer:
    current, body = state.current, body_of(facts)
    if current is None:
        return Refusal("no_key")
    change = opened(command.statement, Prefix.ROTATION, current.public)
    day = date.fromisoformat(today(facts))
    if not isinstance(change, Rotation) or change != Rotation(
        body.id, current.public, change.new, day
    ):
        return _NOT_SIGNED
    if state.key(change.new) is not None:
        return Refusal("key_used_before")
    rotated = did.KeyRotated(body.id, change.old, change.new, day.isoformat(), command.statement)
    if not command.sealed:
        return happened(rotated)
    sealed = Side(SEALED, change.new, command.sealed)
    return happened(rotated, did.KeyLocked(body.id, change.new), sides=(sealed,))


def _revoke(state: Keys, facts: Facts, command: ask.RevokeKey) -> Answer:
    key, body = state.key(command.public), body_of(facts)
    if key is None:
        return Refusal("no_key")
    if key.revoked:
        return happened()
    if command.statement:
        change = opened(command.statement, Prefix.REVOCATION, key.public)
        if not isinstance(change, Revocation) or (change.assembly, change.key) != (
            body.id,
            key.public,
        ):
            return _NOT_SIGNED
    why = " ".join(command.why.split())
    revoked = did.KeyRevoked(body.id, key.public, today(facts), why, command.statement)
    return happened(revoked, sides=(Side(SEALED, key.public, None),))


def _lock(state: Keys, facts: Facts, command: ask.LockKey) -> Answer:
    key = state.key(command.public)
    if key is None or key.revoked or not command.sealed:
        return Refusal("no_key")
    sealed = Side(SEALED, key.public, command.sealed)
    return happened(did.KeyLocked(body_of(facts).id, key.public), sides=(sealed,))


def _is_key(public: str) -> bool:
    try:
        return len(public) == _KEY_DIGITS and bytes.fromhex(public).hex() == public
    except ValueError:
        return False


DECIDES: Final[dict[type[Command], Decide]] = {
    ask.MakeKey: _make,
    ask.RotateKey: _rotate,
    ask.RevokeKey: _revoke,
    ask.LockKey: _lock,
}
