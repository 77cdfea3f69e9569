"""`facilitator demo`: a whole sample assembly, played on emulated handsets into a folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from ui.sample.demo import Advance, Demo, Played

_FEWEST: Final = 12
_MOST: Final = 2000


@click.command(short_help="Run a whole sample assembly on emulated handsets.")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("out/demo"),
    show_default=True,
    help="The folder it is left in; an earlier demo there is replaced.",
)
@click.option("--voters", type=click.IntRange(_FEWEST, _MOST), default=160, show_default=True)
@click.option("--seed", type=int, default=7, show_default=True, help="The same crowd again.")
@click.option("--headless", is_flag=True, help="Show no window, even where there is a screen.")
def demo(out: Path, voters: int, seed: int, *, headless: bool) -> None:
    """Play a full evening: votes of every kind, elections, a mandate; then its papers and pictures.

    It runs on the real engine, record and driver; only the people and their handsets are
    emulated. It leaves a record that verifies, minutes, a certificate, and what the hall saw.
    """
    is_seen = not headless and _has_screen()
    if not is_seen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.devices import Devices  # noqa: PLC0415 - Qt must be told of no screen first
    from ui.sample.demo import Demo  # noqa: PLC0415

    wanted = Demo(out.resolve(), voters, seed, Devices)
    with _progress(wanted.steps) as advance:
        played = _in_a_window(wanted, advance) if is_seen else _unseen(wanted, advance)
    _tell(played)


def _has_screen() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def _progress(steps: int) -> Iterator[Advance]:
    """A bar on standard error; what it calls is told of each step before it is taken."""
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
    )

    columns = (
        TextColumn("{task.description:<22}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=steps, completed=-1)

        def advance(words: str) -> None:
            bar.update(task, advance=1, description=words)

        yield advance
        bar.update(task, completed=steps, description="done")


def _unseen(wanted: Demo, advance: Advance) -> Played:
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from facilitator.clock import SystemClock  # noqa: PLC0415
    from ui.sample.demo import play  # noqa: PLC0415

    app = QGuiApplication.instance() or QGuiApplication(["facilitator"])
    played = play(wanted, SystemClock(), advance)
    del app
    return played


def _in_a_window(wanted: Demo, advance: Advance) -> Played:
    from ui.sample.rehearsal import rehearse  # noqa: PLC0415

    return rehearse(wanted, advance)


def _tell(played: Played) -> None:
    from facilitator.record.file import RecordFile  # noqa: PLC0415
    from facilitator.record.verify import check  # noqa: PLC0415

    file = RecordFile.read(played.record)
    try:
        found = check(file)
    finally:
        file.close()
    for account in played.accounts:
        figures = ", ".join(map(str, account.recorded)) or "no count"
        click.echo(f"{account.item}: {account.outcome} ({figures})")
    click.echo(f"Record: {played.record}")
    for paper in played.papers:
        click.echo(f"Paper: {paper}")
    click.echo(f"Pictures of the hall: {len(played.pictures)} in {played.pictures[0].parent}")
    if found.problems:
        raise click.ClickException(" ".join(found.problems))
    click.echo(f"The record verifies: {found.events} events, head {found.head}.")
