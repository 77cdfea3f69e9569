"""The house rules a machine can check: sizes, first sentences, handlers, names of machines."""

from __future__ import annotations

import ast
import gc
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
HOUSES: Final = ("facilitator", "hardware", "ui", "resources")
OURS: Final = (*HOUSES, "tests", "benchmarks")
#: Made by tools, or by running the program.
NOT_SOURCE: Final = {"__pycache__", "build", "out", "facilitator.egg-info"}

FILE_LINES: Final = 300
FUNCTION_LINES: Final = 40
METHODS: Final = 15
METHODS_AT_REST: Final = 12
#: The only place that may catch everything: the window has to say something before it goes.
LAST_HANDLER: Final = "ui/main.py"

#: Travels alone, in every export: whoever gets it has one file, and nothing of ours to import.
ALONE: Final = {"resources/verify_record.py"}

#: Paths of a build machine, and hosts that packages come from. Broken up, so as not to find itself.
MACHINES: Final = re.compile(
    r"(?<![\w.-])/(work|root|opt/wheels|opt/py[p]i)/|"
    r"py[p]i\.org|python[h]osted|[.]debian\.org/debian|file[:]///|conda[.]org"
)
TEXT: Final = {
    *(".py", ".toml", ".md", ".txt", ".in", ".sh", ".po", ".pot", ".json", ".csv", ".html"),
    *(".svg", ".yaml", ".yml", ".ini", ".cfg", ".blt", ""),
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        hidden = path.name.startswith(".") and path.name not in {".ci", ".importlinter"}
        if hidden or path.name in NOT_SOURCE:
            continue
        if path.is_dir():
            yield from _files(path)
        else:
            yield path


@cache
def _modules(*houses: str) -> dict[str, str]:
    folders = [ROOT / house for house in houses if (ROOT / house).is_dir()]
    paths = [path for folder in folders for path in _files(folder) if path.suffix == ".py"]
    return {p.relative_to(ROOT).as_posix(): p.read_text(encoding="utf-8") for p in paths}


@cache
def _statements(house: str) -> list[tuple[str, ast.AST]]:
    """What stands in the modules of a house, without what an expression is made of."""
    gc.disable()  # nothing of it is rubbish, and to look for some takes longer than to read it all
    try:
        parsed = {name: ast.parse(text) for name, text in _modules(house).items()}
        return [(name, node) for name, tree in parsed.items() for node in _below(tree)]
    finally:
        gc.enable()


def _below(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    for block in ("body", "orelse", "handlers", "finalbody", "cases"):
        for each in getattr(node, block, ()):
            yield from _below(each)


def _nodes(*houses: str) -> list[tuple[str, ast.AST]]:
    return [told for house in houses for told in _statements(house)]


def _length(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _classes_over(methods: int) -> list[str]:
    counted = [
        (name, node.name, sum(isinstance(inner, Function) for inner in node.body))
        for name, node in _nodes(*OURS)
        if isinstance(node, ast.ClassDef)
    ]
    return [f"{name}: {cls} has {count}" for name, cls, count in counted if count > methods]


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    caught = {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
    return bool(caught & {"Exception", "BaseException"})


def test_a_file_can_be_read_in_one_sitting():
    lengths = {name: len(text.splitlines()) for name, text in _modules(*OURS).items()}
    long = {name: length for name, length in lengths.items() if length > FILE_LINES}
    assert set(long) <= ALONE, long


def test_a_function_fits_on_a_screen():
    functions = [(name, node) for name, node in _nodes(*OURS) if isinstance(node, Function)]
    long = [(name, f.name, _length(f)) for name, f in functions if _length(f) > FUNCTION_LINES]
    assert long == []


def test_a_class_does_not_grow_without_end():
    assert _classes_over(METHODS) == []


@pytest.mark.prove
def test_a_class_has_one_concern():
    assert _classes_over(METHODS_AT_REST) == []


def test_a_module_says_first_what_it_is():
    trees = [(name, node) for name, node in _nodes(*OURS) if isinstance(node, ast.Module)]
    assert [name for name, tree in trees if not ast.get_docstring(tree)] == []


def test_a_bug_is_never_swallowed():
    handlers = [(n, node) for n, node in _nodes(*HOUSES) if isinstance(node, ast.ExceptHandler)]
    wide = [f"{name}:{node.lineno}" for name, node in handlers if _catches_everything(node)]
    assert [place for place in wide if not place.startswith(LAST_HANDLER)] == []


def test_no_float_goes_into_the_record():
    events = {n: text for n, text in _modules("facilitator").items() if n.endswith("/events.py")}
    named = {n: {getattr(x, "id", "") for x in ast.walk(ast.parse(t))} for n, t in events.items()}
    assert events
    assert [place for place, names in named.items() if "float" in names] == []


def test_a_class_is_named_for_what_it_is():
    vague = re.compile(r"(Manager|Helper|Utils?)$")
    classes = [(name, node) for name, node in _nodes(*OURS) if isinstance(node, ast.ClassDef)]
    assert [f"{name}: {c.name}" for name, c in classes if vague.search(c.name)] == []


def test_no_file_names_the_machine_it_was_written_on_or_where_packages_come_from():
    texts = {path: path.read_text(encoding="utf-8") for path in _files(ROOT) if path.suffix in TEXT}
    found = {path.relative_to(ROOT): MACHINES.findall(text) for path, text in texts.items()}
    assert [str(path) for path, hits in found.items() if hits] == []
