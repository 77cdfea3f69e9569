"""What the tests of certificates rest on: keys that are always the same, and values signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from facilitator.credentials.signing import certificate_code, signed_code
from facilitator.credentials.values import (
    Clause,
    Figures,
    MandateCertificate,
    StatusList,
    TrustedAssembly,
    TrustedKey,
    TrustList,
    entries_of,
)

DECIDED: Final = date(2026, 5, 14)
IN_TERM: Final = date(2026, 6, 1)
UNTIL: Final = date(2026, 7, 31)
MARFLEET: Final = "ab" * 16
GREATFIELD: Final = "cd" * 16


@dataclass(frozen=True)
class Key:
    """A key made of one letter."""

    letter: str

    @property
    def _private(self):
        return Ed25519PrivateKey.from_private_bytes(self.letter.encode() * 32)

    @property
    def public(self):
        return self._private.public_key().public_bytes_raw().hex()

    def sign(self, message):
        return self._private.sign(message)


OURS: Final = Key("m")
NEW: Final = Key("n")
THEIRS: Final = Key("g")
DISTRICT: Final = Key("d")
STRANGER: Final = Key("x")

CERTIFICATE: Final = MandateCertificate(
    serial="00112233445566778899aabbccddeeff",
    number="C-2026-03",
    mandate="M-2026-03",
    assembly=MARFLEET,
    assembly_name="Neighbourhood Assembly of Marfleet North",
    delegate="Ayesha Karim",
    alternate="Tom Dale",
    destination="Hull District Assembly of Neighbourhoods",
    issue="Evening bus service 56",
    until=UNTIL,
    decided=DECIDED,
    issued=DECIDED,
    meeting=7,
    decision="D-2026-017",
    figures=Figures(131, 12, 9, 143),
    rule="more than half of votes cast",
    head="5e" * 32,
    status_list=11,
    meetings="2 June and 7 July 2026",
    scope="You may speak and vote only on item 4 (bus network).",
    instructions=(
        Clause("BIND", "Vote for any motion restoring a last bus at or after 23:00."),
        Clause("SEEK", "Free travel for under-18s.", "Half fare until April 2027."),
        Clause("LIMIT", "Do not agree to any cut to daytime frequency in our area."),
    ),
    reporting="Written note within 7 days of each meeting.",
)


def trusted(*keys, name="Marfleet North"):
    return TrustedAssembly(MARFLEET, name, keys or (TrustedKey(OURS.public, date(2026, 1, 1)),))


def trust_of(*assemblies, number=1):
    others = TrustedAssembly(
        GREATFIELD, "Greatfield", (TrustedKey(THEIRS.public, date(2026, 1, 1)),)
    )
    return TrustList(
        "Hull", DISTRICT.public, number, date(2026, 5, 1), (*(assemblies or (trusted(),)), others)
    )


TRUST: Final = trust_of()


def status(number=11, day=DECIDED, next_day=date(2026, 6, 14), why=None):
    """A list, with our certificate on it if there is a reason."""
    entries = entries_of({CERTIFICATE.serial: why} if why else {})
    return StatusList(MARFLEET, "Marfleet North", number, day, next_day, entries)


def code_of(certificate=CERTIFICATE, key=OURS, **how):
    return certificate_code(certificate, key.sign, key.public, **how)


def signed_by(key, value):
    return signed_code(value, key.sign, key.public)
