"""From a ballot and an event to the ballot after it: the fold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from facilitator.clock import Instant
from facilitator.numbers import joined
from facilitator.parts.ballot.events import (
    AgreedWithoutCount,
    AuditDrawn,
    AuditRecorded,
    BallotClosed,
    BallotEvent,
    BallotVoided,
    ClosingBegun,
    CountEntered,
    CountingBegun,
    HandsetsOpened,
    LotDrawn,
    PressAssigned,
    PressHeld,
    QuestionPut,
    ResultDeclared,
    RollExtended,
    SectionsChanged,
    SwitchedToCounting,
    VoteCast,
    VotesAdded,
    VoteWithdrawn,
)
from facilitator.parts.ballot.phases import NEXT
from facilitator.parts.ballot.private_folding import GONE, changes_of_private
from facilitator.parts.ballot.sections import Section, divided, divided_anew, entered, total
from facilitator.parts.ballot.shown_folding import changes_of_shown
from facilitator.parts.ballot.state import AGREEMENT, HANDSETS, Audited, Ballot, Ballots


def put(state: Ballots, event: QuestionPut, at: Instant) -> Ballots:
    """A new ballot."""
    ballot = Ballot(event.ballot, event.meeting, event.item, event.number, event.question, at)
    ballot = replace(ballot, follows=event.follows, struck=event.struck, casting=event.casting)
    ballot = replace(ballot, keys=event.keys)
    return Ballots((*state.all, ballot))


def moved(state: Ballots, event: BallotEvent, at: Instant) -> Ballots:
    """The newest ballot one event further."""
    ballot = state.all[-1]
    ballot = replace(ballot, phase=NEXT[ballot.phase, type(event)], **_changes(ballot, event, at))
    return Ballots((*state.all[:-1], ballot))


def _changes(ballot: Ballot, event: BallotEvent, at: Instant) -> dict[str, Any]:  # noqa: C901, PLR0911, PLR0912
    """What an event changes besides the phase: one line each."""
    match event:
        case HandsetsOpened(roll=roll, present=present, keys=keys):
            opened = {"method": HANDSETS, "opened": at}
            return {**opened, "roll": roll, "present": present, "keys": keys}
        case ClosingBegun(seconds=seconds):
            return {"closes": at.plus(seconds * 1_000_000)}
        case CountingBegun(method=method, counts=counts, sections=names):
            return {**_anew(ballot, names), "method": method, "wanted": counts, "opened": at}
        case SwitchedToCounting(method=method, counts=counts, kept=kept, sections=names):
            return {**_anew(ballot, names), "method": method, "wanted": counts, "kept": kept}
        case CountEntered():
            return _told(ballot, event)
        case SectionsChanged(sections=names):
            return _counted_in(ballot, divided_anew(ballot.sections, names))
        case BallotClosed(tally=tally, present=present, quorum=quorum):
            return {"tally": tally, "present": present, "quorum": quorum, "closed": at}
        case AgreedWithoutCount(present=present, quorum=quorum):
            return {"method": AGREEMENT, "present": present, "quorum": quorum, "closed": at}
        case LotDrawn(order=order, called=called):
            return {"lot": order, "called": called}
        case ResultDeclared(outcome=outcome, winner=winner, winners=winners):
            return {"outcome": outcome, "winner": winner, "winners": winners}
        case BallotVoided(reason=reason):
            return {**GONE, "reason": reason}
        case _:
            return _of_the_handsets(ballot, event, at)


def _told(ballot: Ballot, event: CountEntered) -> dict[str, Any]:
    """One teller's figures, of the whole hall or a section."""
    if not ballot.sections:
        return {"counts": {**ballot.counts, event.teller: event.tally}}
    sections = entered(ballot.sections, event.section, event.teller, event.tally)
    return _counted_in(ballot, sections)


def _counted_in(ballot: Ballot, sections: tuple[Section, ...]) -> dict[str, Any]:
    """Those sections, and the sum of each teller whose sections are all in."""
    sums = {teller: total(sections, teller) for teller in ballot.tellers}
    counts = {teller: tally for teller, tally in sums.items() if tally is not None}
    return {"sections": sections, "counts": counts}


def _anew(ballot: Ballot, sections: tuple[str, ...]) -> dict[str, Any]:
    """The hall is counted anew: what was counted by people before is forgotten.

    Not so the lot where people count the same again: what it decided, it decided.
    """
    anew: dict[str, Any] = {"counts": {}, "tally": None, "added": {}, "helped": {}}
    anew["sections"] = divided(sections)
    by_people = ballot.method != HANDSETS
    return anew if by_people else {**anew, "lot": (), "called": ""}


def _of_the_handsets(  # noqa: C901, PLR0911, PLR0912
    ballot: Ballot, event: BallotEvent, at: Instant
) -> dict[str, Any]:
    """What an event about handsets changes: one line each."""
    match event:
        case VoteCast(voter=voter, choice=choice):
            votes = {**ballot.votes, voter: choice}
            return {"votes": votes, "heard": at, **_by_card(ballot, event)}
        case PressHeld(handset=handset, choice=choice):
            return {"held": {**ballot.held, handset: choice}}
        case PressAssigned(handset=handset, voter=voter):
            votes = {**ballot.votes, voter: ballot.held[handset]}
            return {"votes": votes, "held": _less(ballot.held, handset)}
        case VoteWithdrawn(voter=voter):
            return {"votes": _less(ballot.votes, voter)}
        case RollExtended(number=number):
            return {"roll": joined((*ballot.roll, (number, number)))}
        case VotesAdded():
            return _added(ballot, event)
        case AuditDrawn(voters=voters):
            return {"audited": Audited(voters)}
        case AuditRecorded(checked=checked, agreed=agreed) if ballot.audited is not None:
            return {"audited": replace(ballot.audited, checked=checked, agreed=agreed)}
        case _:
            return changes_of_private(ballot, event, at) | changes_of_shown(ballot, event)


def _by_card(ballot: Ballot, event: VoteCast) -> dict[str, Any]:
    """Who voted with a card; nothing changes of it where all press handsets."""
    if not event.way and event.voter not in ballot.ways:
        return {}
    others = _less(ballot.ways, event.voter)
    return {"ways": {**others, event.voter: event.way} if event.way else others}


def _less(rows: Mapping[str, str], key: str) -> dict[str, str]:
    return {name: value for name, value in rows.items() if name != key}


def _added(ballot: Ballot, event: VotesAdded) -> dict[str, Any]:
    """The source's votes; a ballot that is closed already has them in its tally, too."""
    changes: dict[str, Any] = {
        "added": {**ballot.added, event.source: event.tally},
        "helped": {**ballot.helped, event.source: event.helped},
    }
    if ballot.tally is not None:
        tally = Counter(ballot.tally)
        tally.subtract(ballot.added.get(event.source, {}))
        tally.update(event.tally)
        changes["tally"] = dict(tally)
    return changes
