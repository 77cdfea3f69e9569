"""The way in: what is loaded, and how failures are told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import click
import pytest
from click.testing import CliRunner

from facilitator.errors import EnvironmentFailure
from ui.cli import main as main_module
from ui.cli.main import main

_ROOT = Path(__file__).parents[3]


def _python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=_ROOT, capture_output=True, text=True, check=False
    )


def test_help_loads_neither_windows_nor_database():
    loads = (
        "import sys; from click.testing import CliRunner; from ui.cli.main import main;"
        "print(CliRunner().invoke(main, ['--help']).output);"
        "print('loaded', [m for m in ('PySide6', 'sqlalchemy', 'reportlab') if m in sys.modules])"
    )
    ran = _python("-c", loads)
    assert "decide" in ran.stdout
    assert "loaded []" in ran.stdout


@pytest.mark.parametrize("package", ["ui", "ui.cli"])
def test_the_program_runs_as_a_module(package):
    ran = _python("-m", package, "decide", "--rule", "majority", "--for", "2", "--against", "1")
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_command_that_is_not_there_yet_breaks_no_other(monkeypatch):
    commands = {**main_module._COMMANDS, "fly": main_module._Target("ui.cli.fly:fly", "Fly.")}
    monkeypatch.setattr(main_module, "_COMMANDS", commands)
    assert "fly" not in CliRunner().invoke(main, ["--help"]).stdout
    assert CliRunner().invoke(main, ["fly"]).exit_code == 2


def _plant(monkeypatch, name: str, **contents: object) -> None:
    module = ModuleType(name)
    module.__dict__.update(contents)
    monkeypatch.setitem(sys.modules, name, module)


def test_a_failure_is_a_sentence_and_exit_2(monkeypatch):
    @click.command()
    def failing() -> None:
        raise EnvironmentFailure("The disk is full.", "Make room.")

    monkeypatch.setattr(main_module, "_load", lambda where: failing)
    ran = CliRunner().invoke(main, ["decide"])
    assert (ran.exit_code, ran.stderr, ran.stdout) == (2, "The disk is full. Make room.\n", "")


def test_a_verifying_command_may_say_no(monkeypatch):
    @click.command()
    @click.pass_context
    def refusing(ctx: click.Context) -> None:
        ctx.exit(1)

    monkeypatch.setattr(main_module, "_load", lambda where: refusing)
    assert CliRunner().invoke(main, ["decide"]).exit_code == 1


def test_without_a_command_the_program_opens(monkeypatch):
    opened = []
    _plant(monkeypatch, "ui.main", run=lambda _record, _receivers: opened.append("window"))
    assert CliRunner().invoke(main, []).exit_code == 0
    assert opened == ["window"]
