"""`python -m ui` is `facilitator`."""

from __future__ import annotations

from ui.cli.main import main

if __name__ == "__main__":
    main(prog_name="facilitator")
