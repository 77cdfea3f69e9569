"""Where the evening left its plan: items not taken, more time, void ballots, a clock set anew."""

from __future__ import annotations

from datetime import timedelta

from facilitator.clock import Instant
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, countdown, timekeeping
from facilitator.parts.agenda import Item, Standing
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.meeting import Meeting
from facilitator.parts.timekeeping import Jump
from facilitator.readings.evening.course import ballots_of
from facilitator.readings.results.secrecy import void_reason
from facilitator.readings.times import local
from facilitator.wording import in_language, say


def departures_of(world: World, meeting: Meeting, language: str) -> tuple[str, ...]:
    """One sentence each, in the order: agenda, time the hall added, ballots, clock."""
    items = world.of(agenda.PART).of_meeting(meeting.id)
    untaken = [_untaken(item, language) for item in items if _never_taken(item, meeting)]
    void = [
        _void(vote, world, language)
        for vote in ballots_of(world, meeting)
        if vote.phase is Phase.VOID
    ]
    zone = world.of(assembly.PART).zone
    jumps = [
        _jump(jump, zone, language)
        for jump in world.of(timekeeping.PART).jumps
        if _during(meeting, jump.at)
    ]
    return (*untaken, *_extended(world, items, language), *void, *jumps)


def _never_taken(item: Item, meeting: Meeting) -> bool:
    left = item.standing not in {Standing.CURRENT, Standing.DONE}
    return left and (meeting.closed is not None or item.standing is Standing.SKIPPED)


def _untaken(item: Item, language: str) -> str:
    title = in_language(item.planned.title, language)
    if item.standing is Standing.SKIPPED:
        return say(language, "“{item}” was left out.", item=title)
    if item.standing is Standing.PARKED:
        return say(language, "“{item}” was put off and not reached.", item=title)
    return say(language, "“{item}” was not reached.", item=title)


def _extended(world: World, items: tuple[Item, ...], language: str) -> list[str]:
    """Only what the hall agreed to: what the facilitator gives is in the report on the time."""
    grants = world.of(countdown.PART).grants
    return [
        say(
            language,
            "At {time} the hall added {length} to “{item}”.",
            time=f"{local(grant.at, world.of(assembly.PART).zone):%H:%M}",
            length=f"{grant.seconds // 60}:{grant.seconds % 60:02}",
            item=in_language(item.planned.title, language),
        )
        for grant in grants
        for item in items
        if grant.by_hall and grant.seconds > 0 and grant.item == item.id
    ]


def _void(vote: Ballot, world: World, language: str) -> str:
    moment = local(vote.put, world.of(assembly.PART).zone)
    return say(
        language,
        "Ballot no. {n}, put at {time} (“{wording}”), is void: {reason}",
        n=vote.number,
        time=f"{moment:%H:%M}",
        wording=in_language(vote.question.wording, language),
        reason=void_reason(vote, language) or say(language, "no reason was given."),
    )


def _during(meeting: Meeting, at: Instant) -> bool:
    if meeting.on_paper:
        return False  # that was while it was typed in
    begun = at.reached(meeting.began)
    return begun and (meeting.closed is None or meeting.closed.reached(at))


def _jump(jump: Jump, zone: str, language: str) -> str:
    after = local(jump.at, zone)
    before = after - timedelta(seconds=jump.seconds)
    return say(
        language,
        "The laptop's clock was set from {before} to {after}; "
        "ballots, countdowns and durations are not touched by that.",
        before=f"{before:%H:%M:%S}",
        after=f"{after:%H:%M:%S}",
    )
