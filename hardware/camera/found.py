"""Which cameras this computer has, without switching any of them on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

_NODES: Final = Path("/sys/class/video4linux")
#: Numbers that are offered where the system does not say what there is.
_USUAL: Final = 4


@dataclass(frozen=True, slots=True)
class FoundCamera:
    """One camera: its number, and its maker's name for it ("" where the system does not say)."""

    number: int
    name: str = ""


def found_cameras(nodes: Path = _NODES) -> tuple[FoundCamera, ...]:
    """Those that there are, by number.

    Linux lists them under `nodes`, each once more for its other data (index 1); elsewhere nothing
    lists them without opening them, and the first few numbers are offered.
    """
    if not nodes.parent.is_dir():
        return tuple(FoundCamera(number) for number in range(_USUAL))
    found = [node for node in nodes.glob("video*") if node.name[5:].isdecimal()]
    cameras = [FoundCamera(int(n.name[5:]), _read(n / "name")) for n in found if _is_first(n)]
    return tuple(sorted(cameras, key=lambda camera: camera.number))


def _is_first(node: Path) -> bool:
    return _read(node / "index") in {"", "0"}


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
