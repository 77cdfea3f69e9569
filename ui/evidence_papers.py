"""Process record, evidence sheet and evidence file as files. No Qt."""

from __future__ import annotations

from pathlib import Path

from facilitator.engine.world import World
from facilitator.legitimacy.file import evidence_file, signed, written
from facilitator.legitimacy.values import Evidence
from facilitator.record.assembly_key import AssemblyKey
from ui.papers import file_name, write_whole, written_paper


def process_papers(
    world: World, number: int, languages: tuple[str, ...], folder: Path
) -> tuple[Path, ...]:
    """The process record of that meeting in each language. Raises as `minutes_paper` does."""
    from facilitator.documents.standing.process import process_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.standing.process_paper import process_paper_of  # noqa: PLC0415

    return tuple(
        written_paper(
            folder / file_name("Process record", str(number), la),
            process_pdf(process_paper_of(world, number, la), la),
        ).path
        for la in languages
    )


def sheet_papers(evidence: Evidence, languages: tuple[str, ...], folder: Path) -> tuple[Path, ...]:
    """The evidence sheet in each language. Raises as `minutes_paper` does."""
    from facilitator.documents.standing.evidence_sheet import evidence_sheet_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.standing.evidence_sheet import evidence_sheet_of  # noqa: PLC0415

    return tuple(
        written_paper(
            folder / file_name("Evidence sheet", evidence.made, la),
            evidence_sheet_pdf(evidence_sheet_of(evidence, la), la),
        ).path
        for la in languages
    )


def write_evidence(evidence: Evidence, key: AssemblyKey | None, folder: Path) -> Path:
    """The evidence file, signed where there is a key. Raises EnvironmentFailure."""
    file = evidence_file(evidence)
    if key is not None:
        file = signed(file, key.sign, key.public)
    path = folder / f"Evidence {evidence.made}.json"
    write_whole(path, written(file).encode())
    return path
