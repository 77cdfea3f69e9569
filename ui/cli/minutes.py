"""`facilitator minutes`: the minutes of a meeting as a file, from a record that is only read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.minutes_blocks import ANNEXES
from facilitator.wording import LANGUAGES

if TYPE_CHECKING:
    from facilitator.minutes_prose import Prose
    from facilitator.opened import Opened


@click.command(short_help="Print the minutes of a meeting.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--meeting", "number", type=click.IntRange(min=1), help="Default: the newest.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The file: .html or .txt for these, else PDF.",
)
@click.option(
    "--language", type=click.Choice(LANGUAGES), help="Default: the assembly's first language."
)
@click.option("--annex", multiple=True, type=click.Choice(ANNEXES), help="With this annex, too.")
def minutes(
    file: Path, number: int | None, out: Path, language: str | None, annex: tuple[str, ...]
) -> None:
    """Make the minutes of one meeting of the record FILE. The record is not changed."""
    from facilitator.clock import SystemClock  # noqa: PLC0415
    from facilitator.opened import read_only  # noqa: PLC0415
    from facilitator.parts import assembly, meeting  # noqa: PLC0415
    from ui.minutes_files import minutes_file  # noqa: PLC0415

    opened = read_only(file, SystemClock())
    try:
        world = opened.engine.world
        held = world.of(meeting.PART).all
        wanted = number or (held[-1].number if held else 1)
        words = _words(opened, wanted, annex)
    finally:
        opened.close()
    paper = minutes_file(world, wanted, language or world.of(assembly.PART).papers[0], out, words)
    click.echo(f"Minutes written to {paper.path}.", err=True)


def _words(opened: Opened, number: int, annexes: tuple[str, ...]) -> Prose:
    """What a secretary added, and the annexes that were asked for besides."""
    from dataclasses import replace  # noqa: PLC0415

    from facilitator.parts import meeting, minutes  # noqa: PLC0415
    from facilitator.prose_draft import words_of  # noqa: PLC0415

    world = opened.engine.world
    held = world.of(meeting.PART).numbered(number)
    standing = world.of(minutes.PART).of(held.id if held else "").standing
    words = words_of(opened.drafts, number, are_open=standing in minutes.OPEN)
    return replace(words, annexes=words.annexes | set(annexes))
