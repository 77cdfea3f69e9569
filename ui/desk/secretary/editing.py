"""The words of the minutes while they are edited: which meeting's, and whether they still may be.

No widget.
"""

from __future__ import annotations

from collections.abc import Callable

from facilitator import prose_draft as edits
from facilitator.engine.world import World
from facilitator.minutes_prose import Prose
from facilitator.parts import meeting, minutes
from facilitator.parts.meeting import Meeting
from facilitator.parts.minutes import OPEN
from facilitator.prose_draft import Edited, ProseDraft, words_of
from facilitator.record.drafts import Drafts
from facilitator.wording import Text
from ui.present.secretary import TYPED


class WordsEditing:
    """The words for one meeting at a time."""

    def __init__(self, drafts: Drafts, world: Callable[[], World], language: str) -> None:
        self._drafts, self._world, self._language = drafts, world, language
        self._draft: ProseDraft | None = None
        self._number = 0

    @property
    def held(self) -> Meeting | None:
        """The meeting that is turned to, as the record has it now."""
        return self._world().of(meeting.PART).numbered(self._number)

    @property
    def is_open(self) -> bool:
        """Whether its words may be edited: nobody approved them."""
        return self.held is None or self._world().of(minutes.PART).of(self.held.id).standing in OPEN

    @property
    def steps(self) -> tuple[str | None, str | None]:
        """What the next undo and redo are called."""
        if self._draft is None or not self.is_open:
            return None, None
        return self._draft.line.undoes, self._draft.line.redoes

    @property
    def given(self) -> Prose | None:
        """The words that people have, as they were given out last."""
        return self._draft.given if self._draft is not None else None

    def words(self, number: int) -> Prose:
        """The words that the minutes of that meeting are made with."""
        held = self._world().of(meeting.PART).numbered(number)
        life = self._world().of(minutes.PART).of(held.id if held is not None else "")
        return words_of(self._drafts, number, are_open=life.standing in OPEN)

    def turn_to(self, number: int) -> None:
        """Another meeting, or the same."""
        if number != self._number:
            self._number, self._draft = number, ProseDraft(self._drafts, number)

    def do(self, edit: Callable[[Prose], Edited]) -> None:
        """Save an edit, unless the hall approved the words in the meantime."""
        if self._draft is not None and self.is_open:
            self._draft.take(*edit(self._draft.prose))

    def type(self, key: str, text: Text) -> None:
        """What was typed, below a block or as lines."""
        write = edits.typed if key in TYPED else edits.noted
        self.do(lambda prose: write(prose, key, text, self._language))

    def step(self, *, back: bool) -> None:
        """Undo, or redo."""
        if self._draft is not None and self.is_open:
            (self._draft.line.undo if back else self._draft.line.redo)()

    def give_out(self, held: Meeting, prose: Prose) -> None:
        """The minutes of that meeting went out with these words."""
        ProseDraft(self._drafts, held.number).give_out(prose)
