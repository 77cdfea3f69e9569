"""How groups share their time, as it is typed: '4, 14, 6, 6'."""

from __future__ import annotations

import re
from typing import Final

from facilitator.grouping.stages import Stage, stages_of

_LONGEST: Final = 180


def stages_text(stages: tuple[int, ...]) -> str:
    """'4, 14, 6, 6'; "" for as usual."""
    return ", ".join(map(str, stages))


def read_stages(text: str) -> tuple[int, ...] | None:
    """The four read, none typed for as usual; None where they cannot be read."""
    found = tuple(int(each) for each in re.findall(r"\d{1,3}", text))
    if not found:
        return None if text.strip() else ()
    fit = len(found) == len(Stage) and any(found) and max(found) <= _LONGEST
    return found if fit else None


def usual_text(minutes: int) -> str:
    """What an item of so many minutes has unless somebody says otherwise; "" for no stages."""
    return stages_text(tuple(round(each.seconds / 60) for each in stages_of(minutes * 60)))
