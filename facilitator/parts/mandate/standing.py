"""How a mandate stands, and the one table of the steps it may take. Every other is refused.

States: domain, the structured mandate. A mandate whose term is over, or that was recalled, still
owes its report: telling it changes nothing about how it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final


class Standing(Enum):
    """How a mandate stands."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    ACTIVE = "active"
    REPORTED = "reported"
    SUSPENDED = "suspended"
    DISCHARGED = "discharged"
    VARIED = "varied"
    EXPIRED = "expired"
    RECALLED = "recalled"
    RESIGNED = "resigned"
    SUPERSEDED = "superseded"


class Step(Enum):
    """What can happen to it."""

    ADOPT = "adopt"
    ACCEPT = "accept"
    REPORT = "report"
    GO_ON = "go_on"  # the report is accepted, and the term goes on
    REFER_BACK = "refer_back"
    DISCHARGE = "discharge"
    VARY = "vary"
    EXPIRE = "expire"
    SUSPEND = "suspend"
    RESTORE = "restore"
    RECALL = "recall"
    RESIGN = "resign"
    SUPERSEDE = "supersede"


_S = Standing
_ENDS: Final = {
    Step.VARY: _S.VARIED,
    Step.EXPIRE: _S.EXPIRED,
    Step.RECALL: _S.RECALLED,
    Step.RESIGN: _S.RESIGNED,
    Step.SUPERSEDE: _S.SUPERSEDED,
}

#: What follows from (how it stands, what happens). What is not in it does not happen.
TABLE: Final[Mapping[tuple[Standing, Step], Standing]] = {
    (_S.DRAFT, Step.ADOPT): _S.ADOPTED,
    (_S.ADOPTED, Step.ACCEPT): _S.ACTIVE,
    (_S.ACTIVE, Step.REPORT): _S.REPORTED,
    (_S.REPORTED, Step.REPORT): _S.REPORTED,
    (_S.REPORTED, Step.GO_ON): _S.ACTIVE,
    (_S.REPORTED, Step.REFER_BACK): _S.ACTIVE,
    (_S.REPORTED, Step.DISCHARGE): _S.DISCHARGED,
    (_S.ACTIVE, Step.SUSPEND): _S.SUSPENDED,
    (_S.REPORTED, Step.SUSPEND): _S.SUSPENDED,
    (_S.SUSPENDED, Step.RESTORE): _S.ACTIVE,
    **{
        (standing, step): end
        for standing in (_S.ADOPTED, _S.ACTIVE, _S.REPORTED, _S.SUSPENDED)
        for step, end in _ENDS.items()
        # Varied, it would be the delegate's again: what the alternate acts on is varied instead.
        if (standing, step) != (_S.SUSPENDED, Step.VARY)
    },
    # The report is still owed, and is heard; then it is done with.
    **{
        (standing, Step.REPORT): standing
        for standing in (_S.SUSPENDED, _S.EXPIRED, _S.RECALLED, _S.RESIGNED)
    },
    **{(standing, Step.REFER_BACK): standing for standing in (_S.SUSPENDED, _S.EXPIRED)},
    (_S.EXPIRED, Step.DISCHARGE): _S.DISCHARGED,
}

#: It binds somebody, or is about to.
IN_FORCE: Final = frozenset({_S.ADOPTED, _S.ACTIVE, _S.REPORTED, _S.SUSPENDED})
#: It was given back, or taken back.
GIVEN_UP: Final = frozenset({_S.RESIGNED, _S.RECALLED})
#: Its certificate may be printed.
CERTIFIED: Final = frozenset({_S.ADOPTED, _S.ACTIVE, _S.REPORTED})


def after(standing: Standing, step: Step) -> Standing | None:
    """How a mandate stands after that step; None where it cannot be taken."""
    return TABLE.get((standing, step))
