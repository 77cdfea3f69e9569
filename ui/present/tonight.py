"""The desk's view of the running meeting: one frozen value for each panel. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.clock import Instant
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, ballot, countdown, decision, meeting, presence
from facilitator.parts.agenda import Item, Standing
from facilitator.parts.ballot import Ballot, Phase
from facilitator.readings.results import result_sentence
from facilitator.wording import in_language, say
from ui.present.ballot_scenes import check_sentence, choices_of, heard, rule_words
from ui.present.hall_scene import phase_word
from ui.present.mandate_scene import instruction_word
from ui.present.say_now import floor_words, say_now
from ui.present.scene_meeting import CountdownView
from ui.present.times import (
    clock_time,
    countdown_view,
    ends,
    late_words,
    planned_times,
)


@dataclass(frozen=True, slots=True)
class RundownLine:
    """One item in the rundown.

    Attributes:
        planned: clock time it was planned for.
        minutes: '12 min'.
        standing: for the mark in front of it.
        has_question: something is decided in it.
    """

    item: str
    title: str
    phase: str
    planned: str
    minutes: str
    standing: Standing
    has_question: bool


@dataclass(frozen=True, slots=True)
class TimesView:
    """The three times that matter: 'Planned end 21:00', 'Projected end 21:04', '4 minutes late'."""

    now: str
    planned_end: str
    projected_end: str
    difference: str
    late: bool


@dataclass(frozen=True, slots=True)
class NowView:
    """The current item: what it is, its clock, and words to say. `following`: what Next is."""

    title: str
    phase: str
    countdown: CountdownView | None
    say_now: str


@dataclass(frozen=True, slots=True)
class RoomView:
    """The number in the room: '163', 'Quorum 50: met', 'Most: 163 at 19:21'."""

    people: int | None
    quorum: str
    highest: str


@dataclass(frozen=True, slots=True)
class CountForm:
    """Figures to type.

    Attributes:
        options: (choice id, label) in order.
        tellers: "A" alone, or "A" and "B".
        entered: teller → figures already in.
        note: that two counts differ, or how many counts are wanted.
    """

    options: tuple[tuple[str, str], ...]
    tellers: tuple[str, ...]
    entered: tuple[tuple[str, tuple[int, ...]], ...]
    note: str


@dataclass(frozen=True, slots=True)
class BallotView:
    """The vote in hand, or the one just declared.

    Attributes:
        phase: in a word ("Open", "Closed: check").
        question: the wording.
        rule: in a sentence.
        status: '152 of 160 heard', the check, or the result.
        say_now: what to say aloud at this step.
        tiles: (number, heard) of every handset, while handsets vote.
        form: the figures to type, while people count.
    """

    phase: str
    question: str
    rule: str
    status: str
    say_now: str
    tiles: tuple[tuple[int, bool], ...] = ()
    form: CountForm | None = None


@dataclass(frozen=True, slots=True)
class Tonight:
    """Everything the desk shows of the meeting, apart from hall picture and devices.

    `floor`: what the line for the floor is for just now: a new question, or what is still missing.
    """

    title: str
    running: bool
    rundown: tuple[RundownLine, ...]
    times: TimesView | None
    now: NowView | None
    room: RoomView
    ballot: BallotView | None
    floor: str = ""


def tonight(world: World, now: Instant, language: str) -> Tonight:
    """The view at this moment."""
    held = world.of(meeting.PART).running
    if held is None:
        return Tonight("", False, (), None, None, RoomView(None, "", ""), None)
    state, zone = world.of(agenda.PART), world.of(assembly.PART).zone
    clock = world.of(countdown.PART)
    found = ends(held, state, clock, now, zone)
    times = planned_times(held, state, zone)
    return Tonight(
        title=say(
            language,
            "{title}, meeting no. {n}",
            title=in_language(held.title, language),
            n=held.number,
        ),
        running=True,
        rundown=tuple(
            _line(item, clock_time(times[item.id], zone), language) for item in state.items
        ),
        times=TimesView(
            now=clock_time(now.as_datetime(), zone),
            planned_end=say(language, "Planned end {time}", time=found.planned),
            projected_end=say(language, "Projected end {time}", time=found.projected),
            difference=late_words(found.late, language),
            late=found.late > 0,
        ),
        now=_now(world, now, language),
        room=_room(world, language),
        ballot=ballot_view(world, language),
        floor=floor_words(world, language),
    )


def _line(item: Item, planned: str, language: str) -> RundownLine:
    return RundownLine(
        item=item.id,
        title=in_language(item.planned.title, language),
        phase=phase_word(item.planned.phase, language),
        planned=planned,
        minutes=say(language, "{n} min", n=item.planned.minutes),
        standing=item.standing,
        has_question=item.planned.question is not None,
    )


def _now(world: World, now: Instant, language: str) -> NowView | None:
    item = world.of(agenda.PART).current
    if item is None:
        return None
    clock = world.of(countdown.PART)
    return NowView(
        title=in_language(item.planned.title, language),
        phase=phase_word(item.planned.phase, language),
        countdown=countdown_view(clock, now, (language,)) if clock.item == item.id else None,
        say_now=in_language(item.planned.words, language),
    )


def _room(world: World, language: str) -> RoomView:
    state = world.of(assembly.PART)
    held = world.of(meeting.PART).running
    room = world.of(presence.PART).of_meeting(held.id if held else "")
    quorum = ""
    if state.quorum and room.people is not None and room.people >= state.quorum:
        quorum = say(language, "Quorum {n}: met", n=state.quorum)
    elif state.quorum:
        quorum = say(language, "Quorum {n}: not yet", n=state.quorum)
    highest = ""
    if room.highest_at is not None:
        at = clock_time(room.highest_at.as_datetime(), state.zone)
        highest = say(language, "Most: {n} at {time}", n=room.highest, time=at)
    return RoomView(room.people, quorum, highest)


def ballot_view(world: World, language: str) -> BallotView | None:
    """The vote in hand; the last one of the current item once it is declared."""
    state = world.of(ballot.PART)
    current = world.of(agenda.PART).current
    latest = state.undecided or state.latest
    if latest is None or latest.phase is Phase.VOID:
        return None
    if state.undecided is None and (current is None or latest.item != current.id):
        return None
    return BallotView(
        phase=phase_words(latest, language),
        question=_question(latest, language),
        rule=rule_words(latest.question, language),
        status=_status(world, latest, language),
        say_now=say_now(world, latest, language),
        tiles=heard(world, latest) if latest.phase in {Phase.OPEN, Phase.CLOSING} else (),
        form=_form(world, latest, language) if latest.phase is Phase.COUNTING else None,
    )


def _question(in_hand: Ballot, language: str) -> str:
    """The wording; of a mandate its instructions too, which are what is decided."""
    wording = in_language(in_hand.question.wording, language)
    mandate = in_hand.question.mandate
    lines = [
        f"{n}  {instruction_word(i.type.value, language)}: {in_language(i.text, language)}"
        for n, i in enumerate(mandate.instructions if mandate else (), 1)
    ]
    return "\n".join((wording, *lines))


def phase_words(in_hand: Ballot, language: str) -> str:
    """Where the vote is, in a word or two."""
    sayings = {
        Phase.PUT: say(language, "Question put: choose how to decide"),
        Phase.ASKING: say(language, "Asked: any against?"),
        Phase.OPEN: say(language, "Voting is open"),
        Phase.CLOSING: say(language, "Closing"),
        Phase.COUNTING: say(language, "Counting"),
        Phase.CLOSED: say(language, "Closed: check the numbers"),
        Phase.SHOWN: say(language, "The hall sees the result"),
        Phase.DECLARED: say(language, "Declared"),
        Phase.VOID: say(language, "Void"),
    }
    return sayings[in_hand.phase]


def _status(world: World, in_hand: Ballot, language: str) -> str:
    if in_hand.phase in {Phase.OPEN, Phase.CLOSING}:
        received, issued = in_hand.received, in_hand.issued
        return say(language, "{received} of {issued} heard", received=received, issued=issued)
    if in_hand.phase is Phase.CLOSED:
        check = check_sentence(in_hand, language)
        result = result_sentence(world, in_hand, language)
        return say(language, "{check} To come: {result}", check=check, result=result)
    if in_hand.phase is Phase.DECLARED and (found := world.of(decision.PART).of_ballot(in_hand.id)):
        result = result_sentence(world, in_hand, language)
        return say(language, "Decision {number}: {result}", number=found.code, result=result)
    if in_hand.phase in {Phase.SHOWN, Phase.DECLARED}:
        return result_sentence(world, in_hand, language)
    return ""


def _form(world: World, in_hand: Ballot, language: str) -> CountForm:
    labels = [choice.label for choice in choices_of(world, in_hand.question, (language,))]
    note = ""
    if in_hand.counts_differ:
        note = say(language, "The two counts differ. Count again and type the new figures.")
    elif in_hand.wanted > 1:
        note = say(language, "Two tellers count on their own; the figures are compared.")
    return CountForm(
        options=tuple(zip(in_hand.question.options, labels, strict=True)),
        tellers=("A", "B")[: in_hand.wanted],
        entered=tuple((t, tuple(tally.values())) for t, tally in in_hand.counts.items()),
        note=note,
    )
