"""Plugging screens in and out of Qt's own 'offscreen' platform, for tests only.

The plugin hands out a C++ function `setConfiguration(QJsonObject, integration)` through
QPlatformNativeInterface::nativeResourceForIntegration, which Python does not bind; here it is
found through the library's mangled names and the object's table of virtual functions. Works on
x86-64 alone.
"""

from __future__ import annotations

import ctypes
import json
from pathlib import Path
from typing import Any

import PySide6

_LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"
#: QObject has 12 virtual functions before the interface's own first one.
_RESOURCE_SLOT = 12


class _ByteArray(ctypes.Structure):
    """QByteArray over bytes that somebody else keeps."""

    _fields_ = (("d", ctypes.c_void_p), ("data", ctypes.c_char_p), ("size", ctypes.c_ssize_t))


def _bytes(value: bytes) -> _ByteArray:
    return _ByteArray(None, value, len(value))


def screen(name: str, x: int, width: int, height: int, dots: int = 96) -> dict[str, Any]:
    """A screen beside the others; 192 `dots` an inch make two pixels of one."""
    return {
        "name": name,
        "x": x,
        "y": 0,
        "width": width,
        "height": height,
        "logicalDpi": dots,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }


def configuration(screens: list[dict[str, Any]]) -> str:
    return json.dumps(
        {
            "synchronousWindowSystemEvents": True,
            "windowFrameMargins": False,
            "screens": screens,
        }
    )


def plug(screens: list[dict[str, Any]]) -> None:
    """From now on, exactly these screens are there."""
    core = ctypes.CDLL(str(_LIBRARIES / "libQt6Core.so.6"))
    gui = ctypes.CDLL(str(_LIBRARIES / "libQt6Gui.so.6"))
    find = gui._ZN15QGuiApplication23platformNativeInterfaceEv
    find.restype = ctypes.c_void_p
    interface = find()
    table = ctypes.cast(
        ctypes.cast(interface, ctypes.POINTER(ctypes.c_void_p))[0],
        ctypes.POINTER(ctypes.c_void_p),
    )
    by_name = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(_ByteArray))
    name = _bytes(b"setConfiguration")
    configure = by_name(table[_RESOURCE_SLOT])(interface, ctypes.byref(name))
    assert configure, "not the offscreen platform"
    raw = _bytes(configuration(screens).encode())
    document, whole = ctypes.c_void_p(), ctypes.c_void_p()
    core._ZN13QJsonDocument8fromJsonERK10QByteArrayP15QJsonParseError(
        ctypes.byref(document), ctypes.byref(raw), None
    )
    core._ZNK13QJsonDocument6objectEv(ctypes.byref(whole), ctypes.byref(document))
    set_screens = ctypes.CFUNCTYPE(None, ctypes.POINTER(ctypes.c_void_p), ctypes.c_void_p)
    set_screens(configure)(ctypes.byref(whole), interface)
