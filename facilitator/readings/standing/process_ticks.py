"""Which lines of a process record the journal answers by itself, and with which of its events.

A line that nothing here finds is for somebody to tick. What is found is only what was seen to
happen: that a picture was on the wall is in no journal, and that people listened is in none either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from facilitator.clock import SECOND, Instant
from facilitator.parts.agenda import Item
from facilitator.parts.auxiliary import Purpose
from facilitator.parts.ballot import Ballot
from facilitator.parts.process import Line, Trace
from facilitator.plan import WARNINGS, Kind, Phase
from facilitator.readings.on_paper import opened_at, written_minutes
from facilitator.readings.standing.process_evening import DECIDES, Evening, Found, Standing
from facilitator.time_of_day import moment_on

_MINUTE: Final = 60 * SECOND
#: An evening that begins within so many minutes of its notice began on time.
PUNCTUAL: Final = 5
#: Begun earlier than so many minutes before it, nobody can have come by the notice.
EARLY: Final = 30
#: Perspectives that make an input balanced; the share of the time that is deliberation.
PERSPECTIVES: Final = 2
QUARTER: Final = 4
_HANDSETS: Final = "handsets"
_OPENS: Final = frozenset(
    {"HandsetsOpened", "PrivateOpened", "CountingBegun", "AgreedWithoutCount"}
)
_CLOSES: Final = frozenset({"BallotClosed", "PrivateClosed"})
_CHECKS: Final = frozenset({"AuditRecorded", "RecountMade"})


def found_in(evening: Evening) -> Mapping[Line, Found]:
    """Every line the journal answers; those it does not are not in it."""
    answers = {line: look(evening) for line, look in _LOOKS.items()}
    return {line: found for line, found in answers.items() if found is not None}


def _on_time(evening: Evening) -> Found | None:
    held = evening.held
    planned = moment_on(held.day, held.start, evening.zone)
    began = held.began.as_datetime()
    if held.on_paper:
        written = opened_at(held, evening.zone)
        if written is None:
            return None
        began = moment_on(held.day, f"{written:%H:%M}", evening.zone)
    late = int((began - planned).total_seconds() // 60)
    if late < -EARLY:
        return None
    standing = Standing.DONE if late <= PUNCTUAL else Standing.LATE
    started = evening.named("meeting.MeetingStarted")
    return Found(standing, held.began, _seqs(started), (max(late, 0),))


def _agreements(evening: Evening) -> Found | None:
    adopted = evening.named("agreements.AgreementsAdopted")
    if not adopted:
        return None
    before = evening.begun(evening.of_phase(Phase.INPUT))
    late = before is not None and before.seq < adopted[0].seq
    return Found(Standing.LATE if late else Standing.DONE, adopted[0].at, _seqs(adopted))


def _test_ballot(evening: Evening) -> Found | None:
    tests = [one.id for one in evening.ballots if one.question.kind is Kind.TEST]
    closed = evening.on_ballots(_CLOSES, tests)
    if not closed:
        return None if _tries_handsets(evening) else Found(Standing.NOT_NEEDED)
    first = evening.on_ballots(_OPENS, (one.id for one in evening.decisive))
    late = bool(first) and first[0].seq < closed[0].seq
    return Found(Standing.LATE if late else Standing.DONE, closed[0].at, _seqs(closed))


def _tries_handsets(evening: Evening) -> bool:
    """Whether a test is planned, or anything was decided with handsets."""
    asked = (item.planned.question for item in evening.items)
    planned = any(one is not None and one.kind is Kind.TEST for one in asked)
    return planned or any(one.method == _HANDSETS for one in evening.decisive)


def _question_twice(evening: Evening) -> Found | None:
    asks = any(item.planned.asked or item.planned.question is not None for item in evening.items)
    return None if asks or evening.decisive else Found(Standing.NOT_NEEDED)


def _input(evening: Evening) -> Found | None:
    items = evening.of_phase(Phase.INPUT)
    if not items:
        return Found(Standing.NOT_NEEDED)
    turns = _turns(evening, {item.id for item in items})
    speakers = {trace.person or str(trace.seq) for trace, _ in turns}
    if len(speakers) < PERSPECTIVES:
        return None
    lengths = tuple(length for _, length in turns)
    return Found(Standing.DONE, turns[0][0].at, _seqs(t for t, _ in turns), lengths)


def _turns(evening: Evening, items: set[str]) -> list[tuple[Trace, int]]:
    """The turns of speakers in these items, each with its length in seconds."""
    found, item = [], ""
    for trace in evening.traces:
        if trace.name.startswith("agenda.ItemBegun"):
            item = trace.item
        if trace.detail == Purpose.TURN.value and item in items:
            ends = _end_of_turn(evening.traces, trace)
            if ends is not None:
                found.append((trace, ends.since(trace.at) // SECOND))
    return found


_ENDS_A_TURN: Final = frozenset(
    {
        "auxiliary.AuxiliaryStarted",
        "auxiliary.AuxiliaryStopped",
        "agenda.ItemBegun",
        "agenda.ItemBegunEarlier",
        "meeting.MeetingClosed",
    }
)


def _end_of_turn(traces: tuple[Trace, ...], turn: Trace) -> Instant | None:
    after = (t for t in traces if t.seq > turn.seq and t.name in _ENDS_A_TURN)
    return next((trace.at for trace in after), None)


def _groups(evening: Evening) -> Found | None:
    return None if evening.of_phase(Phase.DELIBERATION) else Found(Standing.NOT_NEEDED)


def _deliberation(evening: Evening) -> Found | None:
    items = evening.of_phase(Phase.DELIBERATION)
    if not items:
        return Found(Standing.NOT_NEEDED)
    held = evening.held
    lengths = _lengths(evening, items)
    if lengths is None:
        return None
    spent, whole = lengths
    enough = spent > 0 and spent * QUARTER >= whole
    if held.closed is None and not enough:
        return None
    turns = [evening.begun((item,)) for item in items]
    begun = [turn for turn in turns if turn is not None]
    figures = (round(spent / _MINUTE), round(whole / _MINUTE))
    at = begun[0].at if begun else None
    return Found(Standing.DONE if enough else Standing.SKIPPED, at, _seqs(begun), figures)


def _lengths(evening: Evening, items: tuple[Item, ...]) -> tuple[int, int] | None:
    """Microseconds of those items, and of the whole; None where paper does not have them all."""
    held = evening.held
    if held.on_paper:
        minutes = written_minutes(held, items)
        return minutes and (minutes[0] * _MINUTE, minutes[1] * _MINUTE)
    spent = sum(item.spent for item in items)
    planned = sum(item.minutes for item in evening.items) * _MINUTE
    return spent, planned if held.closed is None else held.closed.since(held.began)


def _time_checks(evening: Evening) -> Found | None:
    items = evening.of_phase(Phase.DELIBERATION)
    if not items:
        return Found(Standing.NOT_NEEDED)
    keys = {item.id for item in items if _warned(item)}
    clocks = [t for t in evening.named("countdown.CountdownStarted") if t.item in keys]
    timers = [
        t for t in evening.named("auxiliary.AuxiliaryStarted") if t.detail == Purpose.GROUPS.value
    ]
    on = sorted((*clocks, *timers), key=lambda trace: trace.seq)
    return Found(Standing.DONE, on[0].at, _seqs(on)) if on else None


def _warned(item: Item) -> bool:
    """Whether the item lasted until its clock gave the first warning."""
    return item.minutes > 0 and item.spent >= item.minutes * _MINUTE - WARNINGS[0] * SECOND > 0


def _key_points(evening: Evening) -> Found | None:
    both = (*evening.of_phase(Phase.DELIBERATION), *evening.of_phase(Phase.INTEGRATION))
    return None if both else Found(Standing.NOT_NEEDED)


def _wording(evening: Evening) -> Found | None:
    """Words are frozen as the question is put: what is voted on is what was put."""
    keys = [one.id for one in evening.decisive]
    put = evening.on_ballots({"QuestionPut"}, keys)
    return Found(Standing.DONE, put[0].at, _seqs(put)) if put else _no_vote(evening)


def _rule(evening: Evening) -> Found | None:
    """The rule is put with the question, and the wall shows it, before anybody can vote."""
    keys = [one.id for one in evening.decisive]
    both = evening.on_ballots({"QuestionPut", *_OPENS}, keys)
    return Found(Standing.DONE, both[0].at, _seqs(both)) if both else _no_vote(evening)


def _checked(evening: Evening) -> Found | None:
    decided = evening.decisive
    if not decided:
        return _no_vote(evening)
    keys = [one.id for one in decided]
    looked = evening.on_ballots(_CHECKS, keys)
    compared = {trace.of for trace in looked}
    if not all(one.id in compared or _reconciles(one) for one in decided):
        return None
    closed = (*evening.on_ballots(_CLOSES, keys), *looked)
    return Found(Standing.DONE, closed[-1].at if closed else None, _seqs(closed))


def _reconciles(one: Ballot) -> bool:
    """Agreed without a count, counted by two, or no more votes than people in the room."""
    if one.tally is None or len(one.counts) >= PERSPECTIVES:
        return True
    return one.present is not None and sum(one.tally.values()) <= one.present


def _no_vote(evening: Evening) -> Found | None:
    """Not needed where nothing is put and nothing is planned to be."""
    planned = any(
        item.planned.question is not None and item.planned.question.kind in DECIDES
        for item in evening.items
    )
    return None if planned else Found(Standing.NOT_NEEDED)


def _actions(evening: Evening) -> Found | None:
    noted = evening.named("actions.ActionNoted")
    if noted:
        return Found(Standing.DONE, noted[0].at, _seqs(noted), (len(noted),))
    return None if evening.of_phase(Phase.CLOSE) else Found(Standing.NOT_NEEDED)


def _next_date(evening: Evening) -> Found | None:
    """Known, and the hall came to the close, where it is on the wall."""
    closing = evening.of_phase(Phase.CLOSE)
    known, begun = evening.named("calendar.NextMeetingSet"), evening.begun(closing)
    if known and begun is not None:
        said = max(known[-1], begun, key=lambda trace: trace.seq)
        return Found(Standing.DONE, said.at, _seqs((known[-1], begun)))
    return None if closing else Found(Standing.NOT_NEEDED)


def _seqs(traces: Iterable[Trace]) -> tuple[int, ...]:
    return tuple(sorted(trace.seq for trace in traces))


_LOOKS: Final[Mapping[Line, Callable[[Evening], Found | None]]] = {
    Line.ON_TIME: _on_time,
    Line.AGREEMENTS: _agreements,
    Line.TEST_BALLOT: _test_ballot,
    Line.QUESTION_TWICE: _question_twice,
    Line.INPUT: _input,
    Line.GROUPS: _groups,
    Line.DELIBERATION: _deliberation,
    Line.TIME_CHECKS: _time_checks,
    Line.KEY_POINTS: _key_points,
    Line.RULE: _rule,
    Line.WORDING: _wording,
    Line.CHECKED: _checked,
    Line.ACTIONS: _actions,
    Line.NEXT_DATE: _next_date,
}
