"""Drafts: plans and prose, with every revision kept, so that undo survives a restart.

A draft's history is a line: undo steps back, redo forward, and a new edit after an undo drops
what lay ahead. Drafts are not facts and are not in the journal.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select

from facilitator.record.failures import in_words
from facilitator.record.file import RecordFile
from facilitator.record.schema import DRAFTS


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of a draft. `name`: what the edit was ("Move 'Tea'"), for a named undo."""

    number: int
    name: str
    body: str


class Drafts:
    """The drafts of one record."""

    def __init__(self, file: RecordFile) -> None:
        self._file = file

    def ids(self) -> tuple[str, ...]:
        """The drafts there are, in the order they were first saved."""
        with in_words(), self._file.connect() as connection:
            rows = connection.execute(select(DRAFTS.c.id).distinct().order_by(DRAFTS.c.id))
            return tuple(row.id for row in rows)

    def save(self, draft: str, after: int, name: str, body: str) -> Revision:
        """Add a revision behind number `after`, dropping any that lay ahead."""
        revision = Revision(after + 1, name, body)
        with in_words(), self._file.connect() as connection:
            connection.execute(
                delete(DRAFTS).where(DRAFTS.c.id == draft, DRAFTS.c.revision > after)
            )
            connection.execute(
                insert(DRAFTS).values(id=draft, revision=revision.number, name=name, body=body)
            )
        return revision

    def revision(self, draft: str, number: int) -> Revision | None:
        """That revision, None where there is none."""
        with in_words(), self._file.connect() as connection:
            row = connection.execute(
                select(DRAFTS).where(DRAFTS.c.id == draft, DRAFTS.c.revision == number)
            ).one_or_none()
        return Revision(row.revision, row.name, row.body) if row is not None else None

    def latest(self, draft: str) -> Revision | None:
        """The newest revision, None where there is none."""
        with in_words(), self._file.connect() as connection:
            number = connection.execute(
                select(func.max(DRAFTS.c.revision)).where(DRAFTS.c.id == draft)
            ).scalar()
        return self.revision(draft, number) if number is not None else None
