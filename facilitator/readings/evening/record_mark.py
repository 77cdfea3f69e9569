"""Where a meeting stands in the record, and the words that the wall shows for it."""

from __future__ import annotations

from facilitator.credentials.spoken import digest_words
from facilitator.documents.record_mark import RecordMark
from facilitator.engine.world import World
from facilitator.parts.meeting import Meeting
from facilitator.parts.meeting.events import MeetingClosed


def digest_at_close(world: World, held: Meeting) -> str:
    """The digest of the event that closed that meeting, in hex; "" while it runs.

    It stays what it is, whatever the record takes in later.
    """
    return next(
        (
            each.digest
            for each in world.sealed
            if isinstance(each.event, MeetingClosed) and each.event.meeting == held.id
        ),
        "",
    )


def closing_words(world: World, held: Meeting, language: str) -> tuple[str, ...]:
    """The words for that digest; () while the meeting runs."""
    digest = digest_at_close(world, held)
    return digest_words(digest, language) if digest else ()


def record_mark_of(world: World, held: Meeting, language: str) -> RecordMark:
    """What ties a paper of that meeting to the record as it is now.

    As one that was held on paper closed, there was neither a record nor a wall.
    """
    if held.on_paper:
        return RecordMark(world.digest)
    closed = digest_at_close(world, held)
    spoken = closed or world.digest
    words = digest_words(spoken, language) if spoken else ()
    return RecordMark(world.digest, closed, words)
