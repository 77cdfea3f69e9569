"""The papers of a played evening: certificate, lists, minutes with the final digest, results."""

from __future__ import annotations

from pathlib import Path

from facilitator.credentials.files import STATUS_FILE, TRUST_FILE
from facilitator.dispatching import ENDING
from facilitator.documents.minutes.minutes import minutes_pdf
from facilitator.documents.results.result_sheet import result_sheet_pdf
from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure
from facilitator.parts import ballot, decision, meeting
from facilitator.parts.ballot.state import AGREEMENT
from facilitator.readings.evening.minutes import minutes_of
from facilitator.readings.evening.result_sheet import result_sheet_of
from ui.sample.signed import signed_papers
from ui.sample.stage import Stage

_MINUTES = {"en": "minutes.pdf", "cy": "minutes-cy.pdf"}
CERTIFICATE = "certificate.pdf"
DISPATCH = f"to the council{ENDING}"


def print_papers(stage: Stage, folder: Path) -> tuple[Path, ...]:
    """Write the PDFs of the last meeting, its last mandate, and the lists that were signed.

    Raises EnvironmentFailure.
    """
    signed = signed_papers(stage)
    held = stage.world.of(meeting.PART).all[-1].number
    papers = {
        CERTIFICATE: signed.certificate,
        TRUST_FILE: signed.trust.encode(),
        STATUS_FILE: signed.status.encode(),
        DISPATCH: signed.dispatch.encode(),
    }
    for language, name in _MINUTES.items():
        papers[name] = minutes_pdf(minutes_of(stage.world, held, language), language)
    papers |= _result_sheets(stage.world)
    try:
        for name, body in papers.items():
            (folder / name).write_bytes(body)
    except OSError as error:
        raise EnvironmentFailure(
            f"The papers cannot be written in {folder} ({error.strerror}).",
            "Choose another folder with --out.",
        ) from error
    return tuple(folder / name for name in papers)


def _result_sheets(world: World) -> dict[str, bytes]:
    """One for each decision that was voted on, by the item's short name."""
    votes = {vote.id: vote for vote in world.of(ballot.PART).all}
    decided = [votes[entry.ballot] for entry in world.of(decision.PART).all]
    return {
        f"result-{vote.number:02d}-{vote.item}.pdf": result_sheet_pdf(
            result_sheet_of(world, vote.number, "en"), "en"
        )
        for vote in decided
        if vote.method != AGREEMENT
    }
