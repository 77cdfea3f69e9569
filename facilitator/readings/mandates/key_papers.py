"""Papers about the assembly's key and its lists, read from the record."""

from __future__ import annotations

from datetime import date

from facilitator.clock import Instant
from facilitator.credentials.claims import value_of
from facilitator.credentials.codes import (
    LONGEST_IN_A_FILE,
    Prefix,
    data_of,
)
from facilitator.credentials.cose import unverified
from facilitator.credentials.recovery import recovery_lines
from facilitator.credentials.spoken import fingerprint_words
from facilitator.credentials.values import TrustList, fingerprint, prefix_of
from facilitator.documents.mandates.key_papers_value import FoundingCertificate, RecoverySheet
from facilitator.documents.mandates.lists_value import (
    StatusLine,
    StatusListPaper,
    TrustLine,
    TrustListPaper,
)
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import assembly, keys, mandate, meeting
from facilitator.parts.keys import Key, TrustListSigned
from facilitator.parts.mandate import Mandate
from facilitator.readings.mandates.status_list import issued_entries
from facilitator.time_of_day import day_of


def founding_certificate_of(world: World, language: str) -> FoundingCertificate:
    """That the assembly was founded, and how its key is known. Raises RuleError without a key."""
    body, key = world.of(assembly.PART), _current(world)
    return FoundingCertificate(
        assembly=body.name,
        day=_founded(world),
        fingerprint=fingerprint(key.public),
        place=body.place,
        languages=tuple(_name_of(each, language) for each in body.papers),
        words=fingerprint_words(key.public, language),
    )


def recovery_sheet_of(world: World, seed: bytes, day: date) -> RecoverySheet:
    """What brings the key back: the only reading that holds a secret. `seed`: of the key in use."""
    lines = recovery_lines(seed)
    return RecoverySheet(
        assembly=world.of(assembly.PART).name,
        day=day,
        lines=lines,
        fingerprint=fingerprint(_current(world).public),
        code="".join(lines).replace(" ", ""),
    )


def status_list_paper_of(world: World) -> StatusListPaper:
    """The newest status list on paper. Raises RuleError where there is none."""
    newest, body = world.of(keys.PART).list, world.of(assembly.PART)
    if newest is None:
        raise RuleError("No status list was made yet.")
    listed = {entry.prefix: entry.why.value for entry in issued_entries(world)}
    given = [(one, prefix_of(one.id)) for one in world.of(mandate.PART).all if one.copies]
    return StatusListPaper(
        assembly=body.name,
        number=newest.number,
        day=date.fromisoformat(newest.day),
        next_day=date.fromisoformat(newest.next_day),
        ended=tuple(
            _line(one, listed[prefix], body.zone) for one, prefix in given if prefix in listed
        ),
        in_force=tuple(
            _line(one, one.standing.value, body.zone)
            for one, prefix in given
            if prefix not in listed and one.in_force
        ),
        code=newest.code,
        fingerprint=fingerprint(newest.public),
    )


def trust_list_paper_of(signed: TrustListSigned) -> TrustListPaper:
    """A trust list that this body signed, on paper. Raises RuleError for one that is broken."""
    trust = value_of(unverified(data_of(signed.code, Prefix.TRUST_LIST, LONGEST_IN_A_FILE)))
    if not isinstance(trust, TrustList):
        raise RuleError("That is no trust list.")
    return TrustListPaper(
        district=trust.district,
        number=trust.number,
        day=trust.day,
        fingerprint=fingerprint(trust.public),
        lines=tuple(
            TrustLine(each.name, fingerprint(key.public), key.since, key.until, key.revoked)
            for each in trust.assemblies
            for key in each.keys
        ),
        code=signed.code,
    )


def _line(given: Mandate, standing: str, zone: str) -> StatusLine:
    since: Instant = given.ended or given.adopted
    return StatusLine(given.certificate, given.code, standing, day_of(since, zone))


def _current(world: World) -> Key:
    current = world.of(keys.PART).current
    if current is None:
        raise RuleError("This assembly has no key in use.")
    return current


def _founded(world: World) -> date:
    """As far as the record still says: the day of its first key or its first meeting."""
    days = [each.since for each in world.of(keys.PART).keys[:1]]
    days += [held.day for held in world.of(meeting.PART).all[:1]]
    return min(date.fromisoformat(day) for day in days)


def _name_of(code: str, language: str) -> str:
    from babel import Locale  # noqa: PLC0415 - 30 ms that the first window need not wait

    return Locale.parse(code).get_display_name(language) or code
