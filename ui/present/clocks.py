"""Clocks as the hall and the desk see them: digits, a word, how full. Pure functions of marks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from facilitator.clock import SECOND, Instant
from facilitator.engine.world import World
from facilitator.parts import agenda, auxiliary
from facilitator.parts.auxiliary import Auxiliary, Purpose
from facilitator.parts.countdown import Countdown
from facilitator.plan import ClockKind
from facilitator.running_time import RunningTime
from facilitator.wording import in_language, say
from ui.present.scene_meeting import CountdownState, CountdownView
from ui.present.times import clock_time
from ui.present.tongue import Languages, each

_MINUTE: Final = 60
#: Seconds: a timer shorter than four times the earlier warning warns at these instead.
_SHORT: Final = (30, 10)


class GroupSign(StrEnum):
    """What small groups are told while they work, besides the time."""

    NONE = "none"
    HALF = "half"
    TEN = "ten"
    FIVE = "five"


@dataclass(frozen=True, slots=True)
class AuxiliaryView:
    """The timer beside the item's.

    Attributes:
        title: what it is for, 'Turn 3' or 'Break'.
        turn: which turn in a row, 0 for no turn.
        person: token of whoever speaks, "" where nobody is named.
        sign: of groups, which sign was shown last; `sign_words`: as a sentence, "" for none.
    """

    purpose: Purpose
    title: str
    countdown: CountdownView
    turn: int = 0
    person: str = ""
    sign: GroupSign = GroupSign.NONE
    sign_words: str = ""


def digits(microseconds: int) -> str:
    """'12:40', '1:02:00'; overrun as '+0:42'. A second counts until it is fully over."""
    over = microseconds < 0
    seconds = -microseconds // SECOND if over else -(-microseconds // SECOND)
    text = _digits(seconds)
    return f"+{text}" if over else text


def _digits(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def countdown_view(
    countdown: Countdown, now: Instant, languages: Languages, zone: str
) -> CountdownView:
    """The item's clock as the hall sees it, whatever it shows.

    Colour, word and fill follow what is left, also where the digits show something else.
    """
    left, kind = countdown.left(now), countdown.clock
    # A second counts once it is over: rounded down where time is counted up.
    shown = {
        ClockKind.UP: _digits(countdown.spent_at(now) // SECOND),
        ClockKind.CLOCK: clock_time(now.as_datetime(), zone),
    }.get(kind, digits(left))
    state = _state(countdown, left, countdown.warnings)
    over = "" if shown == digits(left) else digits(left)
    return CountdownView(
        text=shown,
        fraction_left=_fraction(countdown, left),
        state=state,
        word=each(languages, lambda la: _word(state, countdown.warnings, over, kind, la)),
        granted=each(languages, lambda la: _granted(countdown, la)),
    )


def auxiliary_view(world: World, now: Instant, languages: Languages) -> AuxiliaryView | None:
    """The timer beside the item's; None while none is out."""
    timer = world.of(auxiliary.PART)
    if timer.purpose is None:
        return None
    left, warnings = timer.left(now), _warnings(timer, world.of(agenda.PART).warnings)
    state, sign = _state(timer, left, warnings), group_sign(timer, now)
    view = CountdownView(
        text=digits(left),
        fraction_left=_fraction(timer, left),
        state=state,
        word=each(languages, lambda la: _word(state, warnings, "", ClockKind.DOWN, la)),
        granted=each(languages, lambda la: _given(timer.given, la)),
    )
    return AuxiliaryView(
        purpose=timer.purpose,
        title=each(languages, lambda la: _title(timer, la)),
        countdown=view,
        turn=timer.turn,
        person=timer.person,
        sign=sign,
        sign_words=each(languages, lambda la: sign_words(sign, la)),
    )


