"""A decision as a letter to the local council carries it: its figures and how it came about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.documents.standing.submission_value import Submission
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import assembly, decision, mandate, meeting
from facilitator.parts.decision import Decision
from facilitator.parts.meeting import Meeting
from facilitator.plan import Kind
from facilitator.readings.door.attendance import attendance_of
from facilitator.readings.evening.decisions import decisions_of
from facilitator.readings.results.register import ballot_of
from facilitator.readings.standing.process import process_of
from facilitator.relations import CouncilSetting
from facilitator.wording import in_language, say, say_n


@dataclass(frozen=True, slots=True)
class Submittable:
    """A decision that can be sent: its number, and its words."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What is typed for a letter: to whom, reply by which day (None: none), how to be reached."""

    to: str
    reply_by: date | None = None
    contact: str = ""


def submittable(world: World, language: str) -> tuple[Submittable, ...]:
    """What was carried or chosen, the newest first; elections and mandates have other letters."""
    found = []
    for entry in reversed(world.of(decision.PART).all):
        question = ballot_of(world, entry.ballot).question
        if question.kind in {Kind.MOTION, Kind.OPTIONS} and entry.outcome in {"carried", "chosen"}:
            words = in_language(question.wording, language)
            found.append(Submittable(entry.code, words))
    return tuple(found)


def submission_of(world: World, code: str, day: date, asked: Asked, language: str) -> Submission:
    """The letter about the decision of that number; raises RuleError where there is none."""
    entry = next((each for each in world.of(decision.PART).all if each.code == code), None)
    if entry is None:
        raise RuleError("There is no such decision in this record.")
    held = next(each for each in world.of(meeting.PART).all if each.id == entry.meeting)
    told = next(each for each in decisions_of(world, held, language) if each.number == code)
    state = world.of(assembly.PART)
    how = " · ".join(text for text in (told.rule, told.method) if isinstance(text, str) and text)
    return Submission(
        assembly=state.name,
        day=day,
        to=asked.to,
        setting=state.towards.setting,
        decision=code,
        wording=told.wording,
        result=told.result if isinstance(told.result, str) else in_language(told.result, language),
        method=how,
        meeting=held.number,
        held=date.fromisoformat(held.day),
        place=held.place,
        present=attendance_of(world, held).residents,
        process=_process(world, held, language),
        annexes=_annexes(world, entry, held, language),
        reply_by=asked.reply_by,
        contact=asked.contact,
    )


def _process(world: World, held: Meeting, language: str) -> tuple[str, ...]:
    record = process_of(world, held.number)
    if not record.musts:
        return ()
    followed = say_n(
        language,
        "Of {n} step that our process asks for, {done} was taken; the record is enclosed.",
        "Of {n} steps that our process asks for, {done} were taken; the record is enclosed.",
        len(record.musts),
        done=record.done,
    )
    return (followed,)


def _annexes(world: World, entry: Decision, held: Meeting, language: str) -> tuple[str, ...]:
    """What goes with the letter: papers that this program makes, and no more."""
    lines = [
        say(language, "Result sheet of decision {number}", number=entry.code),
        say(language, "Minutes of meeting no. {number}", number=held.number),
        say(language, "Evidence sheet: who was invited, who came, how the process was followed"),
        say(language, "Process record of meeting no. {number}", number=held.number),
    ]
    if world.of(assembly.PART).towards.setting in {
        CouncilSetting.DELEGATES,
        CouncilSetting.MADE_OF,
    }:
        given = [each.certificate for each in world.of(mandate.PART).all if each.certificate]
        lines += [say(language, "Certificate and mandate {number}", number=each) for each in given]
    return tuple(lines)
