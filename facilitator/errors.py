"""Three kinds of no, by who can act.

    Refusal              expected: a value, never raised (facilitator.engine.answers)
    FacilitatorError
    ├── RuleError        forbidden: the caller asked for what the rules exclude
    └── EnvironmentFailure   the world failed: disk, port, file; says what to do

Anything else is a bug and reaches the one top-level handler.
"""

from __future__ import annotations


class FacilitatorError(Exception):
    """A sentence for the person at the desk, in `args[0]`."""


class RuleError(FacilitatorError):
    """What was asked for is not allowed, or cannot be read."""


class EnvironmentFailure(FacilitatorError):
    """The disk, a port or a file failed.

    Attributes:
        what: what happened, one sentence.
        todo: what the person can do about it, one sentence.

    """

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(f"{what} {todo}")
        self.what = what
        self.todo = todo
