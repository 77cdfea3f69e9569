"""`facilitator`: opens the program, or hands over to one command. Loads nothing it does not use."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, NamedTuple

import click

from facilitator.errors import FacilitatorError
from facilitator.translating.catalogue import folder_of_corrections
from facilitator.wording import corrections
from ui.folders import config_folder

WRONG_USE: Final = 2  # exit: wrong use, unreadable input, or the world failed


class _Target(NamedTuple):
    """Where a command is found, and what --help says of it without loading it."""

    where: str
    help: str


_COMMANDS: Final = {
    "backup": _Target("ui.cli.copies:backup", "Keep a verified copy of a record."),
    "cards": _Target("ui.cli.cards:cards", "Print cards and papers to vote with."),
    "count": _Target("ui.cli.count:count", "Count ballot papers by one of the rules."),
    "decide": _Target("ui.cli.decide:decide", "Say whether a vote is carried, and why."),
    "decode": _Target("ui.cli.decode:decode", "Say what recorded bytes of a device mean."),
    "demo": _Target("ui.cli.demo:demo", "Run a whole sample assembly on emulated handsets."),
    "devices": _Target("ui.cli.devices:devices", "List the receivers that are plugged in."),
    "emulate": _Target("ui.cli.emulate:emulate", "Be a receiver with voters, to practise."),
    "evidence": _Target("ui.cli.evidence:evidence", "Write or check an assembly's evidence."),
    "export": _Target("ui.cli.export:export", "Write all that an assembly hands over."),
    "mandate": _Target("ui.cli.mandate:mandate", "Check a delegate's certificate."),
    "minutes": _Target("ui.cli.minutes:minutes", "Print the minutes of a meeting."),
    "practise": _Target("ui.cli.practise:practise", "Play an evening of practice, unattended."),
    "read-cards": _Target("ui.cli.read_cards:read_cards", "Say which cards are in a picture."),
    "recount": _Target("ui.cli.recount:recount", "Count a ballot of a record again."),
    "registers": _Target("ui.cli.registers:registers", "Write a record's registers as a table."),
    "restore": _Target("ui.cli.copies:restore", "Make a record of a copy again."),
    "verify": _Target("ui.cli.verify:verify", "Check that a record is whole and unchanged."),
    "words": _Target("ui.cli.words:words", "Take the program's texts out, or bring them in."),
}
_OPENS_THE_PROGRAM: Final = "ui.main:run"
_READS_A_RECEIVER: Final = "hardware.receivers:read_receiver"


def _load(where: str) -> Any:
    module, _, name = where.partition(":")
    return getattr(import_module(module), name)


class _Commands(click.Group):
    """The commands by name; a module is imported when its command is called, not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return [name for name, t in _COMMANDS.items() if find_spec(t.where.partition(":")[0])]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = _load(_COMMANDS[cmd_name].where)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, _COMMANDS[name].help) for name in self.list_commands(ctx)]
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a failure somebody can act on becomes a sentence, not a traceback."""
        try:
            return super().invoke(ctx)
        except FacilitatorError as failure:
            click.echo(str(failure), err=True)
            ctx.exit(WRONG_USE)


@click.group(cls=_Commands, invoke_without_command=True)
@click.version_option(package_name="facilitator")
@click.option("--open", "record", metavar="FILE", help="Open this record at once.")
@click.option(
    "--receiver",
    "receivers",
    metavar="PORT",
    multiple=True,
    help="Use the receiver on this port as well; KIND:PORT for one that is no SunVote base.",
)
@click.pass_context
def main(ctx: click.Context, record: str | None, receivers: tuple[str, ...]) -> None:
    """Run a people's assembly; without a command, open the program."""
    corrections(folder_of_corrections(config_folder()))
    if ctx.invoked_subcommand is None:
        for receiver in receivers:
            _load(_READS_A_RECEIVER)(receiver)  # before there is a window, while one can be told
        sys.exit(_load(_OPENS_THE_PROGRAM)(record, receivers))
