"""`facilitator evidence`: write what the criteria rest on into a file, or check such a file.

    facilitator evidence RECORD --out FILE.json [--on DAY]
    facilitator evidence check FILE.json [--trust trust.json] [--json]

The file is signed from the desk, where the assembly's key is; from here it is unsigned, unless the
key lies open on this laptop.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from facilitator.errors import EnvironmentFailure

if TYPE_CHECKING:
    from facilitator.legitimacy.checking import Checked
    from facilitator.legitimacy.file import EvidenceFile

_SAYS_NO: Final = 1
_FILE: Final = click.Path(path_type=Path, dir_okay=False)
_TRUST: Final = "The trust list of the district: trust.json, or a page with its code."
_DAY: Final = "The day it is made; twelve months end with it. Default: today."


class _RecordOrCheck(click.Group):
    """`check` is a command; any other first word is a record."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and self.get_command(ctx, args[0]) is None:
            args = ["of", *args]
        return super().resolve_command(ctx, args)


@click.group(cls=_RecordOrCheck, short_help="Write or check the evidence of an assembly.")
def evidence() -> None:
    """Write what invitation, attendance and process rest on into a file: RECORD --out FILE.json.

    With check FILE.json, reckon every figure of such a file again and compare.
    """


@evidence.command(hidden=True, short_help="Write the evidence of a record.")
@click.argument("record", type=click.Path(path_type=Path))
@click.option("--out", type=_FILE, required=True, help="The file to write.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help=_DAY)
def of(record: Path, out: Path, day: datetime | None) -> None:
    """Write the evidence of RECORD; the record is read and not changed."""
    from facilitator.legitimacy.file import written  # noqa: PLC0415 - so that --help is quick

    _spare(out)
    made = _made(record, day)
    _write(out, written(made))
    signed = "Signed." if made.signature else "Not signed: the key is asked for at the desk."
    click.echo(f"Written to {out}. {signed}")


@evidence.command(short_help="Reckon the figures of an evidence file again.")
@click.argument("file", type=_FILE)
@click.option("--trust", type=_FILE, help=_TRUST)
@click.option("--json", "as_json", is_flag=True, help="Machine output.")
@click.pass_context
def check(ctx: click.Context, file: Path, trust: Path | None, *, as_json: bool) -> None:
    """Check FILE: exit 0 if every figure follows, 1 if not, 2 if it cannot be read."""
    from facilitator.legitimacy.checking import checked  # noqa: PLC0415
    from facilitator.legitimacy.file import MOST_BYTES, read  # noqa: PLC0415
    from ui.cli import mandate_sources as sources  # noqa: PLC0415

    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise EnvironmentFailure(
            f"{file} cannot be read ({error.strerror}).", "Check that this is the right file."
        ) from error
    believed = sources.trust(trust, None) if trust is not None else None
    found = checked(read(data), believed)
    click.echo(json.dumps(_in_json(found), ensure_ascii=False) if as_json else _in_words(found))
    if not found.ok:
        ctx.exit(_SAYS_NO)


def _made(record: Path, day: datetime | None) -> EvidenceFile:
    from facilitator.clock import SystemClock  # noqa: PLC0415
    from facilitator.legitimacy.file import evidence_file, signed  # noqa: PLC0415
    from facilitator.opened import read_only  # noqa: PLC0415
    from facilitator.readings.standing.evidence import evidence_of  # noqa: PLC0415
    from facilitator.signing import AtHand, Signing  # noqa: PLC0415
    from ui.folders import config_folder  # noqa: PLC0415

    clock = SystemClock()
    on: date = (day or clock.now().as_datetime().astimezone()).date()
    opened = read_only(record, clock)
    try:
        world = opened.engine.world
        made = evidence_file(evidence_of(world, on))
        signing = Signing.in_folder(config_folder())
        if signing.at_hand(world) is not AtHand.OPEN:
            return made
        key = signing.key(world)
        return signed(made, key.sign, key.public)
    finally:
        opened.close()


def _spare(out: Path) -> None:
    """Refuse to replace anything that is no file of this kind."""
    try:
        with out.open("rb") as file:
            begins = file.read(1)
    except OSError:  # there is nothing yet, or writing says why it cannot be
        return
    if begins not in {b"", b"{"}:
        raise EnvironmentFailure(
            f"{out} is no evidence file and is not replaced.", "Choose another name."
        )


def _write(out: Path, text: str) -> None:
    from ui.papers import write_whole  # noqa: PLC0415

    write_whole(out, text.encode())


def _in_json(found: Checked) -> dict[str, Any]:
    from facilitator.legitimacy.checking import conclusion  # noqa: PLC0415

    return {
        "ok": found.ok,
        "assembly": found.name,
        "made": found.made,
        "signature": found.signed.value,
        "differences": [
            {"where": each.where, "written": each.written, "reckoned": each.reckoned}
            for each in found.differences
        ],
        "conclusion": conclusion(found, "en"),
    }


def _in_words(found: Checked) -> str:
    from facilitator.legitimacy.checking import conclusion  # noqa: PLC0415

    lines = [f"{found.name}, {found.made}", conclusion(found, "en")]
    lines += [
        f"- {each.where}: the file says {each.written}, its ingredients come to {each.reckoned}"
        for each in found.differences
    ]
    return "\n".join(lines)
