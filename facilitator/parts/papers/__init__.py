"""Papers that were made: the digest of each file once, and how many copies went to a printer.

Certificates are not among them: `facilitator.parts.mandate` counts originals and copies itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from facilitator.clock import Instant
from facilitator.part import Answer, Command, Facts, Part, Refusal, happened
from facilitator.parts.papers.events import PaperKept, PaperPrinted

__all__ = ["MOST_COPIES", "PART", "KeepPaper", "Kept", "KeptPaper", "NotePrinted", "PapersKept"]

#: More at once is a slip of the finger.
MOST_COPIES: Final = 99
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


class Kept(StrEnum):
    """What kinds of papers are told apart, where somebody is told how often one was printed."""

    MINUTES = "minutes"
    RESULT = "result"
    TIMING = "timing"
    PAPER = "paper"  # any other


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """One file; see `PaperKept`. `copies`: that went to a printer so far."""

    id: str
    kind: str
    of: str
    language: str
    digest: str
    name: str
    copies: int = 0


@dataclass(frozen=True, slots=True)
class PapersKept:
    """The state: every file that was kept, by its digest, in the order of their making."""

    by_digest: dict[str, KeptPaper] = field(default_factory=dict)

    def copies(self, kind: str, of: str, language: str | None = None) -> int:
        """How many of it were printed, of whichever making; `language` None: in all of them."""
        return sum(
            one.copies
            for one in self.by_digest.values()
            if (one.kind, one.of) == (kind, of) and language in {None, one.language}
        )

    def is_as_kept(self, name: str, digest: str) -> bool:
        """Whether a file of that name is one that was kept, or none of that name ever was."""
        if digest in self.by_digest:
            return True
        return all(one.name != name for one in self.by_digest.values())


@dataclass(frozen=True, slots=True)
class KeepPaper(Command):
    """A paper was made; see `PaperKept`. The same file once more is no news."""

    digest: str
    name: str
    kind: str = Kept.PAPER
    of: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class NotePrinted(Command):
    """That many copies of the file with that digest went to a printer."""

    digest: str
    copies: int = 1


def _keep(state: PapersKept, facts: Facts, command: KeepPaper) -> Answer:
    if not _SHA256.fullmatch(command.digest):
        return Refusal("no_such_paper")
    if command.digest in state.by_digest:
        return happened()
    of, language = command.of, command.language
    kept = PaperKept(facts.new_id(), str(command.kind), of, language, command.digest, command.name)
    return happened(kept)


def _note_printed(state: PapersKept, _facts: Facts, command: NotePrinted) -> Answer:
    found = state.by_digest.get(command.digest)
    if found is None:
        return Refusal("no_such_paper")
    if not 1 <= command.copies <= MOST_COPIES:
        return Refusal("no_such_copies")
    return happened(PaperPrinted(found.id, found.digest, command.copies))


def _kept(state: PapersKept, event: PaperKept, _at: Instant) -> PapersKept:
    paper = KeptPaper(event.paper, event.kind, event.of, event.language, event.digest, event.name)
    return PapersKept(state.by_digest | {event.digest: paper})


def _printed(state: PapersKept, event: PaperPrinted, _at: Instant) -> PapersKept:
    found = state.by_digest[event.digest]
    more = replace(found, copies=found.copies + event.copies)
    return PapersKept(state.by_digest | {event.digest: more})


PART = Part(
    name="papers",
    start=PapersKept,
    decides={KeepPaper: _keep, NotePrinted: _note_printed},
    applies={PaperKept: _kept, PaperPrinted: _printed},
)
