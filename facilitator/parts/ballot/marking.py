"""How keys become a mark: one voter's whole paper in one canonical text. Pure.

A mark is "a" for one choice, "a,b" for approvals (in the order of the ballot), "b>a>c" for a
ranking and "a=2,b=1" for dots, scores and grades; "" is a paper with nothing on it. A mark that
is not finished ends in "~" and the keys that wait for the next one: "a=2~3". What waits never
counts (`settled`).

Keys. With no more options than keys, an option is one key; with more, it is two, from 11 on
("11", "12", … with six keys "16", "21"), and the wall shows which (`codes`). Where several marks
can be given the last key is kept for starting over, unless every key is an option's: 0 and
"clear" start over everywhere. After an option, dots, scores and grades wait for the number: 1 to
5, none being nought.

No key takes a mark back by being pressed again: a receiver may hand over one press twice, and
then the paper must be as it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from facilitator.part import Refusal
from facilitator.plan import Method, Question

#: One option a paper.
SINGLE: Final = frozenset({Method.PLAIN, Method.EXHAUSTIVE, Method.CONSENT})
#: A number for each option.
GRADED: Final = frozenset({Method.DOTS, Method.SCORE, Method.STAR, Method.MAJORITY_JUDGEMENT})
#: The highest number one option can get from a handset.
TOP: Final = 5
_WAITS: Final = "~"
_CLEAR: Final = frozenset({"0", "CLEAR", "C/CE", "CE"})
#: Keys that bear a letter are counted from the first.
_LETTERS: Final = "ABCDEFGHI"


@dataclass(frozen=True, slots=True)
class Keypad:
    """How a question is marked on handsets with so many keys.

    Attributes:
        digits: keys that choose; what is above is not theirs.
        presses: how many make one option.
        clear: the key that starts over, 0 where it has none but 0 itself.
    """

    digits: int
    presses: int
    clear: int

    def code(self, option: int) -> str:
        """The keys of the option with that place on the ballot, from 0."""
        if self.presses == 1:
            return str(option + 1)
        return f"{option // self.digits + 1}{option % self.digits + 1}"


def keypad(question: Question, keys: int) -> Keypad | None:
    """How it is marked with `keys` keys (from 1 on); None where they are too few for it."""
    several = question.method not in SINGLE
    options = len(question.options)
    clear = keys if several and options != keys else 0
    digits = keys - 1 if clear else keys
    if digits < 1 or (question.method in GRADED - {Method.DOTS} and digits < TOP):
        return None
    if options > digits * digits:
        return None
    return Keypad(digits, 1 if options <= digits else 2, clear)


def codes(question: Question, keys: int) -> tuple[str, ...]:
    """The keys of each option, in the order of the ballot; empty where there are too few keys."""
    pad = keypad(question, keys)
    if pad is None:
        return ()
    return tuple(pad.code(place) for place in range(len(question.options)))


def _grades(question: Question) -> int:
    """The highest number one option can get."""
    return question.most or TOP if question.method is Method.DOTS else TOP


def settled(mark: str) -> str:
    """The mark as it counts: without what waits for another key."""
    return mark.partition(_WAITS)[0]


def left(question: Question, mark: str) -> int | None:
    """How many more marks the voter has; None where there is no limit."""
    if question.method in SINGLE:
        return 0 if settled(mark) else 1
    rows = _rows(mark)
    if question.method is Method.DOTS:
        return question.most - sum(rows.values()) if question.most else None
    if question.method in GRADED:
        return None
    return (question.most or len(question.options)) - len(rows)


def marked(question: Question, so_far: str, pressed: Sequence[str], keys: int) -> str | Refusal:
    """The mark after those keys: legends as printed, in the order the device gives them.

    Args:
        question: what is voted on.
        so_far: this voter's mark, "" for none yet.
        pressed: one key, or all that were down; of a keypad, a whole number as it was typed.
        keys: how many keys the handsets of the hall have to choose with.

    """
    pad = keypad(question, keys)
    if pad is None:
        return Refusal("no_such_choice")
    if len(pressed) != 1:
        return _together(question, pressed, pad)
    mark = so_far
    for legend in _one_by_one(question, pressed[0], pad):
        after = _pressed(question, mark, legend, pad)
        if isinstance(after, Refusal):
            return after
        mark = after
    return Refusal("unchanged") if mark == so_far else mark


def _one_by_one(question: Question, typed: str, pad: Keypad) -> Sequence[str]:
    """A number that was typed whole is its digits, where digits make an option."""
    several = pad.presses > 1 or question.method not in SINGLE
    return typed if several and typed.isascii() and typed.isdecimal() else (typed,)


def _together(question: Question, pressed: Sequence[str], pad: Keypad) -> str | Refusal:
    """All keys at once are a whole paper of approvals, and of nothing else."""
    if question.method is not Method.APPROVAL or pad.presses > 1 or not pressed:
        return Refusal("several_keys")
    mark = ""
    for legend in pressed:
        after = _pressed(question, mark, legend, pad)
        if isinstance(after, Refusal):
            return after
        mark = after
    return mark


def key_number(legend: str) -> int | None:
    """Which key of its handset that is, from 1; None for one that chooses nothing."""
    name = legend.upper()
    if len(name) == 1 and name in _LETTERS:
        return _LETTERS.index(name) + 1
    return int(name) if len(name) == 1 and name in "123456789" else None


def _pressed(question: Question, mark: str, legend: str, pad: Keypad) -> str | Refusal:
    """The mark after one key."""
    number = key_number(legend)
    if question.method not in SINGLE and (legend.upper() in _CLEAR or number == pad.clear):
        return ""
    if number is None or number > pad.digits:
        return Refusal("no_such_choice")
    done, _, waiting = mark.partition(_WAITS)
    keyed = waiting + str(number)
    found = _option(question, keyed[: pad.presses], pad)
    if isinstance(found, Refusal):
        return found
    graded = question.method in GRADED
    if len(keyed) < pad.presses + graded:
        return f"{done}{_WAITS}{keyed}"
    return _with(question, done, found, int(keyed[-1]))


def _option(question: Question, keyed: str, pad: Keypad) -> str | Refusal:
    """The option of these keys, or the first that begins with them."""
    for place, option in enumerate(question.options):
        if pad.code(place).startswith(keyed):
            return option
    return Refusal("no_such_choice")


def _with(question: Question, mark: str, option: str, number: int) -> str | Refusal:
    """The mark with one more thing on it."""
    if question.method in SINGLE:
        return option
    rows = _rows(mark)
    if question.method in GRADED:
        return _graded(question, {**rows, option: number})
    if option in rows:
        repeats = question.method is Method.APPROVAL or option == next(reversed(rows))
        return mark if repeats else Refusal("already_ranked")
    if left(question, mark) == 0:
        return Refusal("limit")
    options = (*rows, option)
    if question.method is Method.APPROVAL:
        return ",".join(o for o in question.options if o in options)
    return ">".join(options)


def _graded(question: Question, rows: Mapping[str, int]) -> str | Refusal:
    if max(rows.values()) > _grades(question):
        return Refusal("no_such_choice")
    if question.method is Method.DOTS and question.most and sum(rows.values()) > question.most:
        return Refusal("limit")
    return ",".join(f"{o}={rows[o]}" for o in question.options if o in rows)


def _rows(mark: str) -> dict[str, int]:
    """What is on the paper: option → its number (1 where it has none), in the order written."""
    found = {}
    for entry in settled(mark).replace(">", ",").split(","):
        option, _, number = entry.partition("=")
        if option:
            found[option] = int(number or 1)
    return found


def is_mark(question: Question, mark: str) -> bool:
    """Whether that is a paper somebody could have filled in: canonical, whole, within limits."""
    if question.method in SINGLE:
        return mark in question.options
    between = ">" if question.method not in GRADED | {Method.APPROVAL} else ","
    again = ""
    for entry in mark.split(between):
        option, _, number = entry.partition("=")
        if option not in question.options or (question.method in GRADED) != number.isdecimal():
            return False
        after = _with(question, again, option, int(number or 1))
        if isinstance(after, Refusal):
            return False
        again = after
    return again == mark and _nothing_nought(mark)


def _nothing_nought(mark: str) -> bool:
    return all(number > 0 for number in _rows(mark).values())
