"""`facilitator devices`: which ports there are, and which may be a receiver."""

from __future__ import annotations

import json

import click


@click.command(short_help="List the ports a receiver may be plugged into.")
@click.option("--json", "as_json", is_flag=True, help="Machine output.")
def devices(*, as_json: bool) -> None:
    """List serial ports, likely receivers first. Opens none of them."""
    from dataclasses import asdict  # noqa: PLC0415

    from hardware.discovery import found_ports, likely_first, may_be_ours  # noqa: PLC0415

    ports = likely_first(found_ports())
    if as_json:
        rows = [{**asdict(port), "likely": may_be_ours(port)} for port in ports]
        click.echo(json.dumps(rows, indent=2))
        return
    for port in ports:
        mark = "may be a receiver" if may_be_ours(port) else "probably something else"
        click.echo(f"{port.url}  {port.description}  ({mark})")
    if not ports:
        click.echo(
            "No serial port is there. Plug the receiver in; if it stays away, try another cable. "
            "To practise without one: facilitator emulate sunvote",
            err=True,
        )
