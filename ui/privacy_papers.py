"""The papers about privacy as files, and what of one person is handed over. No Qt."""

from __future__ import annotations

import html
import re
import stat
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from facilitator.engine.world import World
from facilitator.errors import FacilitatorError
from facilitator.parts import assembly
from facilitator.readings.standing.people_kept import Known
from facilitator.readings.standing.retention import Beside
from facilitator.wording import long_date, say
from ui.paper_pages import page_text, read_paper
from ui.papers import file_name, papers_folder, write_whole, written_paper


@dataclass(frozen=True, slots=True)
class Asked:
    """Of what the papers are made. `encrypted`, `sealed`: see `PrivacyFacts`."""

    world: World
    record: Path
    today: date
    beside: Beside
    encrypted: bool | None = None
    sealed: bool = False


def forms(kind: str, asked: Asked) -> tuple[Path, ...]:
    """Make that paper in each language of the papers: assessment, processing, complaint, incident.

    Raises RuleError, EnvironmentFailure.
    """
    body = asked.world.of(assembly.PART)
    folder = papers_folder(asked.record)
    return tuple(
        written_paper(folder / file_name(_TITLES[kind], la), _made(kind, asked, la)).path
        for la in body.papers
    )


_TITLES = {
    "assessment": "Impact assessment",
    "processing": "Record of processing",
    "complaint": "Complaint form",
    "incident": "Incident sheet",
}


def _made(kind: str, asked: Asked, la: str) -> bytes:
    from facilitator.documents.privacy.assessment import assessment_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.documents.privacy.complaint import complaint_pdf  # noqa: PLC0415
    from facilitator.documents.privacy.incident import incident_pdf  # noqa: PLC0415
    from facilitator.documents.privacy.processing import processing_pdf  # noqa: PLC0415
    from facilitator.readings.standing.privacy_facts import facts_of  # noqa: PLC0415

    if kind == "complaint":
        return complaint_pdf(asked.world.of(assembly.PART).name, la)
    day = long_date(la, asked.today)
    world, there = asked.world, asked.beside
    facts = facts_of(world, there, day, la, encrypted=asked.encrypted, sealed=asked.sealed)
    make = {
        "assessment": assessment_pdf,
        "processing": processing_pdf,
        "incident": incident_pdf,
    }[kind]
    return make(facts, la)


def person_files(world: World, known: Known, today: date, folder: Path) -> tuple[Path, ...]:
    """Everything of that person as PDF, one a language, and as JSON; no name is in a file's name.

    Raises RuleError, EnvironmentFailure.
    """
    from facilitator.documents.privacy.person import person_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.standing.privacy_facts import (  # noqa: PLC0415
        person_json,
        person_of,
    )

    languages = world.of(assembly.PART).papers
    *pdfs, data = _free_names(folder, today.isoformat(), languages)
    for la, pdf in zip(languages, pdfs, strict=True):
        written_paper(pdf, person_pdf(person_of(world, known, long_date(la, today), la), la))
    write_whole(data, person_json(world, known, today.isoformat()))
    return (*pdfs, data)


def _free_names(folder: Path, day: str, languages: tuple[str, ...]) -> tuple[Path, ...]:
    """Nobody's files take the place of somebody else's: the second of a day have a number."""
    number, names = 1, _names(folder, day, languages)
    while any(each.exists() for each in names):
        number += 1
        names = _names(folder, f"{day} {number}", languages)
    return names


def _names(folder: Path, when: str, languages: tuple[str, ...]) -> tuple[Path, ...]:
    pdfs = (file_name(say(la, "What we keep of you"), when, la) for la in languages)
    return (*(folder / each for each in pdfs), folder / f"what we keep of you {when}.json")


def papers_with(record: Path, name: str) -> tuple[Path, ...]:
    """The papers beside the record in which that name can be read, as a name of its own.

    Minutes as pages and as plain text are papers as well.
    """
    folder, wanted = papers_folder(record), " ".join(name.split()).casefold()
    if not wanted or not folder.is_dir():
        return ()
    whole = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    papers = [each for each in sorted(folder.iterdir()) if each.suffix.lower() in _READ]
    return tuple(each for each in papers if whole.search(_text_of(each)))


def _text_of(path: Path) -> str:
    """All it says; "" where it cannot be read."""
    try:
        said = _READ[path.suffix.lower()](path)
    except (FacilitatorError, OSError):
        return ""
    return " ".join(said.split()).casefold()


def _of_pdf(path: Path) -> str:
    paper = read_paper(path)
    return " ".join(page_text(paper, number) for number in range(len(paper.sizes)))


def _of_text(path: Path) -> str:
    return path.read_text("utf-8", errors="replace")


def _of_page(path: Path) -> str:
    return html.unescape(re.sub("<[^>]*>", " ", _of_text(path)))


_READ: Final = {".pdf": _of_pdf, ".html": _of_page, ".txt": _of_text, ".json": _of_text}


def deleted(papers: tuple[Path, ...]) -> tuple[Path, ...]:
    """Delete them; the ones that are left. Sealed minutes are never deleted from here."""
    for paper in papers:
        with suppress(OSError):  # gone already, or open elsewhere: then it is left
            if paper.stat().st_mode & stat.S_IWUSR:
                paper.unlink()
    return tuple(paper for paper in papers if paper.exists())
