"""Values signed, and signed values opened: who may say what.

A certificate, a status list and a change of key are an assembly's, signed with its key; a trust
list is the district's, signed with the key that stands in it. What an assembly signs is believed
of that assembly alone, on days on which its key was in use, and not with a key that was revoked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from facilitator.credentials.claims import Signable, payload_of, value_of, without_text
from facilitator.credentials.codes import Prefix, code_of, fits_on_paper
from facilitator.credentials.cose import Opened1, Sign, open1, sign1, unverified
from facilitator.credentials.dispatch import Dispatch
from facilitator.credentials.flaws import Flaw, NotACertificate
from facilitator.credentials.values import (
    MandateCertificate,
    Revocation,
    Rotation,
    StatusList,
    TrustedAssembly,
    TrustedKey,
    TrustList,
    key_id,
)
from facilitator.errors import RuleError

_PREFIXES: Final[Mapping[type, Prefix]] = {
    MandateCertificate: Prefix.CERTIFICATE,
    StatusList: Prefix.STATUS_LIST,
    TrustList: Prefix.TRUST_LIST,
    Rotation: Prefix.ROTATION,
    Revocation: Prefix.REVOCATION,
    Dispatch: Prefix.DISPATCH,
}


class Issuer(NamedTuple):
    """An assembly of a trust list, and the key of its that signed."""

    assembly: TrustedAssembly
    key: TrustedKey


def signed(value: Signable, sign: Sign, public: str) -> bytes:
    """The value as COSE_Sign1. `public`: 64 hex digits of the key that `sign` signs with."""
    return sign1(payload_of(value), sign, bytes.fromhex(public))


def signed_code(value: Signable, sign: Sign, public: str) -> str:
    """The value as a code, "MANDSL…" for a status list."""
    return code_of(signed(value, sign, public), _PREFIXES[type(value)])


def certificate_code(
    certificate: MandateCertificate,
    sign: Sign,
    public: str,
    *,
    fits: Callable[[str], bool] = fits_on_paper,
) -> str:
    """The code of a certificate: with its texts if that fits, else with their digest.

    Raises RuleError if it does not fit even so.
    """
    whole = signed_code(certificate, sign, public)
    if fits(whole):
        return whole
    short = signed_code(without_text(certificate), sign, public)
    if not fits(short):
        raise RuleError("The names in this certificate are too long for a code.")
    return short


def open_certificate(data: bytes, trust: TrustList) -> tuple[MandateCertificate, Issuer]:
    """What a certificate says, and who says it. Raises NotACertificate."""
    opened, issuer = _opened(data, trust)
    certificate = value_of(opened.payload)
    if not isinstance(certificate, MandateCertificate):
        raise NotACertificate(Flaw.OTHER_KIND)
    _its_own(issuer, certificate.assembly, certificate.issued)
    return certificate, issuer


def open_status_list(data: bytes, trust: TrustList) -> StatusList:
    """An assembly's status list. Raises NotACertificate."""
    opened, issuer = _opened(data, trust)
    found = value_of(opened.payload)
    if not isinstance(found, StatusList):
        raise NotACertificate(Flaw.OTHER_KIND)
    _its_own(issuer, found.assembly, found.day)
    return found


def open_dispatch(data: bytes, trust: TrustList) -> Dispatch:
    """What a body sent. Raises NotACertificate."""
    opened, issuer = _opened(data, trust)
    found = value_of(opened.payload)
    if not isinstance(found, Dispatch):
        raise NotACertificate(Flaw.OTHER_KIND)
    _its_own(issuer, found.sender, found.day)
    return found


def open_trust_list(data: bytes, public: str | None = None) -> TrustList:
    """A district's trust list, signed with the key in it.

    `public`: the district's key where it is known already, 64 hex digits; another is refused.
    Raises NotACertificate.
    """
    claimed = value_of(unverified(data))
    if not isinstance(claimed, TrustList):
        raise NotACertificate(Flaw.OTHER_KIND)
    if public is not None and claimed.public != public:
        raise NotACertificate(Flaw.UNKNOWN_KEY)
    known = {key_id(claimed.public): bytes.fromhex(claimed.public)}
    open1(data, known.get)
    return claimed


def with_change(trust: TrustList, data: bytes) -> TrustList:
    """The trust list after an assembly's own rotation or revocation of a key.

    Made for this: the list is a paper of last year, and the statement came with the delegate.
    Raises NotACertificate.
    """
    opened, issuer = _opened(data, trust)
    change = value_of(opened.payload)
    if isinstance(change, Revocation):
        keys = _revoked(change, issuer)
    elif isinstance(change, Rotation):
        keys = _rotated(change, issuer)
    else:
        raise NotACertificate(Flaw.OTHER_KIND)
    changed = replace(issuer.assembly, keys=keys)
    assemblies = (changed if each.id == changed.id else each for each in trust.assemblies)
    try:
        return replace(trust, assemblies=tuple(assemblies))
    except RuleError as error:  # the new key is another assembly's
        raise NotACertificate(Flaw.NOT_ITS_OWN) from error


def _revoked(change: Revocation, issuer: Issuer) -> tuple[TrustedKey, ...]:
    if (change.assembly, change.key) != (issuer.assembly.id, issuer.key.public):
        raise NotACertificate(Flaw.NOT_ITS_OWN)
    return tuple(
        replace(each, revoked=True) if each == issuer.key else each for each in issuer.assembly.keys
    )


def _rotated(change: Rotation, issuer: Issuer) -> tuple[TrustedKey, ...]:
    _its_own(issuer, change.assembly, change.day)
    if change.old != issuer.key.public:
        raise NotACertificate(Flaw.NOT_ITS_OWN)
    if any(each.public == change.new for each in issuer.assembly.keys):
        return issuer.assembly.keys
    if issuer.key.until is not None:  # it has had its successor, and has one only
        raise NotACertificate(Flaw.KEY_OUT_OF_TIME)
    ended = replace(issuer.key, until=change.day)
    kept = (ended if each == issuer.key else each for each in issuer.assembly.keys)
    return (*kept, TrustedKey(change.new, change.day))


def _opened(data: bytes, trust: TrustList) -> tuple[Opened1, Issuer]:
    """What a key of the list signed, and whose key it is."""
    issuers = {
        key_id(key.public): Issuer(assembly, key)
        for assembly in trust.assemblies
        for key in assembly.keys
    }

    def public(kid: bytes) -> bytes | None:
        return bytes.fromhex(issuers[kid].key.public) if kid in issuers else None

    try:
        opened = open1(data, public)
    except NotACertificate as unknown:
        if unknown.flaw is Flaw.UNKNOWN_KEY and not _known(data, trust):
            raise NotACertificate(Flaw.UNKNOWN_ASSEMBLY) from unknown
        raise
    return opened, issuers[key_id(opened.public.hex())]


def _known(data: bytes, trust: TrustList) -> bool:
    """Whether the assembly this claims to come from is on the list at all."""
    claimed = value_of(unverified(data))
    if isinstance(claimed, Dispatch):
        return trust.assembly(claimed.sender) is not None
    return not isinstance(claimed, TrustList) and trust.assembly(claimed.assembly) is not None


def _its_own(issuer: Issuer, assembly: str, day: date) -> None:
    if assembly != issuer.assembly.id:
        raise NotACertificate(Flaw.NOT_ITS_OWN)
    if issuer.key.revoked:
        raise NotACertificate(Flaw.REVOKED_KEY)
    if not issuer.key.covers(day):
        raise NotACertificate(Flaw.KEY_OUT_OF_TIME)
