"""The notice for the door as files, one for each language of the papers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from facilitator.engine.world import World
from facilitator.errors import FacilitatorError
from facilitator.parts import assembly, checkin, retention
from facilitator.parts.retention.kinds import Kind
from facilitator.readings.standing.retention_words import keep_words
from ui.background import InBackground
from ui.bridge import Bridge
from ui.papers import file_name, papers_folder, written_paper

#: Told what to do with the files, and with a failure.
MakeNotices = Callable[
    [Callable[[tuple[Path, ...]], None], Callable[[FacilitatorError], None]], None
]


def notices_made(bridge: Bridge, record: Path, background: InBackground) -> MakeNotices:
    """What makes them in the background, of the assembly as it is by then."""
    return lambda made, failed: background(lambda: door_notices(bridge.world, record), made, failed)


def door_notices(world: World, record: Path) -> tuple[Path, ...]:
    """Make them, in the folder beside the record.

    Raises:
        RuleError: a letter the font lacks, or a file of that name is no PDF.
        EnvironmentFailure: it cannot be written.

    """
    from facilitator.documents.notices.door_notice import (  # noqa: PLC0415 - 200 ms
        DoorNotice,
        door_notice_pdf,
    )

    body, rules = world.of(assembly.PART), world.of(checkin.PART).rules
    keep = world.of(retention.PART).keep(Kind.DOOR)
    folder = papers_folder(record)

    def notice(language: str) -> bytes:
        kept = keep_words(keep, language)
        value = DoorNotice(body.name, rules.documents, rules.cards_kept, kept)
        return door_notice_pdf(value, language)

    return tuple(
        written_paper(
            folder / file_name("Privacy notice for the door", language), notice(language)
        ).path
        for language in body.papers
    )
