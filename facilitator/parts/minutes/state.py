"""The state of all minutes, and how each event changes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from facilitator.clock import Instant
from facilitator.parts.minutes import events as did
from facilitator.parts.minutes.standing import Standing, Step, after


@dataclass(frozen=True, slots=True)
class Circulated:
    """They were given out; see `MinutesCirculated`."""

    at: Instant
    digests: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Correction:
    """One that was asked for; see `CorrectionListed`."""

    id: str
    text: dict[str, str]
    at: Instant
    told_in: str = ""


@dataclass(frozen=True, slots=True)
class Approved:
    """By whom; see `MinutesApproved`."""

    ballot: str
    held_in: str
    at: Instant
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signed:
    """With a pen; see `MinutesSigned`."""

    roles: tuple[str, ...]
    pages: int
    at: Instant


@dataclass(frozen=True, slots=True)
class Scan:
    """Of the signed copy; see `ScanAttached`."""

    digest: str
    name: str
    at: Instant


@dataclass(frozen=True, slots=True)
class Later:
    """A resolution on approved minutes; see `CorrectionResolved`."""

    ballot: str
    held_in: str


@dataclass(frozen=True, slots=True)
class Life:
    """What became of the minutes of one meeting so far.

    Attributes:
        meeting: its id.
        circulated: each time they were given out, the newest last.
        corrections: as they are listed, in order.
        sealed: language → digest of the final file, None before the seal.
        sealed_at: None before it.
        later: what later meetings resolved about them.
    """

    meeting: str
    standing: Standing = Standing.DRAFT
    circulated: tuple[Circulated, ...] = ()
    corrections: tuple[Correction, ...] = ()
    approved: Approved | None = None
    signed: Signed | None = None
    scans: tuple[Scan, ...] = ()
    sealed: Mapping[str, str] | None = None
    sealed_at: Instant | None = None
    later: tuple[Later, ...] = ()

    def may(self, step: Step) -> bool:
        """Whether the table has that step."""
        return after(self.standing, step) is not None


@dataclass(frozen=True, slots=True)
class MinutesKept:
    """The state: the minutes to which anything happened, by the id of their meeting."""

    by_meeting: Mapping[str, Life] = field(default_factory=dict)

    def of(self, meeting: str) -> Life:
        """Those of that meeting: a draft where nothing happened to them yet."""
        return self.by_meeting.get(meeting) or Life(meeting)

    def approved_in(self, meeting: str) -> tuple[Life, ...]:
        """Those that that meeting approved, in the order of their meetings."""
        return tuple(
            one
            for one in self.by_meeting.values()
            if one.approved is not None and one.approved.held_in == meeting
        )


def _stepped(state: MinutesKept, meeting: str, step: Step, **changed: object) -> MinutesKept:
    life = state.of(meeting)
    standing = after(life.standing, step) or life.standing
    life = replace(life, standing=standing, **changed)  # type: ignore[arg-type] # fields of its own
    return MinutesKept({**state.by_meeting, meeting: life})


def circulated(state: MinutesKept, event: did.MinutesCirculated, at: Instant) -> MinutesKept:
    """Once more given out."""
    given = (*state.of(event.meeting).circulated, Circulated(at, event.digests))
    return _stepped(state, event.meeting, Step.CIRCULATE, circulated=given)


def listed(state: MinutesKept, event: did.CorrectionListed, at: Instant) -> MinutesKept:
    """One correction more."""
    one = Correction(event.correction, event.text, at, event.told_in)
    corrections = (*state.of(event.meeting).corrections, one)
    return _stepped(state, event.meeting, Step.CORRECT, corrections=corrections)


def taken_back(state: MinutesKept, event: did.CorrectionTakenBack, _at: Instant) -> MinutesKept:
    """One less."""
    listed_ = state.of(event.meeting).corrections
    kept = tuple(one for one in listed_ if one.id != event.correction)
    return _stepped(state, event.meeting, Step.CORRECT, corrections=kept)


def approved(state: MinutesKept, event: did.MinutesApproved, at: Instant) -> MinutesKept:
    """By a resolution."""
    by = Approved(event.ballot, event.held_in, at, tuple(event.corrections))
    return _stepped(state, event.meeting, Step.APPROVE, approved=by)


def signed(state: MinutesKept, event: did.MinutesSigned, at: Instant) -> MinutesKept:
    """With a pen."""
    by = Signed(tuple(event.roles), event.pages, at)
    return _stepped(state, event.meeting, Step.SIGN, signed=by)


def attached(state: MinutesKept, event: did.ScanAttached, at: Instant) -> MinutesKept:
    """One scan more."""
    scans = (*state.of(event.meeting).scans, Scan(event.digest, event.name, at))
    return _stepped(state, event.meeting, Step.ATTACH, scans=scans)


def sealed(state: MinutesKept, event: did.MinutesSealed, at: Instant) -> MinutesKept:
    """For good."""
    return _stepped(state, event.meeting, Step.SEAL, sealed=event.digests, sealed_at=at)


def resolved(state: MinutesKept, event: did.CorrectionResolved, _at: Instant) -> MinutesKept:
    """Noted beside them."""
    later = (*state.of(event.meeting).later, Later(event.ballot, event.held_in))
    return _stepped(state, event.meeting, Step.RESOLVE, later=later)
