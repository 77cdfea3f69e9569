"""The registers of a record: rows under columns that stay as they are from version to version.

Of people they hold the journal's tokens, which lead to nobody, unless names are asked for.
"""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.readings.registers.carried import actions_register, attendance, earlier, mandates
from facilitator.readings.registers.table import Cell, Register
from facilitator.readings.registers.voted import decisions, elections, proposals

__all__ = ["Cell", "Register", "registers_of"]


def registers_of(world: World, *, with_names: bool = False) -> tuple[Register, ...]:
    """All of them, always in the same order, those with no rows too."""
    return (
        decisions(world, with_names=with_names),
        proposals(world),
        mandates(world, with_names=with_names),
        actions_register(world, with_names=with_names),
        elections(world, with_names=with_names),
        attendance(world),
        earlier(world),
    )
