"""Presses that a device may report more than once, each judged once.

A repeat is no harm to a vote for one of several, as long as nothing newer came between. To a
ranking, or to marks of several keys, it is: there every key means something by what was before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from facilitator.press import Press, TakePresses, Verdict

#: Fewer than a counter of one byte runs through, more than one answer of a base can hold.
_REMEMBERED: Final = 254


class Once:
    """Passes on what was not judged before in this round, in the order of coming.

    A press is known by its handset, its counter and its keys. Where one handset was heard with
    other keys under the same counter, counters do not run, and everything is passed on.
    """

    def __init__(self, take: TakePresses) -> None:
        """`take`: judges what is new."""
        self._take = take
        self._round = 0
        self._judged: dict[tuple[str, int | None], tuple[str, ...]] = {}
        self._do_counters_run = True

    def begin(self, number: int) -> None:
        """Round `number`: handsets may begin to count anew with a new one."""
        if number != self._round:
            self._round = number
            self._judged.clear()

    def take(self, presses: Sequence[Press]) -> Sequence[Verdict]:
        """`facilitator.press.TakePresses`; what was judged before may be acknowledged."""
        seen, fresh = dict(self._judged), []
        for press in presses:
            keys = seen.get((press.handset, press.counter))
            self._do_counters_run &= keys in {None, press.keys}
            if keys is None or not self._do_counters_run:
                fresh.append(press)
            seen[press.handset, press.counter] = press.keys
        verdicts = self._take(fresh) if fresh else ()
        answers = dict(zip(fresh, verdicts, strict=True))
        for press, verdict in answers.items():
            if verdict is Verdict.NOT_SAVED:
                break  # what came behind it is dealt behind it again
            self._remember(press)
        return [answers.get(press, Verdict.KEPT) for press in presses]

    def _remember(self, press: Press) -> None:
        name = press.handset, press.counter
        self._judged.pop(name, None)
        self._judged[name] = press.keys
        if len(self._judged) > _REMEMBERED:
            del self._judged[next(iter(self._judged))]
