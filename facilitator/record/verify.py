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


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings: `problems` is empty when all is well. `head`: digest of the last event."""

    head: str
    events: int
    checkpoints: int
    problems: tuple[str, ...]


def check(file: RecordFile, head: str | None = None) -> Checked:
    """Look at every stored byte; `head`: digest from the paper, or its beginning, or None."""
    problems: list[str] = []
    entries: list[Entry] = []
    try:
        _integrity(file, problems)
        _chain(file, entries, problems)
        signatures = _signatures(file, entries, problems)
    except EnvironmentFailure as failure:
        return Checked("", len(entries), 0, (*problems, failure.what))
    if not entries and not problems:
        # A copy of the file alone, made while the program had it open, has nothing in it yet.
        problems.append(
            "The record is empty: nothing was ever written in it, or it was copied while the "
            "program had it open. Close the program and copy it again, or use Save a copy."
        )
    last = entries[-1].digest if entries else ""
    if head is not None and not _on_chain(head, entries):
        problems.append(
            "The digest on the paper is not in this record: it was rewritten or cut short."
        )
    return Checked(last, len(entries), signatures, tuple(problems))


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


def _signatures(file: RecordFile, entries: list[Entry], problems: list[str]) -> int:
    keys = _keys(entries)
    count = 0
    with in_words(), file.connect() as connection:
        for row in connection.execute(select(CHECKPOINTS)):
            count += 1
            found = entries[row.seq - 1].digest if 0 < row.seq <= len(entries) else None
            if found != row.digest:
                problems.append(f"The checkpoint after event {row.seq} is of another record.")
            elif not _holds(keys.get(row.device, ""), row.digest, row.signature):
                problems.append(f"The signature after event {row.seq} does not hold.")
    return count


def _holds(public: str, digest: str, signature: object) -> bool:
    return isinstance(signature, bytes) and signed(public, bytes.fromhex(digest), signature)


def _on_chain(head: str, entries: list[Entry]) -> bool:
    """Whether a digest from paper, in full or its first digits, stands anywhere in the chain."""
    wanted = "".join(head.lower().split())
    return bool(wanted) and any(entry.digest.startswith(wanted) for entry in entries)
