"""How the minutes of a meeting stand, and the one table of what may happen to them.

Draft, circulated, approved by a resolution of a later meeting, signed with each page initialled,
sealed: one way, and no step back. What is wrong after the approval is a later resolution.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final


class Standing(Enum):
    """How they stand."""

    DRAFT = "draft"
    CIRCULATED = "circulated"
    APPROVED = "approved"
    SIGNED = "signed"
    SEALED = "sealed"


class Step(Enum):
    """What can happen to them."""

    CIRCULATE = "circulate"
    CORRECT = "correct"  # a correction is listed, or taken back
    APPROVE = "approve"
    SIGN = "sign"
    ATTACH = "attach"  # a scan of the signed copy is laid beside the record
    SEAL = "seal"
    RESOLVE = "resolve"  # a later meeting resolves how they should have read


_S = Standing

#: What follows from (how they stand, what happens). What is not in it does not happen.
TABLE: Final[Mapping[tuple[Standing, Step], Standing]] = {
    (_S.DRAFT, Step.CIRCULATE): _S.CIRCULATED,
    (_S.CIRCULATED, Step.CIRCULATE): _S.CIRCULATED,
    (_S.CIRCULATED, Step.CORRECT): _S.CIRCULATED,
    (_S.CIRCULATED, Step.APPROVE): _S.APPROVED,
    (_S.APPROVED, Step.SIGN): _S.SIGNED,
    (_S.SIGNED, Step.SIGN): _S.SIGNED,  # a number of pages was mistyped, somebody signed later
    (_S.SIGNED, Step.ATTACH): _S.SIGNED,
    (_S.SIGNED, Step.SEAL): _S.SEALED,
    (_S.SEALED, Step.ATTACH): _S.SEALED,  # it lies beside the sealed file and is no part of it
    **{(one, Step.RESOLVE): one for one in (_S.APPROVED, _S.SIGNED, _S.SEALED)},
}

#: Their words may still be edited: nobody approved them.
OPEN: Final = frozenset({_S.DRAFT, _S.CIRCULATED})


def after(standing: Standing, step: Step) -> Standing | None:
    """How they stand after that step; None where it cannot be taken."""
    return TABLE.get((standing, step))


def refused(standing: Standing, step: Step) -> str:
    """The code of why that step cannot be taken, "" where it can."""
    if after(standing, step) is not None:
        return ""
    if standing is Standing.SEALED:
        return "minutes_sealed"
    if step in {Step.CIRCULATE, Step.CORRECT, Step.APPROVE}:
        return "minutes_not_circulated" if standing is Standing.DRAFT else "minutes_approved"
    if step in {Step.ATTACH, Step.SEAL} and standing is Standing.APPROVED:
        return "minutes_not_signed"
    return "minutes_not_approved"
