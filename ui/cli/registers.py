"""`facilitator registers`: a record's decisions, proposals, mandates … as a spreadsheet."""

from __future__ import annotations

from pathlib import Path

import click

_OUT = "NAME.ods, NAME.json, or a folder for one .csv a register."
_NAMES = "Also name people. Without it there are the journal's tokens, which lead to nobody."


@click.command(short_help="Write a record's registers for other programs.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), required=True, help=_OUT)
@click.option("--with-names", is_flag=True, help=_NAMES)
def registers(file: Path, out: Path, *, with_names: bool) -> None:
    """Write the registers of the record FILE, which is read and not changed.

    What each column means, and in what unit, is in docs/registers.md.
    """
    from facilitator.clock import SystemClock  # noqa: PLC0415 - so that --help is quick
    from facilitator.opened import read_only  # noqa: PLC0415
    from facilitator.readings.registers import registers_of  # noqa: PLC0415
    from ui.register_files import write_registers  # noqa: PLC0415

    opened = read_only(file, SystemClock())
    try:
        made = registers_of(opened.engine.world, with_names=with_names)
    finally:
        opened.close()
    write_registers(made, out)
    rows = sum(len(each.rows) for each in made)
    click.echo(f"Written to {out}: {len(made)} registers, {rows} rows.", err=True)
