"""`facilitator devices`: what is plugged in, and which of it may be a receiver."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from hardware.kinds import Found


@click.command(short_help="List what may be a receiver, and what else is plugged in.")
@click.option("--json", "as_json", is_flag=True, help="Machine output.")
def devices(*, as_json: bool) -> None:
    """List serial ports and USB handsets and readers (HID), likely receivers first. Opens none."""
    from hardware.discovery import found_ports  # noqa: PLC0415
    from hardware.kinds import candidates, likely_first  # noqa: PLC0415
    from hardware.transports.hid_library import hid_failure  # noqa: PLC0415
    from hardware.transports.hid_port import found_reports  # noqa: PLC0415

    found: list[Found] = [*likely_first(found_ports())]
    found += [one for one in found_reports() if candidates(one)]
    failure = hid_failure()
    if as_json:
        click.echo(json.dumps([_row(one) for one in found], indent=2))
    else:
        for one in found:
            click.echo(_line(one))
    if failure is not None:
        click.echo(str(failure), err=True)
    if not found:
        click.echo(
            "Nothing is plugged in that could be a receiver. Plug it in; if it stays away, try "
            "another cable. To practise without one: facilitator emulate sunvote",
            err=True,
        )


def _row(one: Found) -> dict[str, object]:
    from dataclasses import asdict  # noqa: PLC0415

    from hardware.kinds import candidates, path_of  # noqa: PLC0415

    kinds = candidates(one)
    asked = f"{kinds[0].name}:{path_of(one)}" if kinds else None
    return {
        **asdict(one),
        "may_be": [kind.name for kind in kinds],
        "likely": bool(kinds),
        "receiver": asked,
    }


def _line(one: Found) -> str:
    from hardware.discovery import FoundPort  # noqa: PLC0415
    from hardware.kinds import candidates, path_of  # noqa: PLC0415

    said = one.description if isinstance(one, FoundPort) else f"{one.maker} {one.product}".strip()
    kinds = ", or a ".join(kind.words for kind in candidates(one))
    return f"{path_of(one)}  {said}  ({f'may be a {kinds}' if kinds else 'no receiver we know'})"
