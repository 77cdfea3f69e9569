"""`facilitator emulate`: a device that is not there, for practising and for tests."""

from __future__ import annotations

import sys
from typing import Final

import click

from facilitator.errors import EnvironmentFailure

#: As in `hardware.emulators.kinds`, which is loaded only when one is run; a Turning gateway is a
#: line gateway with that dialect.
PROTOCOLS: Final = ("sunvote", "turning", "line", "iclicker", "hidpos", "scanner", "buzz")
CAMERA: Final = "camera"
_VARIANTS: Final = """Which model or dialect. line: own, own-radio, esp32, turning-clicker,
ndesilets, openclicker, iskipper-csv, iskipper-console. iclicker: v1, v2. camera: film, pictures."""


@click.command(short_help="Run an emulated device and print the port to open.")
@click.argument("protocol", type=click.Choice((*PROTOCOLS, CAMERA)))
@click.option("--voters", type=click.IntRange(1, 2000), default=60, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option(
    "--profile", type=click.Choice(["calm", "hall", "noisy"]), default="hall", show_default=True
)
@click.option("--variant", default="", help=_VARIANTS)
@click.option("--script", type=click.Path(exists=True, dir_okay=False, readable=True))
@click.option("--tcp", is_flag=True, help="A loopback socket instead of a pseudo-terminal.")
@click.option("--idle", is_flag=True, help="Nobody votes by themselves; orders come by input.")
@click.option("--attached", is_flag=True, help="Quit at the end of input.")
def emulate(protocol: str, *, idle: bool, **options: object) -> None:
    """Run an emulated PROTOCOL device; the first line printed is the port to open.

    What to start the program with is told on standard error: facilitator --receiver KIND:PORT.
    Its people vote whenever voting opens. It takes orders on standard input ("press 42 1",
    "burst 160 for=92 against=40", "hangup 1.5", "quit") and tells what happens, a JSON object a
    line. For camera it writes a film of a hall with cards up, prints where it is, and what each
    card says.
    """
    if protocol == CAMERA:
        sys.exit(_filmed(**options))
    from hardware.emulators.__main__ import main  # noqa: PLC0415

    if protocol == "turning":
        protocol, options["variant"] = "line", options["variant"] or "turning-clicker"
    argv = [protocol] if idle else [protocol, "--auto"]
    for name, value in options.items():
        if value is True:
            argv.append(f"--{name}")
        elif value not in {None, False}:
            argv.append(f"--{name}={value}")
    sys.exit(main(argv))


def _filmed(**options: object) -> int:
    """A hall of cards as a film: it needs no orders and no process that goes on."""
    try:
        from hardware.emulators.card_hall_film import main  # noqa: PLC0415 - loads OpenCV
    except ImportError as error:
        raise EnvironmentFailure(
            "A made-up hall of cards needs one more package.", "Run: make camera"
        ) from error
    wanted = ("voters", "seed", "profile", "variant")
    return main([f"--{name}={options[name]}" for name in wanted])
