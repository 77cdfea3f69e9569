"""Every import contract is broken on purpose in a copy of the tree, one import at a time."""

from __future__ import annotations

import configparser
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
HOUSES: Final = ("facilitator", "hardware", "ui", "resources")


@dataclass(frozen=True, slots=True)
class Plant:
    """A module (new, or written over), the line it begins with, and the contract that minds."""

    contract: str
    module: str
    line: str


#: Contract, module, import: each line alone must break that contract.
_TABLE: Final = """
layers                           facilitator.planted              import hardware
layers                           facilitator.planted              import ui.present
layers                           hardware.planted                 import ui.present
layers                           resources.planted                import facilitator.errors
acyclic                          facilitator.errors               import facilitator.leaning
hardware-knows-the-press         hardware.drivers.planted         import facilitator.record
hardware-knows-the-press         hardware.planted                 import facilitator.engine
assembly-without-screen-or-port  facilitator.planted              import PySide6.QtCore
assembly-without-screen-or-port  facilitator.documents.planted    import serial
assembly-without-screen-or-port  facilitator.record.planted       import hid
hardware-without-qt              hardware.transports.planted      import PySide6.QtCore
present-without-qt               ui.present.planted               import PySide6.QtGui
commands-without-qt              ui.cli.planted                   import PySide6.QtWidgets
commands-without-qt              ui.cli.planted                   import ui.hall
hardware-is-wired-at-the-edge    ui.desk.planted                  import hardware.drivers
hardware-is-wired-at-the-edge    ui.hall.planted                  import hardware
sql-in-the-record                facilitator.planted              import sqlalchemy
sql-in-the-record                ui.desk.planted                  from sqlalchemy import orm
paper-in-the-documents           facilitator.planted              import reportlab.pdfgen
paper-in-the-documents           ui.hall.planted                  import qrcode
parts-are-independent            facilitator.parts.one            import facilitator.parts.two
engine-and-record-know-no-part   facilitator.engine.planted       import facilitator.parts.two
engine-and-record-know-no-part   facilitator.record.planted       import facilitator.parts.two
rules-and-counting-are-pure      facilitator.rules.planted        import facilitator.press
rules-and-counting-are-pure      facilitator.rules.planted        import time
rules-and-counting-are-pure      facilitator.counting.planted     import facilitator.record
rules-and-counting-are-pure      facilitator.counting.planted     import random
codecs-have-no-port-and-no-clock hardware.codecs.planted          import serial
codecs-have-no-port-and-no-clock hardware.codecs.planted          import hardware.transports
codecs-have-no-port-and-no-clock hardware.codecs.planted          import facilitator.clock
emulators-stand-alone            hardware.emulators.planted       import hardware.codecs
emulators-stand-alone            hardware.emulators.planted       import hardware.drivers
emulators-stand-alone            hardware.emulators.planted       import hardware.transports
libraries-of-one-room            facilitator.sheets.planted       import python_calamine
libraries-of-one-room            hardware.drivers.planted         import hid
libraries-of-one-room            ui.desk.planted                  from wakepy import keep
libraries-of-one-room            facilitator.credentials.planted  import cbor2
libraries-of-one-room            ui.cli.planted                   import pypdfium2
libraries-of-one-room            ui.desk.planted                  from PIL import Image
libraries-of-one-room            hardware.camera.planted          import zxingcpp
credentials-are-pure             facilitator.credentials.planted  import facilitator.record
credentials-are-pure             facilitator.credentials.planted  import time
emulators-stand-alone            hardware.emulators.planted       import hardware.camera
pictures-where-cameras-are       hardware.drivers.planted         import cv2
pictures-where-cameras-are       ui.desk.planted                  from numpy import array
nobody-leans-on-an-emulator      hardware.codecs.planted          import hardware.emulators
nobody-leans-on-an-emulator      hardware.drivers.planted         import hardware.emulators
"""
PLANTS: Final = tuple(Plant(*row.split(maxsplit=2)) for row in _TABLE.strip().splitlines())


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("contracts")
    shutil.copy(ROOT / ".importlinter", place)
    for house in HOUSES:
        shutil.copytree(ROOT / house, place / house, ignore=_all_but_python)
    _module(place, "facilitator.parts.two").touch()
    _module(place, "facilitator.leaning").write_text("import facilitator.errors\n")
    return place


def _all_but_python(folder: str, names: list[str]) -> list[str]:
    inside = Path(folder)
    return [n for n in names if n == "__pycache__" or not (inside / n).is_dir() ^ n.endswith(".py")]


def _module(place: Path, dotted: str) -> Path:
    path = place.joinpath(*dotted.split(".")).with_suffix(".py")
    path.parent.mkdir(exist_ok=True)
    (path.parent / "__init__.py").touch()
    return path


@pytest.fixture(scope="module")
def answers(copy: Path) -> list[tuple[int, str]]:
    """Exit code and words of the linter: for the copy as it is, and with each plant alone."""
    ways = [
        (plant.contract, str(_module(copy, plant.module).relative_to(copy)), plant.line)
        for plant in PLANTS
    ]
    ran = subprocess.run(
        [sys.executable, ROOT / "tests" / "broken_contracts.py"],
        cwd=copy, input=json.dumps(ways), capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(copy)},
    )  # fmt: skip
    return [(code, said) for code, said in json.loads(ran.stdout)]


def test_a_copy_of_the_tree_keeps_every_contract(answers):
    code, said = answers[0]
    assert code == 0, said


def _name(plant: Plant) -> str:
    return f"{plant.module}: {plant.line}"


@pytest.mark.parametrize("plant", PLANTS, ids=_name)
def test_a_forbidden_import_is_caught(answers, plant):
    code, said = answers[1 + PLANTS.index(plant)]
    assert code == 1
    assert "BROKEN" in said
    assert "1 broken" in said


def test_every_contract_is_broken_by_some_plant():
    config = configparser.ConfigParser()
    config.read(ROOT / ".importlinter", encoding="utf-8")
    contracts = {name.rpartition(":")[2] for name in config.sections() if ":" in name}
    assert {plant.contract for plant in PLANTS} == contracts
