"""One start in a process of its own: prints when the first window was painted, and ends.

    python -m benchmarks.first_window bare | ours

Prints JSON: `at`, nanoseconds of the clock that all processes of this machine share, and
`loaded`, those of our libraries that were loaded by then.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any, Final

#: Libraries of ours that no first window needs.
HEAVY: Final = (
    *("sqlalchemy", "reportlab", "cryptography", "babel", "serial", "qrcode", "rich"),
    *("filelock", "hardware", "facilitator.record", "facilitator.documents"),
)


def _say_when_painted(kind: Any) -> None:
    """Let the first painting of such a widget, children and all, end this process."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - loading it is what is measured
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - so is this

    paint = kind.paintEvent

    def painted(widget: Any, event: Any) -> None:
        paint(widget, event)
        # The window goes to the screen when this event has been dealt with, and then comes this.
        QTimer.singleShot(0, say)

    def say() -> None:
        loaded = [name for name in HEAVY if name in sys.modules]
        print(json.dumps({"at": time.perf_counter_ns(), "loaded": loaded}), flush=True)
        kind.paintEvent = paint
        QApplication.exit(0)

    kind.paintEvent = painted


def bare() -> None:
    """A window of Qt's own with nothing in it."""
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415 - see above

    class Window(QWidget):
        def paintEvent(self, event: Any) -> None:
            super().paintEvent(event)

    app = QApplication(sys.argv[:1])
    _say_when_painted(Window)
    window = Window()
    window.resize(1100, 720)
    window.show()
    app.exec()


def ours() -> None:
    """The program, as whoever types its name gets it: the start page."""
    from ui.cli.main import main  # noqa: PLC0415 - see above
    from ui.desk.start import StartPage  # noqa: PLC0415 - see above

    _say_when_painted(StartPage)
    sys.argv = ["facilitator"]
    main(prog_name="facilitator")


if __name__ == "__main__":
    {"bare": bare, "ours": ours}[sys.argv[1]]()
