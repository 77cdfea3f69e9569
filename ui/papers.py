"""Papers as files: a reading of a world, set as PDF, written whole or not at all. No Qt.

Making one takes up to a second, so windows have it done by `ui.background`.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.issuing import signed_certificate
from facilitator.minutes_prose import Prose
from facilitator.numbers import Ranges
from facilitator.record.assembly_key import AssemblyKey

_PDF: Final = b"%PDF-"
#: Nobody added anything.
NO_WORDS: Final = Prose()
#: What `facilitator.documents.cards.labels.SHEETS` has, without the moment that loading it takes.
LABEL_SHEETS: Final = ("70 × 37 mm", "38 × 21 mm")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper on the disk. `digest`: SHA-256 of the file in hex."""

    path: Path
    digest: str


class Signature(NamedTuple):
    """What signs a certificate's code, and the day it is dated."""

    key: AssemblyKey
    day: date


def papers_folder(record: Path) -> Path:
    """The folder beside a record that its papers go to."""
    return record.with_name(f"{record.stem} papers")


def minutes_paper(
    world: World, number: int, language: str, path: Path, words: Prose = NO_WORDS
) -> Paper:
    """Make the minutes of that meeting, with the words that a secretary added.

    Raises:
        RuleError: no such meeting, a letter the font lacks, or `path` is a file that is no PDF.
        EnvironmentFailure: the file cannot be written.

    """
    from facilitator.documents.minutes.minutes import minutes_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.evening.minutes import minutes_of  # noqa: PLC0415

    return written_paper(path, minutes_pdf(minutes_of(world, number, language, words), language))


def certificate_paper(
    world: World,
    mandate: str,
    languages: tuple[str, ...],
    path: Path,
    signed: Signature | None = None,
) -> Paper:
    """Make the certificate of the mandate with that id, in one language or two on one page.

    Its code is signed so; without a signature it has none. Raises as `minutes_paper` does.
    """
    from facilitator.documents.certificate.certificate import certificate_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.mandates.certificate import certificate_of  # noqa: PLC0415

    if signed is None:
        value = certificate_of(world, mandate, languages)
    else:
        value = signed_certificate(world, mandate, languages, signed.key, signed.day)
    return written_paper(path, certificate_pdf(value, languages))


def labels_paper(ranges: Ranges, name: str, sheet: str, language: str, path: Path) -> Paper:
    """Make labels with these numbers for that sheet of `labels.SHEETS`; raises so."""
    from facilitator.documents.cards.labels import SHEETS, labels_pdf  # noqa: PLC0415 - 200 ms

    return written_paper(path, labels_pdf(ranges, name, SHEETS[sheet], language))


def result_sheet_paper(world: World, ballot: int, language: str, path: Path) -> Paper:
    """Make the result sheet of the ballot with that number; raises as `minutes_paper` does."""
    from facilitator.documents.results.result_sheet import result_sheet_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.evening.result_sheet import result_sheet_of  # noqa: PLC0415

    return written_paper(path, result_sheet_pdf(result_sheet_of(world, ballot, language), language))


def timing_paper(world: World, number: int, language: str, path: Path) -> Paper:
    """Make the report on the time of that meeting, and a table (.csv) beside it; raises so."""
    from facilitator.documents.minutes.timing import timing_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.evening.timing import timing_as_csv, timing_of  # noqa: PLC0415

    timing = timing_of(world, number, language)
    write_whole(path.with_suffix(".csv"), timing_as_csv(timing, language))
    return written_paper(path, timing_pdf(timing, language))


def file_name(*words: str) -> str:
    """A name for a PDF that every file system takes: letters, digits, spaces and hyphens."""
    return re.sub(r"[^\w -]+", "-", " ".join(words)).strip(" -") + ".pdf"


def _spare_what_is_no_paper(path: Path) -> None:
    """Refuse to put a paper in the place of a record, or of anything else that is no PDF."""
    try:
        with path.open("rb") as file:
            begins = file.read(len(_PDF))
    except OSError:  # there is nothing yet, or the next step says why it cannot be written
        return
    if begins not in {b"", _PDF}:
        raise RuleError(f"{path.name} is no paper and is not replaced. Choose another name.")


def written_paper(path: Path, pdf: bytes) -> Paper:
    """Write it whole, in the place of a PDF or of nothing; raises as `minutes_paper` does."""
    _spare_what_is_no_paper(path)
    write_whole(path, pdf)
    return Paper(path, hashlib.sha256(pdf).hexdigest())


def write_whole(path: Path, data: bytes) -> None:
    """Under another name first, synced, then renamed: an older file stays whole till then.

    Raises EnvironmentFailure where it cannot be written; RuleError where the file is read-only,
    as sealed minutes are (a rename would pass over that), and where no file is named.
    """
    if not path.name:
        raise RuleError("Name the file that it shall be written to.")
    if path.exists() and not path.stat().st_mode & stat.S_IWUSR:
        raise RuleError(f"{path.name} is sealed and is never replaced.")
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)  # on a full disk half a paper takes what room there is
        raise EnvironmentFailure(
            f"The paper could not be written to {path} ({error.strerror}).",
            "Close it where it is open, or choose another folder, and try again.",
        ) from error
