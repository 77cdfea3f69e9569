"""The secretary's window as a frozen value: blocks, words, how the minutes stand, what comes next.

What is a fact says so, and is not typed here: another figure is another event. No Qt.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from facilitator.engine.world import World
from facilitator.minutes_blocks import ANNEXES, OPTIONAL, annex_name, arranged, block_name
from facilitator.minutes_prose import Prose
from facilitator.parts import actions, minutes
from facilitator.parts.meeting import Meeting
from facilitator.parts.minutes import OPEN, Life, Standing, Step
from facilitator.prose_draft import POINTS, ROLES, SIGNATORIES, SPEAKERS
from facilitator.readings.evening.actions import who_does_it
from facilitator.wording import in_language, long_date, say, say_n
from ui.present.minutes_standing import recent, standing_sentence
from ui.present.notes import action_line

#: What is typed as lines, in the order it is listed below the blocks.
TYPED: Final = (POINTS, SPEAKERS, ROLES, SIGNATORIES)


class MinutesStep(Enum):
    """A button of the window."""

    CIRCULATE = "circulate"
    CORRECT = "correct"
    SIGN = "sign"
    ATTACH = "attach"
    SEAL = "seal"
    RESOLVE = "resolve"


@dataclass(frozen=True, slots=True)
class BlockRow:
    """One block of the minutes.

    Attributes:
        optional: it may be moved and left out; another stands where it stands.
        there: it is not left out.
        worded: somebody added words below it.
    """

    key: str
    name: str
    optional: bool
    there: bool
    worded: bool


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """One that is listed. `takeable`: it can be taken back still."""

    key: str
    text: str
    takeable: bool


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """One action of the meeting: a line to read, and its parts to be typed anew."""

    action: str
    text: str
    what: str
    who: str
    due: str


@dataclass(frozen=True, slots=True)
class SecretaryView:
    """The minutes of one meeting.

    Attributes:
        number: of the meeting.
        standing: how they stand, in one sentence.
        locked: why no word can be edited any more, "" where it can.
        note: what somebody who edits should know, "" for nothing.
        blocks: in their order.
        annexes: (key, name, whether it goes with them).
        steps: what can be done to them now, the usual one first.
        corrections: that are listed.
        beside: what later meetings resolved, and files that lie beside the record.
        actions: noted in that meeting.
        recent: (number, name) of meetings that can be turned to, the newest first.
    """

    number: int
    title: str
    standing: str
    locked: str
    blocks: tuple[BlockRow, ...]
    annexes: tuple[tuple[str, str, bool], ...]
    steps: tuple[MinutesStep, ...]
    note: str = ""
    corrections: tuple[CorrectionLine, ...] = ()
    beside: tuple[str, ...] = ()
    actions: tuple[ActionEntry, ...] = ()
    recent: tuple[tuple[int, str], ...] = ()


def secretary_view(
    world: World, held: Meeting, prose: Prose, language: str, given: Prose | None = None
) -> SecretaryView:
    """The minutes of that meeting with these words; `given`: those that people have, if any."""
    life = world.of(minutes.PART).of(held.id)
    return SecretaryView(
        number=held.number,
        title=_title(held, language),
        standing=standing_sentence(world, held, language),
        locked=_locked(life, language),
        blocks=_blocks(prose, language),
        annexes=tuple((key, annex_name(key, language), key in prose.annexes) for key in ANNEXES),
        steps=_steps(life, held),
        note=_note(life, prose, given, language),
        corrections=_corrections(life, language),
        beside=_beside(life, language),
        actions=_actions(world, held, language),
        recent=tuple((one.number, _title(one, language)) for one in recent(world)),
    )


def field_name(field: str, language: str) -> str:
    """What is typed as lines, by name."""
    return {
        POINTS: say(language, "Key points"),
        SPEAKERS: say(language, "Named by their own wish"),
        ROLES: say(language, "Who did what"),
        SIGNATORIES: say(language, "Who signs"),
    }[field]


def field_hint(field: str, language: str) -> str:
    """How it is typed."""
    return {
        POINTS: say(language, "What was said, a point a line, without names."),
        SPEAKERS: say(
            language,
            "Only those who asked to be named: a line each, the name, a colon, and what they said.",
        ),
        ROLES: say(language, "A line each: the role, a colon, and the names, with commas between."),
        SIGNATORIES: say(
            language,
            "A line each: the role; with a colon and a name, or without, for the pen. Leave it "
            "empty for the usual three.",
        ),
    }[field]


def _title(held: Meeting, language: str) -> str:
    day = long_date(language, date.fromisoformat(held.day))
    return say(language, "Minutes of meeting no. {n}, {day}", n=held.number, day=day)


def _blocks(prose: Prose, language: str) -> tuple[BlockRow, ...]:
    return tuple(
        BlockRow(
            key,
            block_name(key, language),
            key in OPTIONAL,
            key not in prose.left_out or key not in OPTIONAL,
            bool(prose.notes.get(key)),
        )
        for key in arranged(prose.order)
    )


def _steps(life: Life, held: Meeting) -> tuple[MinutesStep, ...]:
    """What the table has, what usually comes next in front."""
    if held.closed is None:
        return ()
    return {
        Standing.DRAFT: (MinutesStep.CIRCULATE,),
        Standing.CIRCULATED: (MinutesStep.CORRECT, MinutesStep.CIRCULATE),
        Standing.APPROVED: (MinutesStep.SIGN, MinutesStep.RESOLVE),
        Standing.SIGNED: (MinutesStep.ATTACH, MinutesStep.SEAL, MinutesStep.RESOLVE),
        Standing.SEALED: (MinutesStep.ATTACH, MinutesStep.RESOLVE),
    }[life.standing]


def _note(life: Life, prose: Prose, given: Prose | None, language: str) -> str:
    if life.standing is not Standing.CIRCULATED or given is None or given == prose:
        return ""
    return say(
        language,
        "The words were edited since: circulate them again, or the earlier ones are approved.",
    )


def _corrections(life: Life, language: str) -> tuple[CorrectionLine, ...]:
    takeable = life.may(Step.CORRECT)
    return tuple(
        CorrectionLine(one.id, in_language(one.text, language), takeable)
        for one in life.corrections
    )


def _actions(world: World, held: Meeting, language: str) -> tuple[ActionEntry, ...]:
    return tuple(
        ActionEntry(
            one.id,
            action_line(world, one, language).text,
            in_language(one.what, language),
            who_does_it(world, one, language),
            one.due,
        )
        for one in world.of(actions.PART).of_meeting(held.id)
    )


def _locked(life: Life, language: str) -> str:
    if life.standing in OPEN:
        return ""
    if life.standing is Standing.SEALED:
        return say(
            language,
            "Sealed: no word is edited any more. A correction is a resolution of a later meeting.",
        )
    return say(
        language,
        "Approved: the words stay as the hall approved them. A correction is a resolution of a "
        "later meeting.",
    )


def _beside(life: Life, language: str) -> tuple[str, ...]:
    scans = (say(language, "Scan: {name}", name=one.name) for one in life.scans)
    if not life.later:
        return tuple(scans)
    later = say_n(
        language,
        "{n} later resolution corrects them; it stands beside them.",
        "{n} later resolutions correct them; they stand beside them.",
        len(life.later),
    )
    return (*scans, later)
