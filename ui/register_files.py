"""Registers where somebody asked for them: what is written is told by the name of the file."""

from __future__ import annotations

from pathlib import Path

from facilitator.errors import RuleError
from facilitator.readings.registers import Register
from facilitator.registers import csv_files, json_bytes, ods_bytes
from ui.papers import write_whole


def write_registers(registers: tuple[Register, ...], out: Path) -> None:
    """Write them as .ods, as .json, or, under any other name, a folder with a .csv for each.

    Raises:
        RuleError: a single .csv is asked for, which has room for one register alone.
        EnvironmentFailure: the disk does not take it.

    """
    ending = out.suffix.lower()
    if ending == ".csv":
        raise RuleError("One .csv file has room for one register: name a folder, or an .ods file.")
    if ending == ".ods":
        write_whole(out, ods_bytes(registers))
    elif ending == ".json":
        write_whole(out, json_bytes(registers))
    else:
        for name, data in csv_files(registers).items():
            write_whole(out / name, data)
