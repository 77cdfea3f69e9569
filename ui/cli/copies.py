"""`facilitator backup` and `facilitator restore`: a copy on a stick, and a record of it again."""

from __future__ import annotations

from pathlib import Path

import click

_PATH = click.Path(path_type=Path)


@click.command(short_help="Keep a verified copy of a record.")
@click.argument("file", type=_PATH)
@click.option("--to", "place", type=_PATH, required=True, help="A folder on a stick or disk.")
def backup(file: Path, place: Path) -> None:
    """Keep a copy of the record FILE in the folder PLACE; the newest three of it stay there.

    It is sealed where a passphrase was chosen for its copies on this laptop. The record is not
    changed, and may be open in the program.
    """
    from facilitator.clock import SystemClock  # noqa: PLC0415 - so that --help loads no database
    from facilitator.record.copies.keeping import keep_copy  # noqa: PLC0415
    from facilitator.record.copies.key import CopyKeys  # noqa: PLC0415
    from facilitator.record.copies.naming import first_of  # noqa: PLC0415
    from facilitator.record.file import RecordFile  # noqa: PLC0415
    from ui.folders import config_folder  # noqa: PLC0415

    record = RecordFile.read(file)
    try:
        seal = CopyKeys(config_folder()).of(first_of(record))
        kept = keep_copy(record, place, SystemClock().now(), seal)
    finally:
        record.close()
    kind = "sealed" if kept.is_sealed else "open"
    click.echo(f"A copy, {kind}, of {kept.events} events is at {kept.file}", err=True)


@click.command(short_help="Make a record of a copy again.")
@click.argument("copy", type=_PATH)
@click.option("--to", "file", type=_PATH, required=True, help="The record; a new file.")
@click.option("--recovery", is_flag=True, help="Open it by its recovery sheet.")
def restore(copy: Path, file: Path, *, recovery: bool) -> None:
    """Make a new record FILE of COPY; the passphrase is asked for where it is sealed."""
    from facilitator.credentials.recovery import read_recovery  # noqa: PLC0415 - see above
    from facilitator.record.copies import restoring  # noqa: PLC0415

    seal = None
    if restoring.box_of(copy) is not None and recovery:
        typed = click.prompt("Text of the recovery sheet", err=True)
        seal = restoring.seal_by_recovery(copy, read_recovery(typed))
    elif restoring.box_of(copy) is not None:
        words = click.prompt("Passphrase", hide_input=True, err=True)
        seal = restoring.seal_by_passphrase(copy, words)
    made = restoring.restore(copy, file, seal)
    click.echo(f"The record, {made.events} events and in order, is at {made.file}", err=True)
