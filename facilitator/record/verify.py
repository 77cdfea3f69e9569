"""Checks a record's bytes: chain, columns, signatures, SQLite's own check. Knows no part.

What it proves: nothing in the journal was changed, taken out or put in after it was written,
as far as the head is known. Without the digest on paper, a record that was wholly rewritten, or
cut at its end, cannot be told from a good one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select, text

from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.journal import GENESIS, Entry, unseal
from facilitator.record.device import device_name, signed
from facilitator.record.failures import in_words
from facilitator.record.file import RecordFile
from facilitator.record.schema import CHECKPOINTS, JOURNAL

_HEX_KEY: Final = re.compile("[0-9a-f]{64}")
_FROM_PAPER: Final = re.compile("[0-9a-f]{8,64}")
_GAPS: Final = re.compile(r"[\s.,:_-]")
_MISREAD: Final = str.maketrans("oil", "011")


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings.

    Attributes:
        head: digest of the last event.
        events, checkpoints: how many there are.
        problems: sentences; none when all is well.
        at: the event whose digest is on the paper; 0 where none has it, or no paper was given.
        sealed: the events after which a laptop signed.
    """

    head: str
    events: int
    checkpoints: int
    problems: tuple[str, ...]
    at: int = 0
    sealed: frozenset[int] = frozenset()


def typed_digest(text: str) -> str:
    """The digits of a digest as somebody typed it from paper, where it stands in groups of four.

    O is read as 0, l and I as 1. Raises RuleError for what is no digest, nor 8 digits of one.
    """
    digits = _GAPS.sub("", text).lower().translate(_MISREAD)
    if not _FROM_PAPER.fullmatch(digits):
        raise RuleError("A digest is 8 to 64 of the digits 0-9 and a-f.")
    return digits


def check(file: RecordFile, head: str | None = None) -> Checked:
    """Look at every stored byte; `head`: a `typed_digest` from the paper, or None."""
    problems: list[str] = []
    entries: list[Entry] = []
    try:
        _integrity(file, problems)
        _chain(file, entries, problems)
        sealed = _signatures(file, entries, problems)
    except EnvironmentFailure as failure:
        return Checked("", len(entries), 0, (*problems, failure.what))
    if not entries and not problems:
        # A copy of the file alone, made while the program had it open, has nothing in it yet.
        problems.append(
            "The record is empty: nothing was ever written in it, or it was copied while the "
            "program had it open. Close the program and copy it again, or use Save a copy."
        )
    last = entries[-1].digest if entries else ""
    at = _place(head, entries) if head is not None else 0
    if head is not None and not at:
        problems.append(
            "The digest on the paper is not in this record: it was rewritten or cut short."
        )
    return Checked(last, len(entries), len(sealed), tuple(problems), at, frozenset(sealed))


def _integrity(file: RecordFile, problems: list[str]) -> None:
    with in_words(), file.connect() as connection:
        said = connection.execute(text("PRAGMA integrity_check")).scalars().all()
    if said != ["ok"]:
        problems.append(f"The file itself is damaged: {said[0]}.")


def _chain(file: RecordFile, entries: list[Entry], problems: list[str]) -> None:
    previous = GENESIS
    with in_words(), file.connect() as connection:
        for row in connection.execute(select(JOURNAL).order_by(JOURNAL.c.seq)):
            number = len(entries) + 1
            try:
                entry = unseal(row.stored if isinstance(row.stored, bytes) else b"")
            except RuleError:
                problems.append(f"Event {row.seq} cannot be read.")
                return
            envelope = entry.envelope
            columns = (row.seq, row.previous, row.digest, row.stream, row.stream_id, row.type)
            inside = (
                envelope.seq,
                envelope.previous,
                entry.digest,
                envelope.stream,
                envelope.stream_id,
                envelope.type,
            )
            if row.seq != number:
                problems.append(f"Event {number} is missing.")
                return
            if columns != inside:
                problems.append(f"Event {number} is not what it was when it was written.")
            if envelope.previous != previous:
                problems.append(f"Event {number} does not follow on event {number - 1}.")
            previous = entry.digest
            entries.append(entry)


def _keys(entries: list[Entry]) -> Mapping[str, str]:
    """Public keys by device, as far as events brought them in."""
    said = (entry.envelope.payload.get("public_key") for entry in entries)
    keys = (key for key in said if isinstance(key, str) and _HEX_KEY.fullmatch(key))
    return {device_name(key): key for key in keys}


def _signatures(file: RecordFile, entries: list[Entry], problems: list[str]) -> list[int]:
    keys = _keys(entries)
    sealed: list[int] = []
    with in_words(), file.connect() as connection:
        for row in connection.execute(select(CHECKPOINTS)):
            sealed.append(row.seq)
            found = entries[row.seq - 1].digest if 0 < row.seq <= len(entries) else None
            if found != row.digest:
                problems.append(f"The checkpoint after event {row.seq} is of another record.")
            elif not _holds(keys.get(row.device, ""), row.digest, row.signature):
                problems.append(f"The signature after event {row.seq} does not hold.")
    return sealed


def _holds(public: str, digest: str, signature: object) -> bool:
    return isinstance(signature, bytes) and signed(public, bytes.fromhex(digest), signature)


def _place(head: str, entries: list[Entry]) -> int:
    """The last event whose digest begins so; 0 where none does."""
    return max((e.envelope.seq for e in entries if head and e.digest.startswith(head)), default=0)
