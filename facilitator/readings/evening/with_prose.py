"""The minutes with what a secretary wrote for them. Prose stands beside facts, and changes none.

Only what the record says nothing of is taken from it: words below a block, who facilitated and
signs, what was said, who wished to be named, and the order of the blocks that may be moved.
"""

from __future__ import annotations

from dataclasses import replace

from facilitator.documents.minutes.value import Minutes, Spoke
from facilitator.documents.values import Role
from facilitator.minutes_prose import Prose, RoleLine


def with_prose(minutes: Minutes, prose: Prose) -> Minutes:
    """Those minutes and those words together."""
    return replace(
        minutes,
        blocks=prose.blocks,
        notes=dict(prose.notes),
        key_points=(*minutes.key_points, *prose.key_points),
        roles=(*minutes.roles, *(_role(line) for line in prose.roles)),
        signatories=tuple(map(_role, prose.signatories)) or minutes.signatories,
        speakers=tuple(Spoke(one.name, one.words) for one in prose.speakers),
    )


def _role(line: RoleLine) -> Role:
    return Role(line.role, line.names)
