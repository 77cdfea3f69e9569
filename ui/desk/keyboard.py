"""What each key does on *Tonight*: the projection's keys, the room's, and the acts' own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ui.desk.conduct import Conduct
from ui.desk.keys import OOPS_KEY
from ui.desk.projection import Projection
from ui.present.acts import Act
from ui.present.show import Safe

#: Also while something is typed for an act.
_ALWAYS: Final = ("Esc", "F1", OOPS_KEY)

_DIGITS: Final = 3  # of a picture's number

#: These move the hall's picture, or take it away for a moment.
_MOVES: Final = frozenset({"Next", "Back", "B", ".", "N", "P", "L", "F"})
#: Besides the acts' own keys: these do something at the desk.
_AT_THE_DESK: Final = frozenset({"Enter", "+", "=", "-", "I"})


class Keyboard:
    """Turns key names into acts. `G`, digits, Enter loads a cue into the preview.

    Attributes:
        first: asked before anything else whether it takes a key of the desk: a list that is open.
        covered: whether something lies over the desk: then no key does what nobody sees.
        jumping: told the digits of a jump as they are typed; None once it is done or left.
    """

    def __init__(  # noqa: PLR0913 - what each kind of key does, given once
        self,
        conduct: Conduct,
        projection: Projection,
        *,
        sheet: Callable[[], None],
        write: Callable[[], None],
        act: Callable[[Act], None],
        enter: Callable[[], None],
        unfinished: Callable[[], bool],
    ) -> None:
        """Make it ready.

        Args:
            conduct: knows which key is which act just now.
            projection: what moves the hall's picture.
            sheet: shows or hides the keys.
            write: goes to the line for questions from the floor.
            act: does an act as its button does.
            enter: does the act that stands out.
            unfinished: whether something is typed for an act, and then says so: no key acts.

        """
        self._conduct, self._act_on = conduct, act
        self._jump: str | None = None
        self.first: Callable[[str], bool] = lambda _name: False
        self.covered: Callable[[], bool] = lambda: False
        self.jumping: Callable[[str | None], None] = lambda _typed: None
        self._unfinished = unfinished
        self._projection = projection
        self._plain: dict[str, Callable[[], None]] = {
            **_moves(projection),
            "+": lambda: conduct.change_room(1),
            "=": lambda: conduct.change_room(1),
            "-": lambda: conduct.change_room(-1),
            "Enter": enter,
            "F1": sheet,
            "I": write,
        }

    def bind(self, name: str, act: Callable[[], None]) -> None:
        """Another key of the desk, which a presenter's remote does not have."""
        self._plain[name] = act

    def press(self, name: str) -> None:
        """Do what that key stands for; Esc and unknown keys do nothing to the hall."""
        if self.first(name) or (self.covered() and self._is_unseen(name)):
            return
        if name in _ALWAYS or not self._unfinished():
            self._do(name)

    def _is_unseen(self, name: str) -> bool:
        """Whether it would do more than move the hall's picture, or open and put away."""
        return self._jump is None and (name in _AT_THE_DESK or name not in self._plain)

    def _do(self, name: str) -> None:
        if self._jump is not None and self._jumping(name):
            return
        if name == "G":
            self._jump = ""
            self.jumping("")
        elif name in self._plain:
            self._plain[name]()
        else:
            self._act(name)

    def remote(self, name: str) -> None:
        """A key from the hall's window, or a presenter's remote: it may only move, never act."""
        jumps = self._jump is not None and (name.isdecimal() or name == "Enter")
        if jumps or name in {*_MOVES, "G"}:
            self._do(name)
        elif name == "F1":
            self._plain[name]()

    def _act(self, name: str) -> None:
        act = self._conduct.key(name)
        if act is not None:
            self._act_on(act)

    def _jumping(self, name: str) -> bool:
        """Whether the key belonged to a jump."""
        if name.isdecimal():
            self._jump = f"{self._jump}{name}"[:_DIGITS]
            self.jumping(self._jump)
            return True
        digits, self._jump = self._jump, None
        self.jumping(None)
        if name == "Enter" and digits:
            self._projection.jump(int(digits))
            return True
        return name in {"Enter", "Esc"}


def _moves(projection: Projection) -> dict[str, Callable[[], None]]:
    """The keys that only move the hall's picture."""
    return {
        "Next": projection.next,
        "N": projection.next,
        "Back": projection.back,
        "P": projection.back,
        "B": lambda: projection.safe(Safe.BLACK),
        ".": lambda: projection.safe(Safe.BLACK),
        "L": lambda: projection.safe(Safe.LOGO),
        "F": lambda: projection.safe(Safe.FREEZE),
    }
