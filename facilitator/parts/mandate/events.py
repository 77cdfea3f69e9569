"""What happens to delegates and their mandates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.mandate_draft import MandateDraft
from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class DelegateElected(Event):
    """A person was elected delegate. `person`: a token; the name is side data."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    person: str
    ballot: str


@dataclass(frozen=True, slots=True)
class MandateAdopted(Event):
    """The hall gave this mandate. `delegate`: token, None where nobody is elected yet."""

    STREAM: ClassVar[str] = "mandate"
    SEALS: ClassVar[bool] = True
    mandate: str
    meeting: str
    year: int
    number: int
    ballot: str
    delegate: str | None
    draft: MandateDraft


@dataclass(frozen=True, slots=True)
class MandateAccepted(Event):
    """The delegate accepted it, read aloud in the hall."""

    STREAM: ClassVar[str] = "mandate"
    mandate: str


@dataclass(frozen=True, slots=True)
class CertificateIssued(Event):
    """A certificate was made. `copy`: 1 for the original; `pdf`: SHA-256 of the file.

    Where it was made in several languages at once, of each file, with a space between.
    """

    STREAM: ClassVar[str] = "mandate"
    mandate: str
    copy: int
    pdf: str
