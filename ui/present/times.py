"""Clock times and countdowns as people read them. Pure functions of marks; nothing ticks here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from facilitator.clock import SECOND, Instant
from facilitator.parts.agenda import Agenda, Item, Standing
from facilitator.parts.countdown import Countdown
from facilitator.parts.meeting import Meeting
from facilitator.wording import say, say_n
from ui.present.scene_meeting import CountdownState, CountdownView
from ui.present.tongue import Languages, each


@dataclass(frozen=True, slots=True)
class Ends:
    """When it should end, when it will, and the difference in whole minutes (late is > 0)."""

    planned: str
    projected: str
    late: int


def clock_time(moment: datetime, zone: str) -> str:
    """'19:05', on the clocks of that zone."""
    return f"{moment.astimezone(ZoneInfo(zone)):%H:%M}"


def local(at: Instant, zone: str) -> datetime:
    """The moment in the assembly's zone."""
    return at.as_datetime().astimezone(ZoneInfo(zone))


def planned_start(meeting: Meeting, zone: str) -> datetime:
    """When the meeting was planned to begin, in UTC."""
    wall = datetime.fromisoformat(f"{meeting.day}T{meeting.start}")
    # In UTC: adding minutes to a wall clock goes wrong in the night that the clocks change.
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def planned_times(meeting: Meeting, agenda: Agenda, zone: str) -> dict[str, datetime]:
    """When each item was planned to begin, by item id; all of it later where the end was moved."""
    moment = planned_start(meeting, zone) + timedelta(minutes=agenda.later)
    times = {}
    for item in agenda.items:
        times[item.id] = moment
        if item.standing is not Standing.SKIPPED:
            moment += timedelta(minutes=item.planned.minutes)
    return times


def ends(meeting: Meeting, agenda: Agenda, countdown: Countdown, now: Instant, zone: str) -> Ends:
    """The end of the meeting: as planned, and as it looks now.

    The current item ends when its time is up, or now if it is over; skipped items take nothing.
    """
    minutes = sum(i.planned.minutes for i in agenda.items if i.standing is not Standing.SKIPPED)
    planned = planned_start(meeting, zone) + timedelta(minutes=minutes + agenda.later)
    ahead = sum(i.minutes for i in agenda.items if _is_ahead(i))
    rest = max(0, countdown.left(now)) // SECOND if agenda.current else 0
    begun = any(item.began is not None for item in agenda.items)
    here = now.as_datetime()
    start = here if begun else max(here, planned_start(meeting, zone))
    projected = start + timedelta(minutes=ahead, seconds=rest)
    late = round((projected - planned).total_seconds() / 60)
    return Ends(clock_time(planned, zone), clock_time(projected, zone), late)


def _is_ahead(item: Item) -> bool:
    return item.standing in {Standing.WAITING, Standing.PARKED}


def late_words(late: int, language: str) -> str:
    """'on time', '4 minutes late', '2 minutes early'."""
    if late == 0:
        return say(language, "on time")
    if late > 0:
        return say_n(language, "{n} minute late", "{n} minutes late", late)
    return say_n(language, "{n} minute early", "{n} minutes early", -late)


def digits(microseconds: int) -> str:
    """'12:40', '1:02:00'; overrun as '+0:42'. A second counts until it is fully over."""
    over = microseconds < 0
    seconds = -microseconds // SECOND if over else -(-microseconds // SECOND)
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
    return f"+{text}" if over else text


def countdown_view(countdown: Countdown, now: Instant, languages: Languages) -> CountdownView:
    """The countdown as the hall sees it."""
    left = countdown.left(now)
    whole = max(1, (countdown.allowance + countdown.given) * SECOND)
    state = _state(countdown, left)
    return CountdownView(
        text=digits(left),
        fraction_left=min(1.0, max(0.0, left / whole)),
        state=state,
        word=each(languages, lambda language: _word(state, language)),
        granted=each(languages, lambda language: _granted(countdown.given, language)),
    )


def _state(countdown: Countdown, left: int) -> CountdownState:
    if countdown.running_since is None:
        return CountdownState.PAUSED
    if left < 0:
        return CountdownState.OVER
    if left <= 60 * SECOND:
        return CountdownState.ONE_MINUTE
    if left <= 120 * SECOND:
        return CountdownState.TWO_MINUTES
    return CountdownState.CALM


def _word(state: CountdownState, language: str) -> str:
    sayings = {
        CountdownState.CALM: say(language, "time left"),
        CountdownState.TWO_MINUTES: say(language, "2 minutes"),
        CountdownState.ONE_MINUTE: say(language, "1 minute"),
        CountdownState.OVER: say(language, "over time"),
        CountdownState.PAUSED: say(language, "paused"),
    }
    return sayings[state]


def _granted(seconds: int, language: str) -> str:
    if seconds == 0:
        return ""
    time = digits(abs(seconds) * SECOND)
    if seconds > 0:
        return say(language, "{time} added", time=time)
    return say(language, "{time} taken", time=time)
