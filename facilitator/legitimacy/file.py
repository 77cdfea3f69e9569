"""The evidence as a file: ingredients, the figures that follow from them, and who signed.

    {"format": "facilitator evidence 1", "evidence": {…}, "figures": {…}, "digest": "…",
     "signature": {"public": "…", "cose": "…"} or null}

UTF-8 JSON of whole numbers, texts, truth values and null; no name twice, none unknown, none left
out. `digest` is the SHA-256 of `evidence` written without blanks, names in order, non-ASCII as it
is. `cose` is a COSE_Sign1 message in hex (RFC 9052, Ed25519) whose payload is the deterministic
CBOR of ["facilitator evidence 1", id of the assembly, day, digest as 32 bytes].
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

import msgspec

from facilitator.credentials.cose import Sign, deterministic, open1, sign1
from facilitator.credentials.flaws import NotACertificate
from facilitator.credentials.values import TrustedKey, TrustList, key_id
from facilitator.errors import RuleError
from facilitator.legitimacy.figures import Figures, figures_of
from facilitator.legitimacy.values import Evidence

FORMAT: Final = "facilitator evidence 1"
#: A year of meetings takes some hundred kilobytes.
MOST_BYTES: Final = 8_000_000
#: Beyond what any assembly counts; larger numbers cost time and say nothing.
_LARGEST: Final = 10**9
_SINCE: Final = "2000-01-01"
_UNTIL: Final = "2200-01-01"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed: the public key, and the COSE message, both in hex."""

    public: str
    cose: str


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """What a file says. `figures`, `digest`: as they stand in it, not yet believed."""

    evidence: Evidence
    figures: Figures
    digest: str
    signature: Signature | None = None
    format: str = FORMAT


def evidence_file(evidence: Evidence) -> EvidenceFile:
    """The file of these ingredients, unsigned."""
    return EvidenceFile(evidence, figures_of(evidence), digest_of(evidence))


def signed(file: EvidenceFile, sign: Sign, public: str) -> EvidenceFile:
    """The same, signed. `public`: 64 hex digits of the key that `sign` signs with."""
    cose = sign1(_payload(file.evidence), sign, bytes.fromhex(public)).hex()
    kept = Signature(public, cose)
    return EvidenceFile(file.evidence, file.figures, file.digest, kept)


def written(file: EvidenceFile) -> str:
    """The file's text."""
    return json.dumps(asdict(file), ensure_ascii=False, indent=1) + "\n"


def read(data: bytes) -> EvidenceFile:
    """What a file says. Raises RuleError where it is anything else than one of these files."""
    if len(data) > MOST_BYTES:
        raise RuleError("This file is too large to be evidence of ours.")
    try:
        plain = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_once,
            parse_float=_no_float,
            parse_constant=_no_float,
            parse_int=_whole,
        )
        file = msgspec.convert(plain, EvidenceFile, strict=True)
        days = (file.evidence.made, *(each.day for each in file.evidence.meetings))
        for day in days:
            _day(day)
        _spelled(plain).encode()  # half a character has no bytes
    except (ValueError, RecursionError, msgspec.ValidationError) as error:
        raise RuleError(f"This is no evidence file: {error}.") from error
    if file.format != FORMAT:
        raise RuleError("This evidence file is of another format than this program reads.")
    if _spelled(asdict(file)) != _spelled(plain):
        raise RuleError("This evidence file holds something that belongs to no evidence file.")
    return file


def digest_of(evidence: Evidence) -> str:
    """SHA-256 of the ingredients in their one spelling, in hex."""
    return hashlib.sha256(_spelled(asdict(evidence)).encode()).hexdigest()


def signer_in(file: EvidenceFile, trust: TrustList) -> TrustedKey | None:
    """The key of that assembly which signed these ingredients; None if it is not believed."""
    assembly = trust.assembly(file.evidence.assembly)
    if file.signature is None or assembly is None:
        return None
    keys = {key_id(key.public): key for key in assembly.keys}
    publics = {kid: bytes.fromhex(key.public) for kid, key in keys.items()}
    try:
        opened = open1(bytes.fromhex(file.signature.cose), publics.get)
    except (NotACertificate, ValueError):
        return None
    key = keys[key_id(opened.public.hex())]
    named = key.public == file.signature.public
    held = key.covers(date.fromisoformat(file.evidence.made)) and not key.revoked
    return key if named and held and opened.payload == _payload(file.evidence) else None


def _payload(evidence: Evidence) -> bytes:
    digest = bytes.fromhex(digest_of(evidence))
    return deterministic([FORMAT, evidence.assembly, evidence.made, digest])


def _spelled(value: Any) -> str:
    """The one spelling of a plain value: 1, 1.0 and true are three things in it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which no name comes twice: which of the two would be read?"""
    names = dict(pairs)
    if len(names) < len(pairs):
        raise ValueError("a name comes twice")
    return names


def _day(text: str) -> None:
    """One spelling of a day alone, in a century in which twelve months can be reckoned."""
    if date.fromisoformat(text).isoformat() != text or not _SINCE <= text < _UNTIL:
        raise ValueError(f"{text[:20]} is no day of ours")


def _no_float(text: str) -> Any:
    raise ValueError(f"{text[:20]} is no whole number")


def _whole(text: str) -> int:
    number = int(text) if len(text) <= len(str(_LARGEST)) + 1 else _LARGEST + 1
    if not 0 <= number <= _LARGEST:
        raise ValueError(f"{text[:20]} is no number of people or households")
    return number
