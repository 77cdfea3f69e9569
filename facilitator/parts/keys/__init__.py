"""The assembly's key, and the lists that say which certificates hold: what is public of them.

The private half is `facilitator.record.assembly_key`; signing with it is `facilitator.signing`.
"""

from __future__ import annotations

from facilitator.part import Part
from facilitator.parts.keys import deciding, issuing
from facilitator.parts.keys.commands import (
    IssueStatusList,
    LockKey,
    MakeKey,
    RevokeKey,
    RotateKey,
    SetListDays,
    SignTrustList,
    TakeTrustList,
)
from facilitator.parts.keys.deciding import SEALED
from facilitator.parts.keys.events import StatusListIssued, TrustListSigned, TrustListTaken
from facilitator.parts.keys.folding import APPLIES
from facilitator.parts.keys.issuing import MOST_DAYS
from facilitator.parts.keys.state import USUAL_DAYS, Key, Keys

__all__ = [
    "MOST_DAYS",
    "PART",
    "SEALED",
    "USUAL_DAYS",
    "IssueStatusList",
    "Key",
    "Keys",
    "LockKey",
    "MakeKey",
    "RevokeKey",
    "RotateKey",
    "SetListDays",
    "SignTrustList",
    "StatusListIssued",
    "TakeTrustList",
    "TrustListSigned",
    "TrustListTaken",
]

PART = Part(
    name="keys",
    start=Keys,
    decides={**deciding.DECIDES, **issuing.DECIDES},
    applies=APPLIES,
)
