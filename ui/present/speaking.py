"""The speaking list in words: for the wall, and for the desk. It says nothing about any person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.clock import Instant
from facilitator.engine.world import World
from facilitator.hand_signals import Gesture
from facilitator.parts import assembly
from facilitator.parts.auxiliary import Purpose
from facilitator.speaking.orders import coming, next_up
from facilitator.speaking.stack import Entry, Kind, No, Order, Stack
from facilitator.wording import say, say_n
from ui.present.clocks import auxiliary_view
from ui.present.scene_meeting import CountdownView
from ui.present.scene_speaking import SpeakingList, SpeakingRow
from ui.present.times import clock_time
from ui.present.tongue import Languages, each, speak, speak_n

#: So many of those who wait are on the wall, large.
SHOWN: Final = 3
_SIGNS: Final = {
    Kind.ORDER: Gesture.TECHNICAL,
    Kind.CLARIFY: Gesture.CLARIFY,
    Kind.RESPOND: Gesture.DIRECT,
}


def kind_words(kind: Kind, language: str) -> str:
    """What somebody asked for."""
    return {
        Kind.ORDER: say(language, "Point of order"),
        Kind.CLARIFY: say(language, "Clarification"),
        Kind.RESPOND: say(language, "Direct answer"),
        Kind.SPEAK: say(language, "Wants to speak"),
    }[kind]


def order_words(stack: Stack, language: str) -> str:
    """The order, as the hall sees it."""
    one, other = sides(stack, language)
    words = {
        Order.PLAIN: say(language, "In the order in which people asked"),
        Order.NEW_FIRST: say(language, "Those who have not spoken go first"),
        Order.NEW_IN_TURN: say(language, "Those who have not spoken and those who have, by turns"),
        Order.SIDES: say(language, "By turns: {one} – {other}", one=one, other=other),
        Order.RANDOM: say(language, "By lot, with the number {called}", called=stack.called),
    }
    return words[stack.order]


def sides(stack: Stack, language: str) -> tuple[str, str]:
    """What the two sides are called."""
    one, other = stack.sides
    return one or say(language, "This side"), other or say(language, "That side")


def no_words(why: No, who: str, language: str) -> str:
    """Why somebody was not put on the list, and what to do."""
    return {
        No.WAITS_ALREADY: say(language, "{who} is on the list already.", who=who),
        No.CLOSED: say(language, "The list is closed. L opens it again."),
        No.ANSWERED_ENOUGH: say(
            language,
            "Nobody more can answer this speaker directly. Enter puts {who} on the list.",
            who=who,
        ),
        No.NOBODY: say(language, "Type a card number, or H for a hand."),
    }[why]


def turn_view(world: World, now: Instant, languages: Languages) -> CountdownView | None:
    """The turn that runs; None without one."""
    view = auxiliary_view(world, now, languages)
    return view.countdown if view is not None and view.purpose is Purpose.TURN else None


def speaking_scene(
    stack: Stack, world: World, now: Instant, languages: Languages, *, by_handset: bool
) -> SpeakingList:
    """What the wall shows; `by_handset`: a press joins."""
    waiting = coming(stack)
    more = len(waiting) - SHOWN
    speaking, standing = stack.marks.speaking, _standing(stack, world, now, languages)
    return SpeakingList(
        title=speak(languages, "Who speaks next"),
        order=each(languages, lambda la: order_words(stack, la)),
        now_word=speak(languages, "Now"),
        now=speaking.who if speaking is not None else "",
        rows=tuple(_row(entry, languages) for entry in waiting[:SHOWN]),
        more=speak_n(languages, "{n} more waits", "{n} more wait", more) if more > 0 else "",
        empty=speak(languages, "Nobody waits to speak."),
        notes=(standing,) if standing else _notes(stack, languages, by_handset=by_handset),
        countdown=turn_view(world, now, languages),
    )


def _row(entry: Entry, languages: Languages) -> SpeakingRow:
    if entry.kind is Kind.SPEAK:
        return SpeakingRow(entry.who)
    why = each(languages, lambda la: kind_words(entry.kind, la))
    return SpeakingRow(entry.who, why, _SIGNS[entry.kind])


def _notes(stack: Stack, languages: Languages, *, by_handset: bool) -> tuple[str, ...]:
    """How to join, and how many may answer a speaker directly while somebody does."""
    joining = speak(languages, "To speak: a hand up, or a key of your handset.")
    answering = speak_n(
        languages,
        "{n} direct answer to a speaker at most.",
        "{n} direct answers to a speaker at most.",
        stack.responses,
    )
    is_full = not stack.answers_left()
    return (*(joining,) * by_handset, *(answering,) * is_full)


def _standing(stack: Stack, world: World, now: Instant, languages: Languages) -> str:
    """How the list stands, "" where anybody may join and speak."""
    if stack.rests:
        return speak(languages, "The list rests for a moment.")
    if stack.is_closed(now):
        return speak(languages, "The list is closed.")
    if stack.closes is None:
        return ""
    time = clock_time(stack.closes.as_datetime(), world.of(assembly.PART).zone)
    return speak(languages, "The list closes at {time}.", time=time)


@dataclass(frozen=True, slots=True)
class DeskRow:
    """Somebody who waits, at the desk: '47', 'Direct answer · has spoken'."""

    came: int
    who: str
    note: str


@dataclass(frozen=True, slots=True)
class SpeakingView:
    """The list at the desk.

    Attributes:
        rows: all who wait, whoever speaks next first.
        up: who `Next speaker` gives the floor; "" for nobody.
        speaking: 'Now: 47'; "" while nobody has the floor.
        order: its words; `states`: whether it rests or is closed, and direct answers.
        last: who `Put back` puts back; "" for nobody.
        turn: the turn that runs.
    """

    rows: tuple[DeskRow, ...]
    up: str
    speaking: str
    order: str
    states: str
    last: str
    rests: bool
    closed: bool
    closing: bool
    sided: bool
    turn: CountdownView | None


def speaking_view(stack: Stack, world: World, now: Instant, language: str) -> SpeakingView:
    """As it stands."""
    up, speaking, last = next_up(stack), stack.marks.speaking, stack.last
    standing = _standing(stack, world, now, (language,))
    return SpeakingView(
        rows=tuple(_desk_row(stack, entry, language) for entry in coming(stack)),
        up=up.who if up is not None else "",
        speaking=say(language, "Now: {who}", who=speaking.who) if speaking is not None else "",
        order=order_words(stack, language),
        states="  ".join((standing, _answers(stack, language))).strip(),
        last=last.entry.who if last is not None else "",
        rests=stack.rests,
        closed=stack.is_closed(now),
        closing=stack.closes is not None,
        sided=stack.order is Order.SIDES,
        turn=turn_view(world, now, (language,)),
    )


def _answers(stack: Stack, language: str) -> str:
    left = stack.answers_left()
    if left == stack.responses:
        return ""
    return say_n(
        language,
        "{n} more direct answer to this speaker.",
        "{n} more direct answers to this speaker.",
        left,
    )


def _desk_row(stack: Stack, entry: Entry, language: str) -> DeskRow:
    notes = [] if entry.kind is Kind.SPEAK else [kind_words(entry.kind, language)]
    if entry.kind is Kind.SPEAK and stack.order is Order.SIDES:
        notes.append(sides(stack, language)[entry.second])
    if entry.kind is Kind.SPEAK and not stack.is_new(entry):
        notes.append(say(language, "has spoken"))
    return DeskRow(entry.came, entry.who, " · ".join(notes))
