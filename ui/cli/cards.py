"""`facilitator cards`: cards and papers to vote with, as PDF to print and cut. Needs no camera."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from facilitator.errors import RuleError
from facilitator.wording import LANGUAGES

if TYPE_CHECKING:
    from ui.card_papers import CardWish

#: As in `ui.card_papers`, which is loaded when one is made.
_KINDS: Final = ("voting", "camera", "show", "paper", "teller", "label", "table", "star", "badge")
_MOST: Final = 2_000
_ANSWERS: Final = "motion"
_SOME: Final = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?", re.ASCII)
_KIND_HELP: Final = """voting: a code for each choice, for a reader. camera: held up, read across
the hall. show: held up, counted by tellers. paper: ballot papers. teller: sheets to count on.
label: numbers to stick on. table: signs. star: a child's card. badge: for helpers."""


@click.command(short_help="Print cards and papers to vote with.")
@click.option("--kind", type=click.Choice(_KINDS), required=True, help=_KIND_HELP)
@click.option(
    "--count",
    type=click.IntRange(1, _MOST),
    required=True,
    help="How many; of teller sheets, how many tables; of cards to hold up, of each answer.",
)
@click.option(
    "--paper",
    type=click.Choice(["A4", "A5", "A6"]),
    required=True,
    help="Of a card; sheets are A4. Of labels, A4 are 24 on a sheet, the others 65.",
)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The PDF."
)
@click.option("--first", type=click.IntRange(min=1), default=1, show_default=True)
@click.option(
    "--language", type=click.Choice((*LANGUAGES, "both")), default="both", show_default=True
)
@click.option("--name", metavar="ASSEMBLY", default="", help="Its name, in small print.")
@click.option(
    "--choices",
    type=click.Choice((_ANSWERS, "2", "3", "4", "5", "6")),
    default=_ANSWERS,
    show_default=True,
    help="On voting cards: for, against and abstain, or so many numbers.",
)
@click.option(
    "--set",
    "set_name",
    metavar="NAME",
    help="Print this set again: K7QM. Give --first, --count and --begins as they were then.",
)
@click.option(
    "--begins",
    metavar="MARK",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    help="With --set, of camera cards: the mark of its first card, as its small print says.",
)
@click.option("--only", metavar="N[-N]", help="With --set: of its cards these alone, 27 or 27-30.")
@click.option("--json", "as_json", is_flag=True, help="Machine output.")
def cards(out: Path, *, as_json: bool, **given: Any) -> None:
    """Make a PDF of cards or papers on sheets of A4, with marks to cut them by.

    Voting cards and camera cards are a set with a name of its own: a card of another set is told
    apart. The desk keeps on record which sets are out; cards that are made here count in a hall
    where no set was made at the desk.
    """
    from ui.card_papers import card_paper, wished_set  # noqa: PLC0415 - loads what it prints with

    wish = _wish(**given)
    made = wished_set(wish)
    paper = card_paper(replace(wish, cards=made), out)
    if as_json:
        names = {"set": made.id, "family": made.family and made.family.value} if made else {}
        known = {"kind": wish.kind, "count": wish.count, "first": wish.first, "paper": wish.size}
        click.echo(json.dumps({**known, **names, "out": str(out), "digest": paper.digest}))
    elif made is not None:
        click.echo(f"Set {made.id}, numbers {made.first} to {made.last}.", err=True)
    click.echo(f"Written to {paper.path}.", err=True)


def _wish(**given: Any) -> CardWish:
    """Of what was typed."""
    from ui.card_papers import CardWish, again  # noqa: PLC0415 - loads what it prints with

    language, choices = given["language"], given["choices"]
    wish = CardWish(
        given["kind"],
        given["count"],
        given["paper"],
        given["name"],
        LANGUAGES if language == "both" else (language,),
        given["first"],
        0 if choices == _ANSWERS else int(choices),
    )
    only, begins = _numbers(given["only"]), given["begins"]
    if given["set_name"]:
        return again(wish, given["set_name"], begins, only)
    if only or begins:
        raise RuleError("Only cards of a set can be printed again: say which, with --set K7QM.")
    return wish


def _numbers(typed: str | None) -> tuple[int, int] | None:
    """Of "27" or "27-30"."""
    found = _SOME.fullmatch(typed) if typed else None
    if typed and found is None:
        raise RuleError(f"{typed} names no cards: give a number, or two, as in 27 or 27-30.")
    return (int(found[1]), int(found[2] or found[1])) if found else None
