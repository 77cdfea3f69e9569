"""Minutes: given out, corrected, approved by the next meeting, signed and sealed.

What they say is read from the rest of the record (`readings.evening.minutes`) and never from here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from facilitator.facts import ResultDeclared, TheMeeting, UndecidedBallot
from facilitator.mandate_draft import Act
from facilitator.minutes_facts import ClosedMeetings, MinutesOpenTo
from facilitator.part import Answer, Command, Decided, Facts, Part, Refusal, happened
from facilitator.parts.minutes import events as did
from facilitator.parts.minutes import state as fold
from facilitator.parts.minutes.standing import OPEN, Standing, Step, refused
from facilitator.parts.minutes.state import Correction, Life, MinutesKept

__all__ = [
    "MOST_PAGES",
    "OPEN",
    "PART",
    "AttachScan",
    "CirculateMinutes",
    "Correction",
    "Life",
    "ListCorrection",
    "MinutesKept",
    "SealMinutes",
    "SignMinutes",
    "Standing",
    "Step",
    "TakeBackCorrection",
]

#: More is a slip of the finger.
MOST_PAGES: Final = 999
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class CirculateMinutes(Command):
    """They were given out; see `MinutesCirculated`. `meeting`: its id, as in all of these."""

    meeting: str
    digests: dict[str, str]


@dataclass(frozen=True, slots=True)
class ListCorrection(Command):
    """Somebody asks that they read otherwise. `text`: per language, without names."""

    meeting: str
    text: dict[str, str]


@dataclass(frozen=True, slots=True)
class TakeBackCorrection(Command):
    """It is not asked for any more."""

    meeting: str
    correction: str


@dataclass(frozen=True, slots=True)
class SignMinutes(Command):
    """They were signed, and so many pages initialled; see `MinutesSigned`."""

    meeting: str
    pages: int
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AttachScan(Command):
    """A scan of the signed copy was laid beside the record; see `ScanAttached`."""

    meeting: str
    digest: str
    name: str


@dataclass(frozen=True, slots=True)
class SealMinutes(Command):
    """They are final; see `MinutesSealed`."""

    meeting: str
    digests: dict[str, str] = field(default_factory=dict)


def _no(state: MinutesKept, facts: Facts, meeting: str, step: Step) -> Refusal | None:
    """Why that cannot be done to the minutes of that meeting."""
    closed = facts.of(ClosedMeetings)
    if closed is None or meeting not in closed.years:
        return Refusal("minutes_of_open_meeting")
    code = refused(state.of(meeting).standing, step)
    return Refusal(code) if code else None


def _not_files(digests: dict[str, str]) -> Refusal | None:
    whole = digests and all(_SHA256.fullmatch(digest) for digest in digests.values())
    return None if whole else Refusal("no_such_paper")


def _circulate(state: MinutesKept, facts: Facts, command: CirculateMinutes) -> Answer:
    no = _no(state, facts, command.meeting, Step.CIRCULATE) or _not_files(command.digests)
    return no or happened(did.MinutesCirculated(command.meeting, command.digests))


def _list(state: MinutesKept, facts: Facts, command: ListCorrection) -> Answer:
    """Not while a vote is in hand: it may be on these minutes as the hall read them."""
    if no := _no(state, facts, command.meeting, Step.CORRECT):
        return no
    if facts.of(UndecidedBallot) is not None:
        return Refusal("ballot_undecided")
    text = {la: words.strip() for la, words in command.text.items() if words.strip()}
    if not text:
        return Refusal("no_correction")
    running = facts.of(TheMeeting)
    told_in = running.id if running is not None else ""
    return happened(did.CorrectionListed(facts.new_id(), command.meeting, text, told_in))


def _take_back(state: MinutesKept, facts: Facts, command: TakeBackCorrection) -> Answer:
    if no := _no(state, facts, command.meeting, Step.CORRECT):
        return no
    if facts.of(UndecidedBallot) is not None:
        return Refusal("ballot_undecided")
    if all(one.id != command.correction for one in state.of(command.meeting).corrections):
        return Refusal("no_such_correction")
    return happened(did.CorrectionTakenBack(command.correction, command.meeting))


def _sign(state: MinutesKept, facts: Facts, command: SignMinutes) -> Answer:
    if no := _no(state, facts, command.meeting, Step.SIGN):
        return no
    if not 1 <= command.pages <= MOST_PAGES:
        return Refusal("no_pages_initialled")
    roles = tuple(role.strip() for role in command.roles if role.strip())
    return happened(did.MinutesSigned(command.meeting, roles, command.pages))


def _attach(state: MinutesKept, facts: Facts, command: AttachScan) -> Answer:
    """The same file once more is no news."""
    no = _no(state, facts, command.meeting, Step.ATTACH) or _not_files({"": command.digest})
    if no is not None:
        return no
    if any(scan.digest == command.digest for scan in state.of(command.meeting).scans):
        return happened()
    return happened(did.ScanAttached(command.meeting, command.digest, command.name))


def _seal(state: MinutesKept, facts: Facts, command: SealMinutes) -> Answer:
    no = _no(state, facts, command.meeting, Step.SEAL) or _not_files(command.digests)
    return no or happened(did.MinutesSealed(command.meeting, command.digests))


def _declared(state: MinutesKept, _facts: Facts, fact: ResultDeclared) -> Decided:
    """Carried, they are approved, or a correction of them is resolved. Else they stay as they are.

    The corrections that are listed at this moment are those that the hall saw: none is listed or
    taken back while a vote is in hand.
    """
    concern = fact.question.concerns
    if concern is None or fact.outcome != "carried":
        return happened()
    life = state.of(concern.key)
    if concern.act is Act.APPROVE_MINUTES and life.may(Step.APPROVE):
        listed = tuple(one.id for one in life.corrections)
        return happened(did.MinutesApproved(concern.key, fact.ballot, fact.meeting, listed))
    if concern.act is Act.CORRECT_MINUTES and life.may(Step.RESOLVE):
        return happened(did.CorrectionResolved(concern.key, fact.ballot, fact.meeting))
    return happened()


def _share(state: MinutesKept) -> tuple[object, ...]:
    lives = state.by_meeting.values()
    return (
        MinutesOpenTo(
            frozenset(one.meeting for one in lives if one.may(Step.APPROVE)),
            frozenset(one.meeting for one in lives if one.may(Step.RESOLVE)),
        ),
    )


PART = Part(
    name="minutes",
    start=MinutesKept,
    decides={
        CirculateMinutes: _circulate,
        ListCorrection: _list,
        TakeBackCorrection: _take_back,
        SignMinutes: _sign,
        AttachScan: _attach,
        SealMinutes: _seal,
    },
    applies={
        did.MinutesCirculated: fold.circulated,
        did.CorrectionListed: fold.listed,
        did.CorrectionTakenBack: fold.taken_back,
        did.MinutesApproved: fold.approved,
        did.MinutesSigned: fold.signed,
        did.ScanAttached: fold.attached,
        did.MinutesSealed: fold.sealed,
        did.CorrectionResolved: fold.resolved,
    },
    reacts={ResultDeclared: _declared},
    shares=_share,
)
