"""The whole pack: its files, the signed list of them, and how it is written: whole or not."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import shutil
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.handover.chain import as_json, chain_files
from facilitator.handover.figures import data_files
from facilitator.handover.papers import paper_files
from facilitator.journal import Journal
from facilitator.parts import assembly
from facilitator.record.checkpoints import checkpoints
from facilitator.record.file import OWNER_ONLY, RecordFile
from resources import path as resource

FORMAT: Final = "facilitator handover 1"
VERIFIER: Final = "verify_record.py"


class Signer(NamedTuple):
    """A key that signs the list of files. `who`: device or assembly; `public`: 64 hex digits."""

    who: str
    public: str
    sign: Callable[[bytes], bytes]


class Wanted(NamedTuple):
    """What is asked for. `made`: the day; `with_names`: also in the files for programs."""

    made: date
    signers: tuple[Signer, ...]
    with_names: bool = False


def pack_files(
    world: World, journal: Journal, file: RecordFile, wanted: Wanted
) -> dict[str, bytes]:
    """Every file of the pack by its name. Reads the record, changes nothing.

    Raises EnvironmentFailure where the record cannot be read.
    """
    files = {
        **chain_files(world, tuple(journal.entries()), checkpoints(file)),
        **data_files(world, with_names=wanted.with_names),
        **paper_files(world, wanted.made),
        VERIFIER: resource(VERIFIER).read_bytes(),
    }
    manifest = as_json(
        {
            "format": FORMAT,
            "assembly": world.of(assembly.PART).id,
            "made": wanted.made.isoformat(),
            "head": world.digest,
            "events": world.seq,
            "files": {name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
        }
    )
    signatures = [
        {"who": each.who, "public": each.public, "signature": each.sign(manifest).hex()}
        for each in wanted.signers
    ]
    return {**files, "MANIFEST.json": manifest, "MANIFEST.sig.json": as_json(signatures)}


def write_pack(files: Mapping[str, bytes], out: Path, made: date) -> None:
    """Write it as a folder, or as one file where `out` ends in .zip.

    Raises RuleError where something is there already, EnvironmentFailure where it cannot be
    written; then there is nothing new.
    """
    part = out.with_name(out.name + ".part")
    try:
        if out.exists():
            raise RuleError(f"There is already something named {out.name}. Choose another name.")
        _forget(part)
        out.parent.mkdir(parents=True, exist_ok=True)
        if out.suffix.lower() == ".zip":
            _write(part, _zipped(files, made))
        else:
            for name, data in files.items():
                _write(part / name, data)
        part.replace(out)
    except OSError as error:
        with contextlib.suppress(OSError):
            _forget(part)
        raise EnvironmentFailure(
            f"The pack could not be written to {out} ({error.strerror}).",
            "Make room there or choose another place, and try again.",
        ) from error


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(OWNER_ONLY)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _zipped(files: Mapping[str, bytes], made: date) -> bytes:
    """In one order and with one date, so that the same pack is the same file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            member = zipfile.ZipInfo(name, (made.year, made.month, made.day, 0, 0, 0))
            archive.writestr(member, files[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _forget(part: Path) -> None:
    if part.is_dir():
        shutil.rmtree(part)
    else:
        part.unlink(missing_ok=True)
