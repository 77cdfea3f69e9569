"""What is signed, value by value: each a map of small numbers to plain things in CBOR.

0 says what it is, so that a certificate is never taken for a list. What is as it usually is (no
alternate, no figures) is left out. The numbers are for good: a field that goes leaves a gap.
Days are counted from 1 January 1970; ids, keys and digests are bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, Final

from facilitator.credentials import values
from facilitator.credentials.cose import deterministic, plain
from facilitator.credentials.dispatch import Dispatch
from facilitator.credentials.dispatch_claims import TABLE as DISPATCH
from facilitator.credentials.flaws import Flaw, NotACertificate
from facilitator.credentials.forms import (
    DAY,
    FLAG,
    NUMBER,
    TEXT,
    Form,
    hexadecimal,
    one_of,
    optional,
    record,
    several,
)
from facilitator.errors import RuleError

Signable = (
    values.MandateCertificate
    | values.StatusList
    | values.TrustList
    | values.Rotation
    | values.Revocation
    | Dispatch
)

_ID: Final = hexadecimal(16)
_PREFIX: Final = hexadecimal(8)
_KEY: Final = hexadecimal(32)
_DIGEST: Final = hexadecimal(32)

_TYPES: Final = ("BIND", "SEEK", "LIMIT", "CARRY", "ASK", "EXPLORE")
_WHY: Final = (
    values.Why.RECALLED,
    values.Why.SUSPENDED,
    values.Why.RESIGNED,
    values.Why.SUPERSEDED,
    values.Why.VARIED,
    values.Why.DISCHARGED,
    values.Why.ISSUER_REVOKED,
)
_CLAUSE: Final = record(values.Clause, ("type", one_of(_TYPES)), ("text", TEXT), ("fallback", TEXT))
_FIGURES: Final = record(
    values.Figures,
    *((name, NUMBER) for name in ("in_favour", "against", "abstain", "base")),
)
_ENTRY: Final = record(values.Entry, ("prefix", _PREFIX), ("why", one_of(_WHY)))
_TRUSTED_KEY: Final = record(
    values.TrustedKey,
    ("public", _KEY),
    ("since", DAY),
    ("until", optional(DAY)),
    ("revoked", FLAG),
)
_TRUSTED: Final = record(
    values.TrustedAssembly, ("id", _ID), ("name", TEXT), ("keys", several(_TRUSTED_KEY))
)
#: The texts of a mandate: left out together where they are too long for a code.
_TEXTS: Final[dict[str, tuple[int, Form]]] = {
    "meetings": (30, TEXT),
    "scope": (31, TEXT),
    "instructions": (32, several(_CLAUSE)),
    "unforeseen": (33, TEXT),
    "reporting": (34, TEXT),
    "expenses": (35, TEXT),
    "recall": (36, TEXT),
}


@dataclass(frozen=True, slots=True)
class _Kind:
    """`number`: what stands under 0; `table`: for each field its number and form."""

    number: int
    made: type[Any]
    table: dict[str, tuple[int, Form]]


_CERTIFICATE: Final = {
    "serial": (1, _ID),
    "number": (2, TEXT),
    "mandate": (3, TEXT),
    "assembly": (4, _ID),
    "assembly_name": (5, TEXT),
    "area": (6, TEXT),
    "delegate": (7, TEXT),
    "alternate": (8, TEXT),
    "destination": (9, TEXT),
    "issue": (10, TEXT),
    "since": (11, DAY),
    "until": (12, DAY),
    "decided": (13, DAY),
    "issued": (14, DAY),
    "meeting": (15, NUMBER),
    "decision": (16, TEXT),
    "figures": (17, _FIGURES),
    "rule": (18, TEXT),
    "head": (19, _DIGEST),
    "status_list": (20, NUMBER),
    "language": (21, TEXT),
    "text_digest": (22, _DIGEST),
    **_TEXTS,
}
_KINDS: Final = (
    _Kind(1, values.MandateCertificate, _CERTIFICATE),
    _Kind(
        2,
        values.StatusList,
        {
            "assembly": (1, _ID),
            "assembly_name": (2, TEXT),
            "number": (3, NUMBER),
            "day": (4, DAY),
            "next_day": (5, DAY),
            "entries": (6, several(_ENTRY)),
        },
    ),
    _Kind(
        3,
        values.TrustList,
        {
            "district": (1, TEXT),
            "public": (2, _KEY),
            "number": (3, NUMBER),
            "day": (4, DAY),
            "assemblies": (5, several(_TRUSTED)),
        },
    ),
    _Kind(
        4,
        values.Rotation,
        {"assembly": (1, _ID), "old": (2, _KEY), "new": (3, _KEY), "day": (4, DAY)},
    ),
    _Kind(5, values.Revocation, {"assembly": (1, _ID), "key": (2, _KEY), "day": (3, DAY)}),
    _Kind(6, Dispatch, DISPATCH),
)
_WHAT: Final = 0


def payload_of(value: Signable) -> bytes:
    """The bytes that are signed. Raises RuleError for what no code can hold, as a broken id."""
    kind = next(each for each in _KINDS if each.made is type(value))
    try:
        return deterministic({_WHAT: kind.number, **_put(value, kind.table)})
    except (TypeError, ValueError, OverflowError) as error:
        raise RuleError(f"This cannot be signed as it is: {error}.") from error


def value_of(payload: bytes) -> Signable:
    """The value in signed bytes. Raises NotACertificate, too, if it is written in another way."""
    claims = plain(payload)
    what = claims.get(_WHAT) if isinstance(claims, Mapping) else None
    kind = next((each for each in _KINDS if each.number == what), None)
    if kind is None:
        raise NotACertificate(Flaw.MISSHAPEN)
    try:
        value: Signable = kind.made(**_taken(claims, kind.table))
    except (RuleError, TypeError, ValueError, OverflowError) as error:
        raise NotACertificate(Flaw.MISSHAPEN) from error
    if payload_of(value) != payload:
        raise NotACertificate(Flaw.NOT_CANONICAL)
    return value


def text_digest(certificate: values.MandateCertificate) -> str:
    """SHA-256 of the texts of a mandate in their one encoding, 64 hex digits."""
    return hashlib.sha256(deterministic(_put(certificate, _TEXTS))).hexdigest()


def without_text(certificate: values.MandateCertificate) -> values.MandateCertificate:
    """The certificate with the digest of its texts in place of them."""
    usual: dict[str, Any] = {
        each.name: each.default for each in fields(certificate) if each.name in _TEXTS
    }
    return replace(certificate, text_digest=text_digest(certificate), **usual)


def _put(value: Any, table: dict[str, tuple[int, Form]]) -> dict[int, Any]:
    usual = {each.name: each.default for each in fields(value) if each.default is not MISSING}
    return {
        number: form.put(getattr(value, name))
        for name, (number, form) in table.items()
        if name not in usual or getattr(value, name) != usual[name]
    }


def _taken(claims: Mapping[Any, Any], table: dict[str, tuple[int, Form]]) -> dict[str, Any]:
    return {
        name: form.take(claims[number])
        for name, (number, form) in table.items()
        if number in claims
    }
