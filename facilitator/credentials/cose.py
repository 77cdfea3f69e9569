"""COSE_Sign1 (RFC 9052 §4.2) with Ed25519 (RFC 8032, RFC 9053 §2.2), read strictly.

    18([ << {1: -8, 4: kid} >>, {}, payload, signature ])

One canonical form: deterministic CBOR (RFC 8949 §4.2.1), definite lengths, the algorithm and the
key id in the protected header and nothing in the other. What is read is written again and must
come out as the same bytes, so that there is no second spelling of a message: no duplicate key, no
trailing byte, no longer form of a number. All keys of maps are small whole numbers, for which the
orders of RFC 8949 and of the older RFC 7049 are the same.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import cbor2

from facilitator.credentials.flaws import Flaw, NotACertificate
from facilitator.credentials.values import key_id

_SIGN1: Final = 18  # RFC 9052 §2, the tag of COSE_Sign1
_TAGGED: Final = 0xD2  # its one byte
_ALGORITHM: Final = 1  # label of alg, RFC 9052 §3.1
_KEY_ID: Final = 4  # label of kid
_EDDSA: Final = -8  # RFC 9053 §2.2
_SIGNATURE: Final = 64  # bytes, RFC 8032
_DEPTH: Final = 8  # more than any value of ours has

#: Makes 64 bytes of Ed25519 over a message.
Sign = Callable[[bytes], bytes]
#: The public key, 32 bytes, with this key id; None if nobody is known by it.
KeyOf = Callable[[bytes], bytes | None]


@dataclass(frozen=True, slots=True)
class Opened1:
    """A message whose signature was right: what was signed, and the key (32 bytes) that did."""

    payload: bytes
    public: bytes


def sign1(payload: bytes, sign: Sign, public: bytes) -> bytes:
    """`payload` as COSE_Sign1; `public` is the half of the key that `sign` signs with."""
    protected = _protected(key_id(public.hex()))
    return _message(protected, payload, sign(_to_be_signed(protected, payload)))


def open1(data: bytes, key_of: KeyOf) -> Opened1:
    """What was signed. Raises NotACertificate if anything at all is not as it must be."""
    protected, payload, signature = _parts(data)
    public = key_of(_kid(protected))
    if public is None:
        raise NotACertificate(Flaw.UNKNOWN_KEY)
    _verify(public, signature, _to_be_signed(protected, payload))
    return Opened1(payload, public)


def unverified(data: bytes) -> bytes:
    """The payload of a well-formed message, believed by nobody: to say who it claims to be of."""
    return _parts(data)[1]


def deterministic(value: Any) -> bytes:
    """The one encoding of a plain value."""
    return cbor2.dumps(value, canonical=True)


def plain(data: bytes) -> Any:
    """The value in bytes that are its one encoding, of plain things only: no tag, no float.

    Raises NotACertificate.
    """
    value = _decoded(data)
    if deterministic(value) != data:
        raise NotACertificate(Flaw.NOT_CANONICAL)
    return value


def _parts(data: bytes) -> tuple[bytes, bytes, bytes]:
    """Protected header, payload and signature of a message in its canonical form."""
    if data[:1] != bytes([_TAGGED]):
        raise NotACertificate(Flaw.MISSHAPEN)
    match _decoded(data[1:]):
        case [bytes(protected), Mapping() as unprotected, bytes(payload), bytes(signature)]:
            if unprotected or len(signature) != _SIGNATURE:
                raise NotACertificate(Flaw.MISSHAPEN)
        case _:
            raise NotACertificate(Flaw.MISSHAPEN)
    if _message(protected, payload, signature) != data:
        raise NotACertificate(Flaw.NOT_CANONICAL)
    return protected, payload, signature


def _kid(protected: bytes) -> bytes:
    header = _decoded(protected)
    kid = header.get(_KEY_ID) if isinstance(header, Mapping) else None
    if not isinstance(kid, bytes) or _protected(kid) != protected:
        raise NotACertificate(Flaw.MISSHAPEN)
    return kid


def _protected(kid: bytes) -> bytes:
    return deterministic({_ALGORITHM: _EDDSA, _KEY_ID: kid})


def _message(protected: bytes, payload: bytes, signature: bytes) -> bytes:
    return deterministic(cbor2.CBORTag(_SIGN1, [protected, {}, payload, signature]))


def _to_be_signed(protected: bytes, payload: bytes) -> bytes:
    """RFC 9052 §4.4: Sig_structure, with no external data."""
    return deterministic(["Signature1", protected, b"", payload])


def _verify(public: bytes, signature: bytes, message: bytes) -> None:
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - the start page needs none
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError) as error:
        raise NotACertificate(Flaw.WRONG_SIGNATURE) from error


class _NoTags(Mapping[int, Callable[[Any], Any]]):
    """Every tag refused: some build dates, patterns or loops out of what nobody has signed yet."""

    def __getitem__(self, tag: int) -> Callable[[Any], Any]:
        return _refused

    def __iter__(self) -> Iterator[int]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _refused(decoder: Any) -> Any:
    del decoder
    raise NotACertificate(Flaw.MISSHAPEN)


def _decoded(data: bytes) -> Any:
    stream = io.BytesIO(data)
    decoder = cbor2.CBORDecoder(
        stream,
        semantic_decoders=_NoTags(),
        max_depth=_DEPTH,
        allow_indefinite=False,
        allow_duplicate_keys=False,
    )
    try:
        return decoder.decode()
    except (cbor2.CBORError, RecursionError, TypeError, ValueError) as error:
        raise NotACertificate(Flaw.DAMAGED) from error
