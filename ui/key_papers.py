"""Papers and files about the assembly's key and its lists. No Qt.

The recovery sheet is the one file that holds a secret: it goes into a folder of its owner alone,
and its maker removes that folder again.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from facilitator.credentials.files import STATUS_FILE, TRUST_FILE, status_file, trust_file
from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.parts import keys
from facilitator.readings.mandates.trust_entry import entry_file, entry_of
from facilitator.record.assembly_key import AssemblyKey
from ui.papers import Paper, file_name, write_whole, written_paper

#: What an assembly hands to its district.
ENTRY_FILE = "our key.json"


def founding_paper(world: World, language: str, folder: Path) -> Paper:
    """Make the founding certificate. Raises RuleError without a key, EnvironmentFailure."""
    from facilitator.documents.mandates.key_papers import founding_certificate_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.mandates.key_papers import founding_certificate_of  # noqa: PLC0415

    pdf = founding_certificate_pdf(founding_certificate_of(world, language), language)
    return written_paper(folder / file_name("Founding certificate", language), pdf)


def recovery_paper(world: World, key: AssemblyKey, day: date, language: str) -> Path:
    """Make the recovery sheet, in a new folder for its owner alone. Raises EnvironmentFailure."""
    from facilitator.documents.mandates.key_papers import recovery_sheet_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.mandates.key_papers import recovery_sheet_of  # noqa: PLC0415

    pdf = recovery_sheet_pdf(recovery_sheet_of(world, key.seed(), day), language)
    return secret_paper(pdf, file_name("Recovery sheet"))


def secret_paper(pdf: bytes, name: str) -> Path:
    """Write a sheet that brings a key back into a new folder for its owner alone; raises so."""
    try:
        folder = Path(mkdtemp(prefix="facilitator-sheet-"))  # 0700
    except OSError as error:
        raise EnvironmentFailure(
            f"The recovery sheet could not be made ({error.strerror}).",
            "Make room on the disk and try again.",
        ) from error
    file = folder / name
    try:
        write_whole(file, pdf)
    except EnvironmentFailure:
        remove_recovery(file)
        raise
    return file


def remove_recovery(file: Path) -> None:
    """Overwrite and remove a recovery sheet, and its folder; never raises."""
    for held in (file, file.with_name(file.name + ".part")):
        try:
            with held.open("rb+", buffering=0) as out:
                out.write(bytes(held.stat().st_size))
                os.fsync(out.fileno())
            held.unlink()
        except OSError:
            continue
    try:
        file.parent.rmdir()
    except OSError:
        return


def status_paper(world: World, language: str, folder: Path) -> Paper:
    """Put the newest status list on paper. Raises RuleError where there is none."""
    from facilitator.documents.mandates.lists import status_list_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.mandates.key_papers import status_list_paper_of  # noqa: PLC0415

    value = status_list_paper_of(world)
    name = file_name("Status list", str(value.number), language)
    return written_paper(folder / name, status_list_pdf(value, language))


def trust_paper(world: World, language: str, folder: Path) -> Paper:
    """Put the trust list that was signed last on paper. Raises RuleError where there is none."""
    from facilitator.documents.mandates.lists import trust_list_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.mandates.key_papers import trust_list_paper_of  # noqa: PLC0415

    signed = world.of(keys.PART).signed
    if not signed:
        raise RuleError("No trust list was signed yet.")
    name = file_name("Trust list", str(signed[-1].number), language)
    return written_paper(folder / name, trust_list_pdf(trust_list_paper_of(signed[-1]), language))


def save_status(world: World, file: Path) -> Path:
    """Write `status.json` with the newest list. Raises RuleError, EnvironmentFailure."""
    newest = world.of(keys.PART).list
    if newest is None:
        raise RuleError("No status list was made yet.")
    return _saved(file, status_file([newest.code]))


def save_trust(world: World, file: Path) -> Path:
    """Write `trust.json`: the list this body signed last, else the one it believes. Raises so."""
    state = world.of(keys.PART)
    if state.signed:
        return _saved(file, trust_file(state.signed[-1].code))
    if state.trust is None:
        raise RuleError("There is no trust list here yet.")
    return _saved(file, trust_file(state.trust.code, state.trust.changes))


def save_entry(world: World, file: Path) -> Path:
    """Write what the district needs to know this assembly's key. Raises so."""
    return _saved(file, entry_file(entry_of(world)))


def _saved(file: Path, text: str) -> Path:
    write_whole(file, text.encode())
    return file


__all__ = [
    "ENTRY_FILE",
    "STATUS_FILE",
    "TRUST_FILE",
    "founding_paper",
    "recovery_paper",
    "remove_recovery",
    "save_entry",
    "save_status",
    "save_trust",
    "secret_paper",
    "status_paper",
    "trust_paper",
]
