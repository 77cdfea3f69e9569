"""`facilitator mandate`: whether a certificate holds, with no network and no record."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from facilitator.usual_clauses import with_fallback
from facilitator.wording import LANGUAGES

if TYPE_CHECKING:
    from facilitator.credentials.finding import Finding
    from facilitator.credentials.values import MandateCertificate, StatusList, TrustList

_SAYS_NO: Final = 1
_FILE: Final = click.Path(path_type=Path, dir_okay=False)
_TRUST: Final = "The trust list of the district: trust.json, or a page with its code."
_STATUS: Final = "Status lists: status.json, or a page with a code. May be given several times."
_DISTRICT: Final = "The district's key, where it is known: 64 hex digits. Another is refused."


@click.group(short_help="Check a delegate's certificate.")
def mandate() -> None:
    """Check certificates, and see what trust and status files hold. Nothing needs a network."""


@mandate.command(short_help="Say whether a certificate holds.")
@click.argument("source", metavar="TEXT|PDF|PICTURE|-")
@click.option("--trust", type=_FILE, required=True, help=_TRUST)
@click.option("--status", type=_FILE, multiple=True, help=_STATUS)
@click.option("--at", type=click.DateTime(["%Y-%m-%d"]), help="The day; default: today.")
@click.option("--district", metavar="KEY", help=_DISTRICT)
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Machine output.")
@click.pass_context
def verify(
    ctx: click.Context, /, source: str, *, language: str, as_json: bool, **given: Any
) -> None:
    """Check the code of a certificate: as text, on a page (PDF or picture), or from standard input.

    Exit 0 for valid, and for valid by an old list; 1 for recalled, not in term and invalid; 2 if
    something cannot be read.
    """
    from facilitator.credentials.checking import check  # noqa: PLC0415
    from ui.cli import mandate_sources as sources  # noqa: PLC0415

    trust = sources.trust(given["trust"], given["district"])
    lists = [each for path in given["status"] for each in sources.status(path, trust)]
    code = sources.certificate(source, sys.stdin)
    found = check(code, trust, lists, _day(given["at"]), language)
    if as_json:
        click.echo(json.dumps(_in_json(found, trust), ensure_ascii=False))
    else:
        click.echo(_in_words(found, trust))
    if not found.seats:
        ctx.exit(_SAYS_NO)


@mandate.command(short_help="Say what a trust or status file holds.")
@click.argument("file", type=_FILE)
@click.option("--trust", type=_FILE, help="For status lists: " + _TRUST)
@click.option("--json", "as_json", is_flag=True, help="Machine output.")
def lists(file: Path, trust: Path | None, *, as_json: bool) -> None:
    """Print what is signed in FILE: a trust list, or with --trust the status lists it believes."""
    from facilitator.credentials.files import readable  # noqa: PLC0415
    from ui.cli import mandate_sources as sources  # noqa: PLC0415

    if trust is None:
        district = sources.trust(file, None)
        text = _trust_in_words(district)
        values = [readable(district)]
    else:
        found = sources.status(file, sources.trust(trust, None))
        text = "\n".join(map(_list_in_words, found)) or "There is no list of an assembly it knows."
        values = [readable(each) for each in found]
    click.echo(json.dumps(values, ensure_ascii=False) if as_json else text)


def _day(at: datetime | None) -> Any:
    from facilitator.clock import SystemClock  # noqa: PLC0415

    return (at or SystemClock().now().as_datetime().astimezone()).date()


def _in_json(found: Finding, trust: TrustList) -> dict[str, Any]:
    from facilitator.credentials.files import readable  # noqa: PLC0415

    said = found.certificate
    return {
        "answer": found.answer.value,
        "reason": found.reason,
        "mandate": said.mandate if said else None,
        "serial": said.serial if said else None,
        "assembly": found.issuer or None,
        "delegate": said.delegate if said else None,
        "why": found.why.value if found.why else None,
        "compare_text": found.compare_text,
        "at": found.at.isoformat(),
        "list_number": found.list_number,
        "list_day": _iso(found.list_day),
        "list_next_day": _iso(found.list_next_day),
        "district": trust.district,
        "trust_number": found.trust_number,
        "trust_day": _iso(found.trust_day),
        "certificate": readable(said) if said else None,
    }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None


_HEADINGS: Final = {
    "valid": "VALID",
    "valid_old_list": "VALID, BUT BY AN OLD LIST",
    "recalled": "NO LONGER IN FORCE",
    "not_in_term": "NOT IN ITS TERM",
    "invalid": "NOT VALID",
}


def _in_words(found: Finding, trust: TrustList) -> str:
    lines = [_HEADINGS[found.answer.value], found.reason, ""]
    if found.certificate:
        lines += [*_said(found.certificate, found.issuer), ""]
    if found.compare_text:
        lines += ["The code holds no instructions: compare the printed text.", ""]
    lines.append(f"Day used: {found.at}")
    lines.append(
        f"Status list: no. {found.list_number} of {found.list_day}, next by {found.list_next_day}"
        if found.list_number is not None
        else "Status list: none"
    )
    return "\n".join([*lines, _trusted(trust)])


def _said(said: MandateCertificate, issuer: str) -> list[str]:
    """What the certificate says, a thing a line, whatever line breaks it was signed with."""
    alternate = f" (alternate: {said.alternate})" if said.alternate else ""
    lines = [
        f"{said.number}, mandate {said.mandate}, of {issuer}",
        f"Delegate: {said.delegate}{alternate}",
        f"To: {said.destination}",
        f"Issue: {said.issue}",
        f"Term: {said.first_day} to {said.until}",
    ]
    if said.scope:
        lines.append(f"Scope: {said.scope}")
    for number, clause in enumerate(said.instructions, 1):
        text = with_fallback(clause.text, clause.fallback, "en")
        lines.append(f"{number}. {clause.type}: {text}")
    return [" ".join(line.split()) for line in lines]


def _trusted(trust: TrustList) -> str:
    from facilitator.credentials.values import fingerprint  # noqa: PLC0415

    return (
        f"Trust list: {trust.district}, no. {trust.number} of {trust.day}, "
        f"key {fingerprint(trust.public)}"
    )


def _trust_in_words(trust: TrustList) -> str:
    from facilitator.credentials.values import fingerprint  # noqa: PLC0415

    lines = [_trusted(trust)]
    for each in trust.assemblies:
        lines.append(each.name)
        for key in each.keys:
            time = f"from {key.since}" + (f" to {key.until}" if key.until else "")
            lines.append(f"  {fingerprint(key.public)} {time}" + ", revoked" * key.revoked)
    return "\n".join(lines)


def _list_in_words(each: StatusList) -> str:
    lines = [f"{each.assembly_name}: no. {each.number} of {each.day}, next by {each.next_day}"]
    lines += [f"  {entry.prefix} {entry.why.value}" for entry in each.entries]
    return "\n".join(lines)
