"""Where what handsets say goes: to the ballot, or to somebody who listens while there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from facilitator.press import Press, TakePresses, Verdict
from hardware.drivers.driver import HandsetSign, Notice

Heard = Press | HandsetSign
#: Told of what handsets say, on drivers' threads. Must return soon and never raise.
Hear = Callable[[Heard], None]


class Fork:
    """Give `take` and `notice` to the drivers.

    Attributes:
        ear: who listens; None while presses go to the ballot. Replaced whole, on any thread.

    """

    def __init__(self, take: TakePresses, notice: Notice) -> None:
        """Nobody listens."""
        self._judge, self._notice = take, notice
        self.ear: Hear | None = None

    def take(self, presses: Sequence[Press]) -> Sequence[Verdict]:
        """See `TakePresses`.

        What is only listened to is answered as kept: nothing of it can be lost, and a lamp tells
        whoever holds the handset that it was heard.
        """
        hear = self.ear
        if hear is None:
            return self._judge(presses)
        for press in presses:
            hear(press)
        return [Verdict.KEPT] * len(presses)

    def notice(self, sign: HandsetSign) -> None:
        """`Notice`: signs go on to whoever wants them always, and to the ear as well."""
        self._notice(sign)
        if (hear := self.ear) is not None:
            hear(sign)
