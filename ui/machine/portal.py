"""The desktop portal's Inhibit, for where a desktop is not asked directly (Flatpak, sandboxes).

Source: XDG Desktop Portal documentation, org.freedesktop.portal.Inhibit, Inhibit(s window, u
flags, a{sv} options) → (o handle); flags 4 is suspend, 8 idle. It holds as long as the
connection that asked is open.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from typing import Any, Final

_SUSPEND_AND_IDLE: Final = 4 | 8
_PATIENCE: Final = 3.0  # seconds


@contextmanager
def portal_inhibits() -> Iterator[bool]:
    """Held while entered; whether the portal agreed. Without a session bus it does not."""
    connection = _asked() if sys.platform == "linux" else None
    try:
        yield connection is not None
    finally:
        if connection is not None:
            connection.close()


def _asked() -> Any:
    from jeepney import DBusAddress, MessageType, new_method_call  # type: ignore[import-untyped]  # noqa: PLC0415
    from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]  # noqa: PLC0415

    portal = DBusAddress(
        "/org/freedesktop/portal/desktop",
        bus_name="org.freedesktop.portal.Desktop",
        interface="org.freedesktop.portal.Inhibit",
    )
    options = {"reason": ("s", "A meeting is shown to the hall")}
    call = new_method_call(portal, "Inhibit", "sua{sv}", ("", _SUSPEND_AND_IDLE, options))
    # No bus, no portal, or a bus that is slow: each is an answer of its own kind, and all mean no.
    with suppress(OSError, KeyError, ValueError, RuntimeError), ExitStack() as opened:
        connection = opened.enter_context(closing(open_dbus_connection("SESSION")))
        answer = connection.send_and_get_reply(call, timeout=_PATIENCE)
        if answer.header.message_type is MessageType.method_return:
            opened.pop_all()
            return connection
    return None
