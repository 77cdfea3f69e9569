"""What a report sheet says: the instructions of a mandate, for the delegate to tell of by pen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.documents.certificate.value import Instruction
from facilitator.documents.values import Name, Words


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """One mandate, as far as its report needs it. `report_by`: None where no day is named."""

    assembly: str
    mandate: str
    delegate: Name
    destination: Words
    instructions: tuple[Instruction, ...]
    sittings: Words = ""
    issue: Words = ""
    report_by: date | None = None
