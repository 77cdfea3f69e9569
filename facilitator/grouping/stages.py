"""What groups do when: an intro round, a go-round, a second round, reading back.

The four share the time of the groups as four, fourteen, six and six share half an hour, unless an
item says otherwise. They are reckoned from the end: what a stage has left is what all groups have
left without the stages behind it. So time that is given goes to the stage in hand (or, in its
first moments, to the one before), and taking away what a stage has left brings the next one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Stage(Enum):
    """What everybody in a group does just now."""

    INTRO = "intro"  # names, and how it is to be here
    ROUND = "round"  # everybody speaks once, nobody answers
    SECOND = "second"  # whoever wants to adds something, answers, asks
    BACK = "back"  # the notetaker reads, the group says whether that is it


#: Minutes of each, of thirty.
USUAL: Final = (4, 14, 6, 6)
#: Below it groups have one stage: a round of four minutes is no round.
SHORTEST: Final = 10 * 60


@dataclass(frozen=True, slots=True)
class StageTime:
    """One stage: how many seconds of the whole it has."""

    stage: Stage
    seconds: int


@dataclass(frozen=True, slots=True)
class StageNow:
    """Where groups stand.

    Attributes:
        place: of the stage among `stages`, from 0.
        left, whole: of it, in microseconds; below nought once all of them are over.
    """

    stages: tuple[StageTime, ...]
    place: int
    left: int
    whole: int

    @property
    def stage(self) -> Stage:
        """What they do."""
        return self.stages[self.place].stage

    @property
    def ahead(self) -> Stage | None:
        """What they do then."""
        rest = self.stages[self.place + 1 :]
        return rest[0].stage if rest else None


def stages_of(seconds: int, shares: tuple[int, ...] = ()) -> tuple[StageTime, ...]:
    """How `seconds` are shared out; () below ten minutes. A share of 0 leaves a stage out."""
    given = shares if any(shares) else USUAL
    if seconds < SHORTEST:
        return ()
    parts = [(stage, share) for stage, share in zip(Stage, given, strict=False) if share > 0]
    whole, ends, made = sum(share for _, share in parts), 0, []
    for n, (stage, _) in enumerate(parts):
        end = seconds * sum(share for _, share in parts[: n + 1]) // whole
        made.append(StageTime(stage, end - ends))
        ends = end
    return tuple(made)


def stage_now(stages: tuple[StageTime, ...], left: int) -> StageNow:
    """Where groups are that have so many microseconds left altogether."""
    second = 1_000_000
    behind = sum(each.seconds for each in stages)
    for place, each in enumerate(stages):
        behind -= each.seconds
        if left > behind * second or place == len(stages) - 1:
            own = left - behind * second
            return StageNow(stages, place, own, max(own, each.seconds * second))
    raise ValueError(stages)


@dataclass(frozen=True, slots=True)
class TurnNow:
    """Whose turn it is in every group at once: seat `n` from 1; `left` of `whole` microseconds."""

    n: int
    left: int
    whole: int


def turn_now(now: StageNow, size: int) -> TurnNow | None:
    """The turn in a group of that size; None unless everybody speaks in turn just now.

    Turns follow each other by themselves and share the whole of the stage.
    """
    if now.stage is not Stage.ROUND or size < 1 or now.left <= 0:
        return None
    each = now.whole // size
    spent = now.whole - now.left
    n = min(spent // each, size - 1)
    return TurnNow(n + 1, each * (n + 1) - spent if n < size - 1 else now.left, each)
