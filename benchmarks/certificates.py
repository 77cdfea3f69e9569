"""Milliseconds to check a certificate, beside the bare signature and beside pycose."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from typing import Any, Final

import cbor2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pycose.keys import OKPKey
from pycose.keys.curves import Ed25519
from pycose.messages import Sign1Message

from benchmarks.report import Row, Table, times
from facilitator.credentials.checking import Answer, check
from facilitator.credentials.codes import Prefix, data_of
from facilitator.credentials.signing import certificate_code
from facilitator.credentials.values import (
    Clause,
    MandateCertificate,
    StatusList,
    TrustedAssembly,
    TrustedKey,
    TrustList,
)

_RUNS, _AT_ONCE = 50, 20
_DAY: Final = date(2026, 6, 1)
_ASSEMBLY: Final = "ab" * 16
_KEY: Final = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
_PUBLIC: Final = _KEY.public_key().public_bytes_raw()


def run() -> Table:
    """Check one certificate with its whole text over and over."""
    code, trust, listed = _code(), _trust(), _list()
    if check(code, trust, [listed], _DAY).answer is not Answer.VALID:
        raise ValueError("the certificate to be checked is not valid")
    data = data_of(code, Prefix.CERTIFICATE)
    parts = cbor2.loads(data[1:])
    signed = cbor2.dumps(["Signature1", parts[0], b"", parts[2]])
    ours = _times(lambda: check(code, trust, [listed], _DAY))
    theirs = _times(lambda: _pycose(data))
    bare = _times(lambda: _KEY.public_key().verify(parts[3], signed))
    return Table(
        f"certificates: a code of {len(code)} letters",
        (
            "From the letters of the code to the answer and its reason, among 50 assemblies, with",
            "every strictness. pycose is given the inflated bytes, and says only whether the",
            "signature is right. The bare signature: Ed25519 over the same bytes, nothing else.",
        ),
        (
            Row("check a certificate", ours, beside=times(ours, theirs, "pycose")),
            Row("pycose, signature only", theirs),
            Row("the bare signature", bare),
        ),
    )


def _times(work: Callable[[], Any]) -> list[float]:
    return [_timed(work) for _ in range(_RUNS)]


def _timed(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    for _ in range(_AT_ONCE):
        work()
    return (time.perf_counter() - start) * 1000 / _AT_ONCE


def _pycose(data: bytes) -> bool:
    # It looks for lists and dicts, which cbor2 6 no longer hands out within a tag.
    message = Sign1Message.from_cose_obj(cbor2.loads(data[1:]), allow_unknown_attributes=False)
    message.key = OKPKey(crv=Ed25519, x=_PUBLIC)
    return bool(message.verify_signature())


def _code() -> str:
    certificate = MandateCertificate(
        serial="00112233445566778899aabbccddeeff",
        number="C-2026-03",
        mandate="M-2026-03",
        assembly=_ASSEMBLY,
        assembly_name="Marfleet North",
        delegate="Ayesha Karim",
        destination="Hull District Assembly of Neighbourhoods",
        issue="Evening bus service 56",
        until=date(2026, 7, 31),
        decided=date(2026, 5, 14),
        issued=date(2026, 5, 14),
        meeting=7,
        decision="D-2026-017",
        head="5e" * 32,
        status_list=11,
        scope="You may speak and vote only on item 4 (bus network).",
        instructions=tuple(
            Clause("BIND", f"Vote for proposal {n} of the bus network review.") for n in range(8)
        ),
    )
    return certificate_code(certificate, _KEY.sign, _PUBLIC.hex())


def _trust() -> TrustList:
    others = tuple(
        TrustedAssembly(f"{n:032x}", f"Assembly {n}", (TrustedKey(_other(n), date(2026, 1, 1)),))
        for n in range(49)
    )
    own = TrustedAssembly(
        _ASSEMBLY, "Marfleet North", (TrustedKey(_PUBLIC.hex(), date(2026, 1, 1)),)
    )
    return TrustList("Hull", _other(99), 1, date(2026, 5, 1), (own, *others))


def _other(number: int) -> str:
    private = Ed25519PrivateKey.from_private_bytes(number.to_bytes(32, "big"))
    return private.public_key().public_bytes_raw().hex()


def _list() -> StatusList:
    return StatusList(_ASSEMBLY, "Marfleet North", 11, date(2026, 5, 14), date(2026, 7, 14))
