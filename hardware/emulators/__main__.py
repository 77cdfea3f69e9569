"""Run an emulator: `python -m hardware.emulators sunvote --voters 60 --seed 1`.

The first line on standard output is the port to open; then one JSON object an event. Orders come
on standard input, a line each: see `hardware.emulators.bench`.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import UnsupportedOperation
from pathlib import Path
from queue import Empty, SimpleQueue
from random import Random
from threading import Thread, current_thread, main_thread
from typing import Final

from hardware.emulators.bench import PROFILES
from hardware.emulators.kinds import MAKERS, Emulator, Wanted
from hardware.emulators.sunvote import Event

_TICK: Final = 0.002  # seconds; how late the emulator may be


def _say(event: Event) -> None:
    print(json.dumps(event), flush=True)


def _read_orders(orders: SimpleQueue[str], *, quit_at_end: bool) -> None:
    for line in _lines():
        orders.put(line.strip())
    if quit_at_end:
        orders.put("quit")


def _lines() -> Iterator[str]:
    try:
        descriptor = sys.stdin.fileno()
    except UnsupportedOperation:  # run inside another program, which hands it its input as text
        yield from sys.stdin
        return
    # Unbuffered: a thread that waits in a buffer would still hold its lock when the process ends.
    with open(descriptor, "rb", buffering=0, closefd=False) as lines:
        for line in lines:
            yield line.decode(errors="replace")


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="hardware.emulators", description=__doc__)
    parser.add_argument("kind", choices=sorted(MAKERS))
    parser.add_argument("--voters", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--script", type=Path, help="orders to begin with, a line each")
    parser.add_argument("--profile", choices=sorted(PROFILES), default="calm")
    parser.add_argument(
        "--variant", default="", help="which model or dialect, where it has several"
    )
    parser.add_argument("--tcp", action="store_true", help="a loopback socket, not a terminal")
    parser.add_argument("--auto", action="store_true", help="everybody votes when voting opens")
    parser.add_argument("--attached", action="store_true", help="quit at the end of input")
    return parser.parse_args(argv)


def _script(file: Path | None) -> list[str]:
    return file.read_text(encoding="utf-8", errors="replace").splitlines() if file else []


def _end_as_if_asked() -> None:
    """Told to end by the system, it still takes its port and its folder away."""
    if current_thread() is main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)


def main(argv: Sequence[str] | None = None) -> int:
    """Run until told to quit."""
    options = _arguments(argv)
    _end_as_if_asked()
    try:
        device = MAKERS[options.kind](
            Wanted(
                voters=options.voters,
                random=Random(options.seed),
                say=_say,
                profile=options.profile,
                variant=options.variant,
                is_tcp=options.tcp,
            )
        )
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    script = _script(options.script)
    for line in (*(["auto on"] if options.auto else []), *script):
        device.order(line)
    orders: SimpleQueue[str] = SimpleQueue()
    Thread(
        target=_read_orders, args=(orders,), kwargs={"quit_at_end": options.attached}, daemon=True
    ).start()
    try:
        print(device.url, flush=True)
        if not options.attached:  # a person started it, and not a program
            receiver = f"{options.kind}:{device.url}"
            print(f"facilitator --receiver {receiver}", file=sys.stderr, flush=True)
        _run(device, orders)
    except (KeyboardInterrupt, BrokenPipeError):
        return 0
    finally:
        device.close()
    return 0


def _run(device: Emulator, orders: SimpleQueue[str]) -> None:
    while not device.has_quit:
        with suppress(Empty):
            device.order(orders.get(timeout=_TICK))
        device.pass_time(time.monotonic())


if __name__ == "__main__":
    sys.exit(main())
