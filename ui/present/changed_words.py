"""Which words of a wording were kept, taken out and put in, as runs for the hall."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

from ui.present.scenes import Change, Run

#: A kept word between two changes reads better as changed with them, if it is as short as this.
_SHORT: Final = 3
_PARAGRAPH: Final = "\n\n"
_Marked = tuple[Change, str]


def changed_words(old: str, new: str) -> tuple[Run, ...]:
    """`new` beside `old`, word by word; at each change first the old words, then the new.

    The kept and removed words are `old`, the kept and added ones are `new`. A blank line between
    paragraphs stays as one in the texts of the runs; all other white space becomes one blank.
    """
    before, after = _words(old), _words(new)
    marked: list[_Marked] = []
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for kind, a, b, x, y in _joined(matcher.get_opcodes(), before):
        if kind == "equal":
            marked += [(Change.KEPT, word) for word in after[x:y]]
            continue
        marked += [(Change.REMOVED, word) for word in before[a:b]]
        marked += [(Change.ADDED, word) for word in after[x:y]]
    parts = groupby(marked, key=lambda one: one[0])
    return tuple(Run(change, _text([word for _, word in words])) for change, words in parts)


def _words(text: str) -> list[str]:
    paragraphs = [part.split() for part in re.split(r"\n\s*\n", text.strip())]
    return [word for part in paragraphs for word in (*part, _PARAGRAPH)][:-1]


Op = tuple[str, int, int, int, int]


def _joined(ops: Sequence[Op], before: Sequence[str]) -> Iterator[Op]:
    """The changes, those with only a short word between them made one."""
    held: Op | None = None
    for n, (kind, a, b, x, y) in enumerate(ops):
        lone = 0 < n < len(ops) - 1 and b - a == 1 and len(before[a]) <= _SHORT
        if kind == "equal" and not (lone and before[a] != _PARAGRAPH):
            if held is not None:
                yield held
                held = None
            yield (kind, a, b, x, y)
        else:
            held = ("replace", held[1] if held else a, b, held[3] if held else x, y)
    if held is not None:
        yield held


def _text(words: Sequence[str]) -> str:
    return re.sub(f" ?{_PARAGRAPH} ?", _PARAGRAPH, " ".join(words))
