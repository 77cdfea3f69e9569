"""`facilitator minutes`: the minutes of a meeting as PDF, from a record that is only read."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.wording import LANGUAGES


@click.command(short_help="Print the minutes of a meeting.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--meeting", "number", type=click.IntRange(min=1), help="Default: the newest.")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The PDF."
)
@click.option(
    "--language", type=click.Choice(LANGUAGES), help="Default: the assembly's first language."
)
def minutes(file: Path, number: int | None, out: Path, language: str | None) -> None:
    """Make the minutes of one meeting of the record FILE. The record is not changed."""
    from facilitator.clock import SystemClock  # noqa: PLC0415
    from facilitator.opened import read_only  # noqa: PLC0415
    from facilitator.parts import assembly, meeting  # noqa: PLC0415
    from ui.papers import minutes_paper  # noqa: PLC0415

    opened = read_only(file, SystemClock())
    try:
        world = opened.engine.world
    finally:
        opened.close()
    held = world.of(meeting.PART).all
    newest = held[-1].number if held else 1
    paper = minutes_paper(
        world, number or newest, language or world.of(assembly.PART).papers[0], out
    )
    click.echo(f"Minutes written to {paper.path}.", err=True)
