"""`facilitator count` over files that are not BLT."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from ui.cli.main import main

_SCORES = "Ann,Bob,Cat\n5,4,0\n0,3,5\n5,4,1\n"
_RANKS = "Ann,Bob,Cat\n1,2,3\n3,1,2\n1,2,No opinion\n"
_GRADES = "candidate,Good,Fair,Poor\nAnn,4,1,2\nBob,1,6,0\n"


def _run(*arguments: str):
    return CliRunner().invoke(main, ["count", *map(str, arguments)])


@pytest.mark.parametrize(
    ("name", "text", "rule", "elected"),
    [
        ("papers.csv", _SCORES, "score", "Bob"),
        ("papers.csv", _SCORES, "STAR (scores 0-5)", "Ann"),
        ("papers.csv", _SCORES, "cumulative", "Bob"),
        ("papers.csv", _RANKS, "schulze (Elekto)", "Ann"),
        ("papers.csv", _RANKS, "irv", "Ann"),
        ("papers.csv", _GRADES, "majority-judgement", "Ann"),
        ("papers.json", '[["Ann", "Bob"], ["Bob"]]', "approval", "Bob"),
        ("papers.json", '{"Ann": 3, "Bob": 7}', "dots", "Bob"),
    ],
)
def test_a_file_is_counted_by_its_extension_and_the_rule(tmp_path, name, text, rule, elected):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    ran = _run(file, "--rule", rule, "--json")
    assert ran.exit_code == 0, ran.stderr
    assert [one["name"] for one in json.loads(ran.stdout)["elected"]] == [elected]
    assert elected in _run(file, "--rule", rule).stdout


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        ("papers.csv", _SCORES.replace("3", "three"), "score"),
        ("papers.csv", "", "approval"),
        ("papers.json", "[[", "approval"),
        ("papers.json", "{}", "majority-judgment"),
        ("papers.pb", "META\n", "dots"),
        ("papers.soi", "nothing", "irv"),
        ("papers.blt", "2 1\n1 1 0\n0\n", "score"),
    ],
)
def test_what_cannot_be_counted_is_a_sentence_and_exit_2(tmp_path, name, text, rule):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    ran = _run(file, "--rule", rule)
    assert ran.exit_code == 2
    assert ran.stderr.strip()
    assert not ran.stdout
