"""`facilitator practise`: an evening of practice played without hands, to see that all is well."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click


@click.command(short_help="Play an evening of practice, mishaps and all.")
@click.option("--speed", type=click.IntRange(1, 600), default=60, show_default=True)
def practise(speed: int) -> None:
    """Play the practice evening by itself, SPEED times as fast, and say what the hall says.

    To practise with your own hands, open the program and choose Practise. Nothing of it is kept.
    """
    from facilitator.clock import SystemClock  # noqa: PLC0415 - when asked
    from facilitator.record.device import this_device  # noqa: PLC0415
    from ui.devices import Devices  # noqa: PLC0415
    from ui.sample.practice.play import play_practice  # noqa: PLC0415

    with TemporaryDirectory(prefix="facilitator-practice-") as folder:
        here = Path(folder)
        practised = play_practice(
            here, SystemClock(), this_device(here), Devices, pace=speed, tell=click.echo
        )
    click.echo(f"Put right: {', '.join(practised.solved)}.")
    click.echo(f"Results: {', '.join(practised.outcomes)}.")
