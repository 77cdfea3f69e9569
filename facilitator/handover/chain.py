"""The record's own part of the pack: the journal's bytes, signatures and public keys. No names.

`journal.jsonl` has the stored bytes of an event on each line, so that `sha256sum` of a line
without its end is the event's digest, and what the next line names as `previous`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from facilitator.engine.world import World
from facilitator.journal import Entry
from facilitator.parts import assembly, keys
from facilitator.record.checkpoints import Checkpoint
from facilitator.record.device import device_name


def chain_files(
    world: World, entries: Sequence[Entry], checkpoints: Sequence[Checkpoint]
) -> dict[str, bytes]:
    """Those files, up to the event at which `world` stands."""
    lines = [entry.stored + b"\n" for entry in entries if entry.envelope.seq <= world.seq]
    signed = [each._asdict() for each in checkpoints if each.seq <= world.seq]
    return {
        "journal.jsonl": b"".join(lines),
        "checkpoints.json": as_json(signed),
        "keys.json": as_json(_public_keys(world)),
    }


def _public_keys(world: World) -> dict[str, object]:
    """Of the laptops that wrote, by their names, and of the assembly, in their order."""
    return {
        "devices": {device_name(public): public for public in world.of(assembly.PART).keys},
        "assembly": [
            {"public": key.public, "since": key.since, "until": key.until, "revoked": key.revoked}
            for key in world.of(keys.PART).keys
        ],
    }


def as_json(value: object) -> bytes:
    """JSON for people and programs alike: a line a value, names in order."""
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
