"""The ingredients of the evidence, read from the record: what was counted, and by whom. No names.

What nobody recorded is said as that, and never made up from something else: a number that was
typed is no number of people known to live here.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Final

from facilitator.door_facts import Category, Tier
from facilitator.engine.world import World
from facilitator.legitimacy.figures import a_year_before
from facilitator.legitimacy.values import (
    Came,
    Decided,
    Evidence,
    Followed,
    Held,
    Invitation,
    Line,
    Share,
    Visits,
)
from facilitator.parts import assembly, ballot, checkin, decision, meeting, standard
from facilitator.parts.decision import Decision
from facilitator.parts.meeting import Meeting
from facilitator.plan import FOR_AGAINST_ABSTAIN, Kind, Method
from facilitator.reach.coverage import Coverage
from facilitator.reach.coverage import Share as Reached
from facilitator.readings.door.attendance import Attendance, attendance_of, twelve_months
from facilitator.readings.door.known_again import Person, people_of
from facilitator.readings.door.outreach import OutreachReading, Source, outreach_of, sources_of
from facilitator.readings.standing.process import process_of_meeting
from facilitator.rules.rule_names import rule_name

#: What is decided by for, against and abstain.
_PLAIN: Final = frozenset({Kind.MOTION, Kind.MANDATE})


def evidence_of(world: World, made: date) -> Evidence:
    """Of the meetings closed, as far as they were held by that day; twelve months end with it."""
    body, until = world.of(assembly.PART), made.isoformat()
    return Evidence(
        assembly=body.id,
        name=body.name,
        place=body.place,
        made=until,
        head=world.digest,
        events=world.seq,
        meetings=tuple(
            _held(world, each)
            for each in world.of(meeting.PART).all
            if each.day <= until and each.closed is not None
        ),
        visits=_visits(world, made),
        own_more_than=world.of(standard.PART).more_than,
    )


def _held(world: World, held: Meeting) -> Held:
    register = [each for each in world.of(decision.PART).all if each.meeting == held.id]
    return Held(
        held.number,
        held.day,
        held.place,
        _came(attendance_of(world, held)),
        _followed(world, held),
        _invitation(outreach_of(world, held.day, held.day)),
        tuple(_decided(world, each) for each in register),
    )


def _came(there: Attendance) -> Came:
    tiers = there.by_tier if there.checked_in else {}
    return Came(
        there.checked_in,
        there.residents,
        (
            tiers.get(Tier.TOLD, 0),
            tiers.get(Tier.LISTED, 0),
            tiers.get(Tier.DOCUMENT, 0),
            tiers.get(Tier.VOUCHED, 0),
            tiers.get(Tier.REGISTER, 0),
        ),
        there.counted,
        there.unique,
        there.returning,
        {kind.value: there.others[kind] for kind in Category if there.others.get(kind)},
    )


def _followed(world: World, held: Meeting) -> Followed:
    record = process_of_meeting(world, held)
    lines = tuple(Line(one.line.value, one.must, one.standing.value) for one in record.lines)
    witnesses = record.draws[-1].drawn.numbers[:2] if record.draws else ()
    return Followed(lines, record.deviations, witnesses)


def _invitation(reading: OutreachReading) -> Invitation | None:
    """None where no walk, notice or post is in the record."""
    if not reading.log and reading.notice is None:
        return None
    cover = reading.coverage
    source = _named(sources_of(unit.unit.households for unit in cover.units))
    return Invitation(
        cover.first_day,
        cover.last_day,
        _share(cover.direct, source),
        _share(cover.spoken, source),
        *_lowest(cover),
        channels=tuple(each.channel.value for each in cover.channels),
        languages=cover.languages,
        notice=reading.notice.sent if reading.notice is not None else "",
        clear_days=reading.notice_days,
    )


def _lowest(cover: Coverage) -> tuple[Share | None, str]:
    lowest = cover.lowest
    if lowest is None:
        return None, ""
    source = _named(sources_of((lowest.unit.households,)))
    return _share(lowest.direct, source), lowest.unit.name


def _share(share: Reached, source: str) -> Share:
    return Share(share.least, share.most, share.of, source)


def _named(sources: tuple[Source, ...]) -> str:
    return "; ".join(", ".join(part for part in (s.name, s.day) if part) for s in sources)


def _decided(world: World, entry: Decision) -> Decided:
    vote = next(one for one in world.of(ballot.PART).all if one.id == entry.ballot)
    wording = dict(vote.question.wording)
    plain = vote.question.method is Method.PLAIN and vote.question.kind in _PLAIN
    rule = rule_name(vote.question.rule, "en") if plain else vote.question.method.value
    if vote.tally is None or not plain:
        return Decided(entry.code, wording, entry.outcome, rule)
    in_favour, against, abstained = (vote.tally.get(choice, 0) for choice in FOR_AGAINST_ABSTAIN)
    voted = in_favour + against + abstained
    return Decided(
        entry.code,
        wording,
        entry.outcome,
        rule,
        in_favour,
        against,
        abstained,
        None if vote.present is None else max(vote.present - voted, 0),
        vote.present,
    )


def _visits(world: World, made: date) -> Visits:
    """Of each resident over the year, how often they came; only where everybody can be told."""
    unique = twelve_months(world, made).unique
    if unique.exact is None:
        return Visits(unique.least, unique.most)
    state, since = world.of(checkin.PART), a_year_before(made).isoformat()
    who, came, nameless = people_of(state, world.sides), Counter[Person](), 0
    for held in world.of(meeting.PART).all:
        if since <= held.day <= made.isoformat() and held.closed is not None:
            residents = [
                one
                for one in state.door(held.id).arrivals.values()
                if one.category is Category.RESIDENT
            ]
            came.update({person for one in residents if (person := who(one)) is not None})
            nameless += sum(who(one) is None for one in residents)
    # Where all can be told although some had no card, these were all there at one meeting.
    times = Counter({1: nameless}) + Counter(came.values())
    spread = tuple(times[n] for n in range(1, max(times, default=0) + 1))
    return Visits(unique.least, unique.most, spread)
