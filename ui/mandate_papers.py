"""Papers about one mandate as files: report sheet, letters, the delegate's file. No Qt."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from facilitator.documents.mandates.letter_value import Occasion
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import mandate
from facilitator.parts.mandate import Mandate
from ui.papers import Paper, file_name, written_paper
from ui.present.mandate_papers import MandatePaper

_LETTERS = {
    MandatePaper.COVER: Occasion.APPOINTED,
    MandatePaper.NOTICE: Occasion.RECALL_NOTICED,
    MandatePaper.SUSPENDED: Occasion.SUSPENDED,
    MandatePaper.BODY_SUSPENDED: Occasion.BODY_SUSPENDED,
    MandatePaper.RECALLED: Occasion.RECALLED,
    MandatePaper.BODY_RECALLED: Occasion.BODY_RECALLED,
    MandatePaper.RESIGNED: Occasion.RESIGNED,
}
_NAMES = {
    MandatePaper.REPORT_SHEET: "Report sheet",
    MandatePaper.COVER: "Letter who comes",
    MandatePaper.NOTICE: "Letter recall noticed",
    MandatePaper.SUSPENDED: "Letter suspended",
    MandatePaper.BODY_SUSPENDED: "Letter to the body suspended",
    MandatePaper.RECALLED: "Letter recalled",
    MandatePaper.BODY_RECALLED: "Letter to the body recalled",
    MandatePaper.RESIGNED: "Letter given back",
    MandatePaper.FILE: "Delegate file",
}


def mandate_paper(
    world: World, paper: MandatePaper, key: str, language: str, day: date, path: Path
) -> Paper:
    """Make that paper about the mandate with the id `key`; `day` is today.

    Raises:
        RuleError: no such mandate, nobody carries it, or a name would be sent without consent.
        EnvironmentFailure: the file cannot be written.

    """
    if paper is MandatePaper.REPORT_SHEET:
        pdf = _report_sheet(world, key, language)
    elif paper is MandatePaper.FILE:
        pdf = _file(world, _given(world, key), day, language)
    else:
        pdf = _letter(world, key, _LETTERS[paper], day, language)
    return written_paper(path, pdf)


def mandate_paper_name(world: World, paper: MandatePaper, key: str, day: date, *more: str) -> str:
    """What its file is called; a letter and a file have their day."""
    dated = () if paper is MandatePaper.REPORT_SHEET else (day.isoformat(),)
    return file_name(_NAMES[paper], _given(world, key).code, *dated, *more)


def _given(world: World, key: str) -> Mandate:
    given = world.of(mandate.PART).mandate(key)
    if given is None:
        raise RuleError("There is no such mandate in this record.")
    return given


def _report_sheet(world: World, key: str, language: str) -> bytes:
    from facilitator.documents.mandates.report_sheet import report_sheet_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.mandates.letters import report_sheet_of  # noqa: PLC0415

    return report_sheet_pdf(report_sheet_of(world, key), language)


def _letter(world: World, key: str, occasion: Occasion, day: date, language: str) -> bytes:
    from facilitator.documents.mandates.letter import letter_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.mandates.letters import letter_of  # noqa: PLC0415

    return letter_pdf(letter_of(world, key, occasion, day), language)


def _file(world: World, given: Mandate, day: date, language: str) -> bytes:
    from facilitator.documents.mandates.delegate_file import delegate_file_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.mandates.delegate_file import delegate_file_of  # noqa: PLC0415

    token = given.delegate or ""
    return delegate_file_pdf(delegate_file_of(world, token, day), language)
