"""`facilitator words`: the program's texts as a spreadsheet, and a corrected one back."""

from __future__ import annotations

import json
from pathlib import Path

import click

from facilitator.errors import RuleError
from facilitator.wording import LANGUAGES

_TRANSLATED = tuple(each for each in LANGUAGES if each != "en")
_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(short_help="Take the program's texts out as a spreadsheet, or bring them in.")
@click.option("--language", type=click.Choice(_TRANSLATED), required=True)
@click.option("--out", type=_FILE, help="Write every text into this CSV.")
@click.option("--read", "sheet", type=_FILE, help="Take corrections from this CSV, ODS or XLSX.")
@click.option("--json", "as_json", is_flag=True, help="Machine output.")
@click.option(
    "--settings",
    type=click.Path(path_type=Path, file_okay=False),
    help="Their folder. Default: yours.",
)
@click.pass_context
def words(
    ctx: click.Context,
    language: str,
    out: Path | None,
    sheet: Path | None,
    settings: Path | None,
    *,
    as_json: bool,
) -> None:
    """Write the texts of a language into a spreadsheet, or read a corrected one.

    What was corrected is kept beside the settings of this laptop. Lines that would break a text
    are left out and named, and the command ends with 1.
    """
    from facilitator.translating.catalogue import folder_of_corrections  # noqa: PLC0415
    from facilitator.translating.exchange import bring_in, take_out  # noqa: PLC0415
    from ui.folders import config_folder  # noqa: PLC0415

    if (out is None) == (sheet is None):
        raise RuleError("Give --out FILE to take the texts out, or --read FILE to bring them in.")
    folder = folder_of_corrections(settings or config_folder())
    if out is not None:
        count = take_out(language, folder, out, "en")
        said = {"file": str(out), "texts": count.texts, "reviewed": count.reviewed}
        line = f"{count.texts} texts written to {out}, {count.reviewed} of them reviewed."
        click.echo(json.dumps(said) if as_json else line, err=not as_json)
        return
    assert sheet is not None  # noqa: S101 - for the checker
    brought = bring_in(language, folder, sheet, "en")
    _tell(brought.corrected, [(each.line, each.text) for each in brought.faults], as_json=as_json)
    ctx.exit(1 if brought.faults else 0)


def _tell(corrected: int, left_out: list[tuple[int, str]], *, as_json: bool) -> None:
    if as_json:
        rows = [{"line": line, "why": why} for line, why in left_out]
        click.echo(json.dumps({"corrected": corrected, "left_out": rows}))
        return
    for line, why in left_out:
        click.echo(f"Line {line}: {why}", err=True)
    click.echo(f"{corrected} texts corrected, {len(left_out)} lines left out.", err=True)
