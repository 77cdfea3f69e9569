"""What happens to a paper: its file is kept, and goes to a printer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class PaperKept(Event):
    """A paper was made, and its file lies beside the record.

    Attributes:
        paper: its id.
        kind: what it is ("minutes"), a word of `Kept`.
        of: what it is about: the number of a meeting or a ballot, "" where its name says it.
        language: of the paper, "" where it is in several.
        digest: SHA-256 of the file in hex.
        name: of the file, without its folder.
    """

    STREAM: ClassVar[str] = "paper"
    paper: str
    kind: str
    of: str
    language: str
    digest: str
    name: str


@dataclass(frozen=True, slots=True)
class PaperPrinted(Event):
    """The kept file went to a printer. Which printer is nobody's business: it may be at home."""

    STREAM: ClassVar[str] = "paper"
    paper: str
    digest: str
    copies: int