def group_sign(timer: Auxiliary, now: Instant) -> GroupSign:
    """The last sign that was due: half-time, ten minutes, five; none when time is up."""
    left = timer.left(now)
    if timer.purpose is not Purpose.GROUPS or left <= 0:
        return GroupSign.NONE
    due = {
        GroupSign.HALF: timer.whole // 2,
        GroupSign.TEN: 10 * _MINUTE * SECOND,
        GroupSign.FIVE: 5 * _MINUTE * SECOND,
    }
    reached = [sign for sign, at in due.items() if left <= at < timer.whole]
    return min(reached, key=lambda sign: due[sign], default=GroupSign.NONE)


def sign_words(sign: GroupSign, language: str) -> str:
    """The sign as it is called out; "" for none."""
    sayings = {
        GroupSign.NONE: "",
        GroupSign.HALF: say(language, "Half-time"),
        GroupSign.TEN: say(language, "10 minutes left"),
        GroupSign.FIVE: say(language, "5 minutes left"),
    }
    return sayings[sign]


def _warnings(timer: Auxiliary, usual: tuple[int, int]) -> tuple[int, int]:
    return usual if timer.allowance >= 4 * usual[0] else _SHORT


def _fraction(time: RunningTime, left: int) -> float:
    return min(1.0, max(0.0, left / max(SECOND, time.whole)))


def _state(time: RunningTime, left: int, warnings: tuple[int, int]) -> CountdownState:
    earlier, later = warnings
    if time.running_since is None:
        return CountdownState.PAUSED
    if left < 0:
        return CountdownState.OVER
    if left <= later * SECOND:
        return CountdownState.ONE_MINUTE
    if left <= earlier * SECOND:
        return CountdownState.TWO_MINUTES
    return CountdownState.CALM


def _word(
    state: CountdownState,
    warnings: tuple[int, int],
    over: str,
    kind: ClockKind,
    language: str,
) -> str:
    """`over`: the overrun where the digits show something else, "" where they show it."""
    earlier, later = warnings
    sayings = {
        CountdownState.CALM: _calm(kind, language),
        CountdownState.TWO_MINUTES: _warning(earlier, language),
        CountdownState.ONE_MINUTE: _warning(later, language),
        CountdownState.OVER: say(language, "{time} over", time=over)
        if over
        else say(language, "over time"),
        CountdownState.PAUSED: say(language, "paused"),
    }
    return sayings[state]


def _calm(kind: ClockKind, language: str) -> str:
    if kind is ClockKind.UP:
        return say(language, "time taken")
    if kind is ClockKind.CLOCK:
        return say(language, "time of day")
    return say(language, "time left")


def _warning(seconds: int, language: str) -> str:
    """What holds from that warning on."""
    usual = {2 * _MINUTE: say(language, "2 minutes"), _MINUTE: say(language, "1 minute")}
    return usual.get(seconds) or say(language, "last {time}", time=_digits(seconds))


def _granted(countdown: Countdown, language: str) -> str:
    """'+5:00 added, +2:00 of it by the hall'."""
    hall = sum(grant.seconds for grant in countdown.own_grants if grant.by_hall)
    if hall <= 0 or countdown.given < hall:
        return _given(countdown.given, language)
    if countdown.given == hall:
        return say(language, "+{time} added by the hall", time=_digits(hall))
    given = _digits(countdown.given)
    return say(language, "+{time} added, {part} of it by the hall", time=given, part=_digits(hall))


def _given(seconds: int, language: str) -> str:
    if seconds == 0:
        return ""
    if seconds > 0:
        return say(language, "+{time} added", time=_digits(seconds))
    return say(language, "{time} taken", time=_digits(-seconds))


def _title(timer: Auxiliary, language: str) -> str:
    if any(timer.label.values()):
        return in_language(timer.label, language)
    if timer.purpose is Purpose.TURN:
        return say(language, "Turn {n}", n=timer.turn)
    if timer.purpose is Purpose.GROUPS:
        return say(language, "In small groups")
    if timer.purpose is Purpose.BREAK:
        return say(language, "Break")
    return say(language, "Timer")
