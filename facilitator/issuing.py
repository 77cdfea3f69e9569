"""What the assembly's key signs: the status list that is due, and the code of a certificate.

Read from the world, signed with a key, told to the record. Time is an argument.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from facilitator.credentials.claims import value_of
from facilitator.credentials.codes import Prefix, data_of
from facilitator.credentials.cose import unverified
from facilitator.credentials.signing import certificate_code, signed_code
from facilitator.credentials.values import MandateCertificate, fingerprint
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import assembly, keys
from facilitator.readings.mandates.status_list import needs_new_list, status_list_of
from facilitator.record.assembly_key import AssemblyKey
from facilitator.time_of_day import day_of

if TYPE_CHECKING:
    from facilitator.clock import Instant
    from facilitator.documents.certificate.value import Certificate


def today(world: World, now: Instant) -> date:
    """The day it is where the assembly meets."""
    return day_of(now, world.of(assembly.PART).zone)


def status_list_now(
    world: World, key: AssemblyKey, day: date, anew: str = ""
) -> keys.IssueStatusList:
    """The list as things stand, signed. `anew`: the mandate that is about to be certified."""
    listed = status_list_of(world, day, anew)
    return keys.IssueStatusList(signed_code(listed, key.sign, key.public))


def status_list_due(
    world: World, key: AssemblyKey, day: date, anew: str = ""
) -> keys.IssueStatusList | None:
    """A new list, where the newest says something else, is nearly old, or another key's."""
    return status_list_now(world, key, day, anew) if needs_new_list(world, day, anew) else None


def signed_certificate(
    world: World, mandate_id: str, languages: tuple[str, ...], key: AssemblyKey, day: date
) -> Certificate:
    """The certificate with its code, valid with the newest status list.

    The code holds the text in the first of `languages`, which is the authoritative one; only its
    digest where it is long; and where even that is too long there is no code.
    Raises RuleError as `certificate_of` does.
    """
    from facilitator.readings.mandates.certificate import certificate_of  # noqa: PLC0415 - 200 ms
    from facilitator.readings.mandates.signed_certificate import signed_certificate_of  # noqa: PLC0415

    paper, newest = certificate_of(world, mandate_id, languages), world.of(keys.PART).list
    paper = replace(paper, status_list=newest.number if newest else None)
    value = signed_certificate_of(world, mandate_id, paper, languages[0], day)
    with suppress(RuleError):  # the signed paper is the certificate, its code a convenience
        code = certificate_code(value, key.sign, key.public)
        spoken = languages[0] if _holds_text(code) else ""
        mark = fingerprint(key.public)
        paper = replace(paper, code=code, code_language=spoken, fingerprint=mark)
    return paper


def _holds_text(code: str) -> bool:
    said = value_of(unverified(data_of(code, Prefix.CERTIFICATE)))
    return isinstance(said, MandateCertificate) and not said.text_digest
