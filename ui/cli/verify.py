"""`facilitator verify`: whether a record is whole, and what that proves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from facilitator.audit import Audited

_HEAD = "The digest printed in the minutes, or its first digits (8 or more)."


@click.command(short_help="Check that a record is whole and unchanged.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--head", metavar="DIGEST", help=_HEAD)
@click.option("--json", "as_json", is_flag=True, help="Machine output.")
@click.pass_context
def verify(ctx: click.Context, file: Path, head: str | None, *, as_json: bool) -> None:
    """Check a record: exit 0 if all is well, 1 if not, 2 if it cannot be read at all."""
    import json  # noqa: PLC0415 - so that --help loads no database

    from facilitator.audit import audited  # noqa: PLC0415
    from facilitator.record.verify import typed_digest  # noqa: PLC0415

    if head is not None:
        head = typed_digest(head)
    found = audited(file, head)
    if as_json:
        click.echo(
            json.dumps(
                {
                    "ok": found.ok,
                    "head": found.head,
                    "events": found.events,
                    "problems": list(found.problems),
                }
            )
        )
    else:
        click.echo(_in_words(found, head or ""))
    if not found.ok:
        ctx.exit(1)


def _in_words(found: Audited, digits: str) -> str:
    from ui.present.checked import checked_lines  # noqa: PLC0415

    lines = checked_lines(found, digits, "en")
    counted = [f"{found.events} events, head {found.head}."] if found.ok else []
    hint = ["Give --head with that digest."] if found.ok and not found.anchored else []
    return "\n".join([*counted, *lines, *hint])
