"""Scenes that lead through an evening: the start, what is on now, whose turn it is, a stage.

The clocks are `CountdownView`s: what empties, empties by its `fraction_left`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ui.present.scene_meeting import AgendaLine, AgendaMark, CountdownView


@dataclass(frozen=True, slots=True)
class Starting:
    """The minutes before the start, dressed like the welcome.

    Attributes:
        meeting: 'Assembly no. 7'.
        starts: 'We start at 19:00'.
        countdown: its word stands over the digits, 'We start in'; at the end, 'We start now'.
        lines: at most three short notices.
    """

    assembly: str
    meeting: str
    starts: str
    countdown: CountdownView
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NowNext:
    """What is on now and what comes after it.

    Attributes:
        title: 'Tonight'.
        now_word, next_word: 'Now', 'Next'.
        now: None before the first item; its time is when it began, or was to begin.
        until: 'until 20:06'; may be empty.
        ahead: the item after it, and at most one more; empty at the last item.
        ends: 'We end at 21:00'.
    """

    title: str
    now_word: str
    now: AgendaLine | None
    until: str
    next_word: str
    ahead: tuple[AgendaLine, ...] = ()
    ends: str = ""


@dataclass(frozen=True, slots=True)
class QuestionScene:
    """The question of a deliberation, as large as it can be.

    Attributes:
        title: 'The question'.
        text: at best fifteen words.
        asked_by: 'Asked by the residents of Marfleet Lane'; may be empty.
        goes_to: 'What we find goes to the Hull District Assembly on 28 May'; may be empty.
    """

    title: str
    text: str
    asked_by: str = ""
    goes_to: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerTurn:
    """Somebody who was asked to speak, and a glass that empties.

    Attributes:
        title: 'Input'.
        organisation: 'Hull Bus Users'; may be empty.
        place: 'Speaker 2 of 3'; may be empty.
        next_line: 'Next: Tom Dale'; may be empty.
    """

    title: str
    name: str
    organisation: str
    countdown: CountdownView
    place: str = ""
    next_line: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """Anybody's turn in a go-round, by number and not by name.

    Attributes:
        title: 'Go-round'.
        word: what the number counts, 'Seat', 'Turn'.
        number: '4', large, in the disc that empties.
        hint: 'You may pass.'; may be empty.
        next_line: 'Next: seat 5'; may be empty.
    """

    title: str
    word: str
    number: str
    countdown: CountdownView
    hint: str = ""
    next_line: str = ""


@dataclass(frozen=True, slots=True)
class StageStep:
    """One stage of work in groups: 'Go-round', and where it stands."""

    label: str
    mark: AgendaMark = AgendaMark.AHEAD


@dataclass(frozen=True, slots=True)
class StageCue:
    """Which stage groups are in, for how long, and what to do.

    Attributes:
        title: the item, 'Deliberation at the tables'.
        steps: all stages, at most five; the current one is the large one.
        what: 'Everybody speaks once, a minute each.'
        countdown: of the stage.
        sign: a sign held up for all tables, 'Half time', '10 minutes left', '5 minutes left';
            empty while none is up. It takes the place of `what`.
        next_line: 'Then: Second round'; may be empty.
    """

    title: str
    steps: tuple[StageStep, ...]
    what: str
    countdown: CountdownView | None = None
    sign: str = ""
    next_line: str = ""


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """When and where the assembly meets again.

    Attributes:
        title: 'We meet again'.
        day: 'Thursday 11 June'.
        time: '19:00'.
        place: 'St Giles Hall, Marfleet Lane'; may be empty.
        theme: 'Damp homes'; may be empty.
        theme_word: 'About'.
        line: a last sentence, 'Bring a neighbour.'; may be empty.
    """

    title: str
    day: str
    time: str
    place: str = ""
    theme: str = ""
    theme_word: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class ClosingWords:
    """A few words that stand for the record as the meeting closed: to photograph.

    Attributes:
        title: 'Photograph these words'.
        words: one below the other, each in every language of the hall.
        note: that they help memory and prove nothing.
    """

    title: str
    words: tuple[str, ...]
    note: str
