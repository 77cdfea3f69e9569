"""What the desk shows of a vote: frozen values, painted as they are. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.plan import Question
from facilitator.readings.results.unassigned import Unassigned

#: (id, what it is called), in the order of the keys.
Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CountForm:
    """Figures to type.

    Attributes:
        options: (choice id, label) in order.
        tellers: "A" alone, or "A" and "B".
        entered: teller → figures already in.
        note: that two counts differ, or how many counts are wanted.
        papers: the question whose papers are typed one kind a line; None for one figure a choice.
    """

    options: Named
    tellers: tuple[str, ...]
    entered: tuple[tuple[str, tuple[int, ...]], ...]
    note: str
    papers: Question | None = None


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One section of the hall, as it is counted.

    Attributes:
        name: its own; `words`: as it is shown.
        state: 'Count again', 'Waits for B'; "" while nobody counted it.
        differs: whether its tellers do.
        entered: teller → figures already in, in the order of the choices.
    """

    name: str
    words: str
    state: str = ""
    differs: bool = False
    entered: tuple[tuple[str, tuple[int, ...]], ...] = ()

    def said_by(self, teller: str) -> tuple[int, ...]:
        """What is in of that teller, () for nothing yet."""
        return dict(self.entered).get(teller, ())

    def open_for(self, teller: str) -> bool:
        """Whether that teller has still to say something of it."""
        return self.differs or not self.said_by(teller)


@dataclass(frozen=True, slots=True)
class SectionsForm:
    """Figures to type section by section, one teller at a time.

    Attributes:
        options, tellers: as of `CountForm`.
        line: '4 of 6 sections in'.
        note: where two tellers differ and by what, or how it is typed.
    """

    options: Named
    tellers: tuple[str, ...]
    rows: tuple[SectionRow, ...]
    line: str
    note: str

    @property
    def asked(self) -> tuple[object, ...]:
        """What is typed: the same again keeps what stands there."""
        return self.options, self.tellers, tuple(row.name for row in self.rows)


@dataclass(frozen=True, slots=True)
class BesideEntered:
    """What was added from one source: figures by choice, or papers as they would be typed."""

    source: str
    figures: tuple[tuple[str, int], ...]
    helped: int
    papers: str = ""


@dataclass(frozen=True, slots=True)
class BesideForm:
    """Votes counted beside the handsets: (source, words), the choices, and the papers' question.

    Attributes:
        entered: what was added before, each source once.
    """

    sources: Named
    options: Named
    papers: Question | None = None
    entered: tuple[BesideEntered, ...] = ()

    @property
    def asked(self) -> tuple[object, ...]:
        """What is typed: the same again keeps what stands there."""
        return self.sources, self.options, self.papers

    def added_by(self, source: str) -> BesideEntered | None:
        """What was added from that source; None where nothing was."""
        return next((one for one in self.entered if one.source == source), None)


@dataclass(frozen=True, slots=True)
class HandsetTile:
    """One number on the roll, and how its handset does."""

    number: int
    heard: bool
    weak: bool = False
    twice: bool = False


@dataclass(frozen=True, slots=True)
class BallotView:
    """The vote in hand, or the one just declared.

    Attributes:
        phase: in a word ("Open", "Closed: check").
        question: the wording.
        rule: in a sentence.
        status: '152 of 160 heard', the check, or the result.
        say_now: what to say aloud at this step.
        tiles: every handset, while handsets vote; after the test ballot as well.
        form: the figures to type, while people count.
        sections: the same where the hall is counted section by section; then `form` is None.
        openness: who could know what, in a sentence; "" where there is no room for it.
        notes: what to think of; advice, and never in the way.
        unassigned: handsets that pressed and speak for nobody on the roll.
        options: what can be chosen, for acts that name one of them.
        tied: who shares the last place of a round, where a lot has to say who goes.
        declining: who may decline a mandate now; it cannot be undone.
        beside: what can be added to the handsets' votes; None where nothing can.
        looked_at: what the laptop heard of the handsets that were drawn to be looked at.
        roll_call: who said what, of a recorded vote.
        advice: what may be looked at again before it is put, a sentence each.
    """

    phase: str
    question: str
    rule: str
    status: str
    say_now: str
    tiles: tuple[HandsetTile, ...] = ()
    form: CountForm | None = None
    sections: SectionsForm | None = None
    openness: str = ""
    notes: tuple[str, ...] = ()
    unassigned: tuple[Unassigned, ...] = ()
    options: Named = ()
    tied: Named = ()
    declining: Named = ()
    beside: BesideForm | None = None
    looked_at: tuple[str, ...] = ()
    roll_call: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()

    @property
    def counting(self) -> bool:
        """Whether figures are typed now."""
        return self.form is not None or self.sections is not None
