"""The life of a ballot as one table. Every rule about what may follow what is in this file."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from facilitator.parts.ballot.events import (
    AgreedWithoutCount,
    AgreementAsked,
    AuditDrawn,
    AuditRecorded,
    BallotClosed,
    BallotEvent,
    BallotVoided,
    ClosingBegun,
    ClosingStopped,
    CountDemanded,
    CountEntered,
    CountingBegun,
    HandsetsOpened,
    LotDrawn,
    PressAssigned,
    PressHeld,
    ResultDeclared,
    ResultShown,
    RollExtended,
    SectionsChanged,
    SwitchedToCounting,
    VoteCast,
    VotesAdded,
    VoteWithdrawn,
)
from facilitator.parts.ballot.private_events import (
    PrivateClosed,
    PrivateGivenUp,
    PrivateLost,
    PrivateOpened,
    PrivatePressesCounted,
    RecordedVote,
)
from facilitator.parts.ballot.shown_events import (
    CastingLotDrawn,
    CastingVoteCast,
    RecountDemanded,
    RecountMade,
)


class Phase(Enum):
    """Where a ballot is."""

    PUT = "put"  # the wording is frozen, the rule said
    ASKING = "asking"  # "any against?"
    OPEN = "open"  # handsets may vote
    CLOSING = "closing"  # the visible five seconds
    COUNTING = "counting"  # people count hands, cards or paper
    CLOSED = "closed"  # counted; the desk checks
    SHOWN = "shown"  # the hall sees the result
    DECLARED = "declared"
    VOID = "void"


NEXT: Final[Mapping[tuple[Phase, type[BallotEvent]], Phase]] = {
    (Phase.PUT, AgreementAsked): Phase.ASKING,
    (Phase.PUT, HandsetsOpened): Phase.OPEN,
    (Phase.PUT, CountingBegun): Phase.COUNTING,
    (Phase.PUT, BallotVoided): Phase.VOID,
    (Phase.ASKING, AgreedWithoutCount): Phase.SHOWN,
    (Phase.ASKING, CountDemanded): Phase.PUT,
    (Phase.ASKING, BallotVoided): Phase.VOID,
    (Phase.OPEN, VoteCast): Phase.OPEN,
    (Phase.OPEN, PressHeld): Phase.OPEN,
    (Phase.OPEN, PressAssigned): Phase.OPEN,
    (Phase.OPEN, VoteWithdrawn): Phase.OPEN,
    (Phase.OPEN, RollExtended): Phase.OPEN,
    (Phase.OPEN, VotesAdded): Phase.OPEN,
    (Phase.OPEN, ClosingBegun): Phase.CLOSING,
    (Phase.OPEN, SwitchedToCounting): Phase.COUNTING,
    (Phase.OPEN, BallotVoided): Phase.VOID,
    (Phase.CLOSING, VoteCast): Phase.CLOSING,
    (Phase.CLOSING, PressHeld): Phase.CLOSING,
    (Phase.CLOSING, PressAssigned): Phase.CLOSING,
    (Phase.CLOSING, VoteWithdrawn): Phase.CLOSING,
    (Phase.CLOSING, RollExtended): Phase.CLOSING,
    (Phase.CLOSING, VotesAdded): Phase.CLOSING,
    (Phase.CLOSING, ClosingStopped): Phase.OPEN,
    (Phase.CLOSING, BallotClosed): Phase.CLOSED,
    (Phase.CLOSING, SwitchedToCounting): Phase.COUNTING,
    (Phase.CLOSING, BallotVoided): Phase.VOID,
    (Phase.COUNTING, LotDrawn): Phase.COUNTING,
    (Phase.COUNTING, CountEntered): Phase.COUNTING,
    (Phase.COUNTING, SectionsChanged): Phase.COUNTING,
    (Phase.COUNTING, CountingBegun): Phase.COUNTING,
    (Phase.COUNTING, BallotClosed): Phase.CLOSED,
    (Phase.COUNTING, BallotVoided): Phase.VOID,
    (Phase.CLOSED, VotesAdded): Phase.CLOSED,
    (Phase.CLOSED, LotDrawn): Phase.CLOSED,
    (Phase.CLOSED, ResultShown): Phase.SHOWN,
    (Phase.CLOSED, SwitchedToCounting): Phase.COUNTING,
    (Phase.CLOSED, CountingBegun): Phase.COUNTING,
    (Phase.CLOSED, BallotVoided): Phase.VOID,
    (Phase.CLOSED, AuditDrawn): Phase.CLOSED,
    (Phase.CLOSED, AuditRecorded): Phase.CLOSED,
    (Phase.SHOWN, AuditDrawn): Phase.SHOWN,
    (Phase.SHOWN, AuditRecorded): Phase.SHOWN,
    (Phase.SHOWN, ResultDeclared): Phase.DECLARED,
    (Phase.SHOWN, BallotVoided): Phase.VOID,
    (Phase.PUT, PrivateOpened): Phase.OPEN,
    (Phase.OPEN, PrivatePressesCounted): Phase.OPEN,
    (Phase.OPEN, PrivateGivenUp): Phase.COUNTING,
    (Phase.OPEN, PrivateLost): Phase.VOID,
    (Phase.OPEN, RecordedVote): Phase.OPEN,
    (Phase.CLOSING, PrivatePressesCounted): Phase.CLOSING,
    (Phase.CLOSING, PrivateClosed): Phase.CLOSED,
    (Phase.CLOSING, PrivateGivenUp): Phase.COUNTING,
    (Phase.CLOSING, PrivateLost): Phase.VOID,
    (Phase.CLOSING, RecordedVote): Phase.CLOSING,
    (Phase.SHOWN, CastingVoteCast): Phase.SHOWN,
    (Phase.SHOWN, CastingLotDrawn): Phase.SHOWN,
    (Phase.SHOWN, RecountDemanded): Phase.COUNTING,
    (Phase.SHOWN, RecountMade): Phase.SHOWN,
}

#: A ballot in one of these is over.
OVER: Final = frozenset({Phase.DECLARED, Phase.VOID})
#: In these the words are frozen, and nobody could have voted on them yet.
UNTOUCHED: Final = frozenset({Phase.PUT, Phase.ASKING})
#: In these a press counts.
VOTING: Final = frozenset({Phase.OPEN, Phase.CLOSING})
#: In these the votes beside the handsets can still be put right: the hall has seen nothing.
GATHERING: Final = frozenset({Phase.OPEN, Phase.CLOSING, Phase.CLOSED})
