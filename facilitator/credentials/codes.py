"""A signed message as letters and digits: for a QR code, a scanner that types, or a stick.

    MANDCA + base32(zlib(COSE_Sign1)), without padding

The alphabet is that of RFC 4648 §6, so that a code is one alphanumeric segment of a QR code and
types itself right on every keyboard. Case, blanks and line breaks are passed over. What is left
over, in bits or in bytes, is refused. Only the deflating is free to differ: two releases of zlib
make different bytes of the same message, and both are the same message.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from enum import Enum
from typing import Final

from facilitator.credentials.flaws import Flaw, NotACertificate

#: Letters and digits in the largest QR code there is: version 40, level L (ISO/IEC 18004).
LONGEST_CODE: Final = 4296
#: In a file there is room for more: as much as `MOST_BYTES` can need.
LONGEST_IN_A_FILE: Final = 110_000
MOST_BYTES: Final = 64 * 1024
#: Letters and digits in a QR code of version 25, level M (ISO/IEC 18004): what an A4 page holds.
FITS_ON_PAPER: Final = 1451


class Prefix(Enum):
    """What a code is of, by its first letters."""

    CERTIFICATE = "MANDCA"
    STATUS_LIST = "MANDSL"
    TRUST_LIST = "MANDTL"
    ROTATION = "MANDKR"
    REVOCATION = "MANDKX"
    DISPATCH = "MANDDI"


def fits_on_paper(code: str) -> bool:
    """Whether a QR code of version 25 at level M holds it."""
    return len(code) <= FITS_ON_PAPER


def code_of(data: bytes, prefix: Prefix) -> str:
    """The code of a signed message."""
    return prefix.value + base64.b32encode(zlib.compress(data, 9)).decode("ascii").rstrip("=")


def data_of(code: str, prefix: Prefix, longest: int = LONGEST_CODE) -> bytes:
    """The message in a code of that kind, whose signature nobody has looked at yet.

    Raises NotACertificate.
    """
    if len(code) > 2 * longest:  # before anything is copied; blanks may well be in it
        raise NotACertificate(Flaw.TOO_LONG)
    letters = "".join(code.split())
    if len(letters) > longest:
        raise NotACertificate(Flaw.TOO_LONG)
    if not letters.isascii():  # some letters elsewhere have one of ours as their capital
        raise NotACertificate(Flaw.NO_CODE)
    letters = letters.upper()
    found = prefix_of_code(letters)
    if found is None:
        raise NotACertificate(Flaw.NO_CODE)
    if found is not prefix:
        raise NotACertificate(Flaw.OTHER_KIND)
    return _inflated(_unlettered(letters.removeprefix(prefix.value)))


def prefix_of_code(text: str) -> Prefix | None:
    """What kind of code `text` begins as, if any."""
    begins = "".join(text[:200].split()).upper()
    return next((each for each in Prefix if begins.startswith(each.value)), None)


def _unlettered(letters: str) -> bytes:
    padded = letters + "=" * (-len(letters) % 8)
    try:
        data = base64.b32decode(padded)
    except (binascii.Error, ValueError) as error:
        raise NotACertificate(Flaw.DAMAGED) from error
    if base64.b32encode(data).decode("ascii") != padded:  # bits are left over
        raise NotACertificate(Flaw.DAMAGED)
    return data


def _inflated(packed: bytes) -> bytes:
    inflating = zlib.decompressobj()
    try:
        data = inflating.decompress(packed, MOST_BYTES + 1)
    except zlib.error as error:
        raise NotACertificate(Flaw.DAMAGED) from error
    if len(data) > MOST_BYTES:
        raise NotACertificate(Flaw.TOO_LONG)
    if not inflating.eof:
        raise NotACertificate(Flaw.DAMAGED)
    if inflating.unused_data:
        raise NotACertificate(Flaw.NOT_CANONICAL)
    return data
