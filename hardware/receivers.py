"""What somebody types for a device: KIND:PATH, with options behind it.

    sunvote:/dev/ttyUSB0?keypads=1-800      line:COM3?dialect=esp32
    iclicker:hid:1881:0150?channel=AB       buzz:hid+socket://127.0.0.1:4711

A path alone is that of a SunVote base, or of the kind that its USB numbers name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from facilitator.errors import RuleError
from hardware.kinds import ALL, KINDS, DeviceKind, Transport, candidates
from hardware.transports.report_port import FoundReports

_ADDRESS: Final = re.compile(r"hid:([0-9a-f]{4}):([0-9a-f]{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Receiver:
    """What was typed for one device, read."""

    kind: DeviceKind
    path: str
    options: Mapping[str, Any] = field(default_factory=dict)


def read_receiver(text: str) -> Receiver:
    """The device that is meant.

    Raises:
        RuleError: there is no such kind, or an option makes no sense.

    """
    name, _, rest = text.partition(":")
    kind = next((kind for kind in ALL if kind.name == name), None)
    if kind is None:
        kind, rest = _kind_of_path(text), text
    if not rest:
        raise RuleError(f"{text} names no port. Write {kind.name}:PORT.")
    path, options = _options(kind, rest)
    is_hid = path.startswith(("hid:", "hid+socket:"))
    if is_hid is not (kind.transport is Transport.HID) and not path.startswith("replay:"):
        raise RuleError(f"{path} is no port of a {kind.words}.")
    return Receiver(kind, path, options)


def _kind_of_path(path: str) -> DeviceKind:
    if not path.startswith(("hid:", "hid+socket:")):
        return KINDS[0]
    if found := _ADDRESS.match(path):
        vid, pid = (int(number, 16) for number in found.groups())
        named = candidates(FoundReports(path, vid, pid))
        if named:
            return named[0]
    raise RuleError(
        f"Which device is at {path}? Write its kind before it: iclicker:, hidpos: or buzz:."
    )


def _options(kind: DeviceKind, rest: str) -> tuple[str, dict[str, Any]]:
    """The path, and the options of this kind; what it does not know stays with the path."""
    path, _, query = rest.partition("?")
    options, others = {}, []
    for pair in filter(None, query.split("&")):
        name, _, value = pair.partition("=")
        if name not in kind.options:
            others.append(pair)
            continue
        try:
            options[name] = kind.options[name](value)
        except ValueError as error:
            raise RuleError(f"{pair} makes no sense for a {kind.words}.") from error
    return "?".join([path, *(["&".join(others)] if others else [])]), options
