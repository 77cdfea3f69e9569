"""The papers in the pack: what the assembly gives out anyway, set anew from the record.

They have the names that minutes have, as far as the record still knows them: minutes without
anybody in them would be no minutes. Who must not be named there is taken out of the side table.
"""

from __future__ import annotations

from datetime import date

from facilitator.documents.minutes.minutes import (
    minutes_html,
    minutes_pdf,
    minutes_text,
)
from facilitator.documents.results.result_sheet import result_sheet_pdf
from facilitator.engine.world import World
from facilitator.legitimacy.file import evidence_file, written
from facilitator.parts import assembly, ballot, decision, meeting
from facilitator.readings.evening.minutes import minutes_of
from facilitator.readings.evening.result_sheet import result_sheet_of
from facilitator.readings.standing.evidence import evidence_of
from facilitator.wording import say


def paper_files(world: World, made: date) -> dict[str, bytes]:
    """Minutes of every meeting, a sheet of every result, the evidence; in each language."""
    files: dict[str, bytes] = {}
    for language in world.of(assembly.PART).papers:
        for held in world.of(meeting.PART).all:
            for ending, data in _minutes(world, held.number, language).items():
                files[f"minutes/minutes-{held.number}-{language}.{ending}"] = data
        files |= _result_sheets(world, language)
        files[f"README-{language}.txt"] = _read_me(world, language).encode()
    if world.of(meeting.PART).all:
        files["evidence.json"] = written(evidence_file(evidence_of(world, made))).encode()
    return files


def _minutes(world: World, number: int, language: str) -> dict[str, bytes]:
    """The minutes of that meeting, by the ending of the file they go into."""
    minutes = minutes_of(world, number, language)
    return {
        "pdf": minutes_pdf(minutes, language),
        "html": minutes_html(minutes, language).encode(),
        "txt": minutes_text(minutes, language).encode(),
    }


def _result_sheets(world: World, language: str) -> dict[str, bytes]:
    decided = {entry.ballot for entry in world.of(decision.PART).all}
    return {
        f"results/result-{vote.number}-{language}.pdf": result_sheet_pdf(
            result_sheet_of(world, vote.number, language), language
        )
        for vote in world.of(ballot.PART).all
        if vote.id in decided
    }


def _read_me(world: World, language: str) -> str:
    """For whoever finds it in ten years."""
    body = world.of(assembly.PART)
    lines = (
        say(language, "What {assembly} leaves to whoever comes after it.", assembly=body.name),
        say(language, "In minutes and results are the papers, in ballots the votes of rankings."),
        say(
            language,
            "In journal.jsonl is all that happened, an event a line, people by tokens.",
        ),
        say(
            language,
            "To check all of it with Python 3.10 or later: {command}",
            command="python3 verify_record.py . --head DIGEST",
        ),
        say(language, "In the place of DIGEST comes what stands at the end of printed minutes."),
    )
    return "\n".join((*lines, ""))
