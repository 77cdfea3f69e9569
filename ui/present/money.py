"""Sums of money as people type and read them: "4.60" are 460 pence. No Qt."""

from __future__ import annotations

import re
from typing import Final

_SUM: Final = re.compile(r"£?\s*(\d{1,5})(?:[.,](\d{1,2}))?\s*(p)?", re.IGNORECASE)


def read_pence(text: str) -> int | None:
    """'4.60', '£4,60', '4', '4.6' and '85p' as pence; None for what is no sum, or for nothing."""
    found = _SUM.fullmatch(text.strip())
    if found is None or (found[2] and found[3]):
        return None
    pence = int(found[1]) if found[3] else 100 * int(found[1]) + int((found[2] or "").ljust(2, "0"))
    return pence or None


def pounds(pence: int) -> str:
    """460 as '£4.60'."""
    return f"£{pence // 100}.{pence % 100:02d}"
