"""`facilitator export`: the handover pack of a record, as a folder or one .zip file."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

_NAMES = "Also name people in the files for programs. Minutes always have the names they have."
_DAY = "The day it is made. Default: today."


@click.command(short_help="Write all that an assembly hands over.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder, or NAME.zip.")
@click.option("--with-names", is_flag=True, help=_NAMES)
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help=_DAY)
def export(file: Path, out: Path, day: datetime | None, *, with_names: bool) -> None:
    """Write the papers, the data and the journal of the record FILE, with what checks them.

    The record is read and not changed. The list of files is signed with this laptop's key, and
    with the assembly's where that lies open here.
    """
    from facilitator.clock import SystemClock  # noqa: PLC0415 - so that --help is quick
    from facilitator.handover.pack import Wanted, pack_files, write_pack  # noqa: PLC0415
    from facilitator.handover.signers import signers  # noqa: PLC0415
    from facilitator.opened import local_day, read_only  # noqa: PLC0415
    from facilitator.record.device import this_device  # noqa: PLC0415
    from ui.folders import config_folder  # noqa: PLC0415

    clock = SystemClock()
    made: date = day.date() if day is not None else local_day(clock)
    opened = read_only(file, clock)
    try:
        world, device = opened.engine.world, this_device(config_folder())
        wanted = Wanted(made, signers(world, device), with_names=with_names)
        files = pack_files(world, opened.journal, opened.file, wanted)
    finally:
        opened.close()
    write_pack(files, out, made)
    click.echo(f"Written to {out}: {len(files)} files.", err=True)
