"""A count as the hall sees it: stage by stage, with what happened, and the lot where it was needed.

Everything is read from the report; nothing is worked out or drawn again here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from facilitator.counting.report import Act, Report, Stage
from facilitator.counting.sentences import lot_sentence, names, tie_sentence
from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.result import Result
from facilitator.plan import Kind, Method
from facilitator.readings.results.counted_results import cut_figure
from facilitator.readings.results.options import option_words
from facilitator.wording import say, say_n
from ui.present.question_scenes import named
from ui.present.scenes import Fate, Lot, Row, Standings, ThresholdLine
from ui.present.scenes import Result as ResultScene
from ui.present.tongue import Languages, each, speak, speak_n, words

Maker = Callable[[], Standings | Lot | ResultScene]

#: With more rows than these, whoever was out before a stage is left out of its picture.
_ROWS = 8
#: Grades go up to this.
_TOP_GRADE = 5


def count_pages(world: World, ballot: Ballot, result: Result, languages: Languages) -> list[Maker]:
    """The pictures before the last one, in their order: stages, then the lot if it was needed."""
    report = result.report
    if report is None:
        return [partial(_plain, world, ballot, result, languages)]
    count = _Counted(world, ballot, result, languages, report)
    pages: list[Maker] = [partial(count.stage, stage) for stage in told(report)]
    if report.lot_needed:
        pages.append(partial(lot_scene, world, ballot, languages, report))
    return pages


def told(report: Report) -> list[Stage]:
    """The stages worth a picture: of Meek's iterations those at which something happened."""
    last = len(report.stages)
    return [
        stage
        for stage in report.stages
        if stage.act is not Act.ITERATION
        or stage.elected
        or stage.excluded
        or stage.number in {1, last}
    ]


def named_report(world: World, ballot: Ballot, report: Report, language: str) -> Report:
    """The same report with words for the numbers of the ballot paper."""
    said = partial(option_words, world, ballot.question, language=language)
    return replace(report, candidates=tuple(said(option) for option in ballot.question.options))


class _Counted:
    """One count, on its way to the wall."""

    def __init__(
        self, world: World, ballot: Ballot, result: Result, languages: Languages, report: Report
    ) -> None:
        self._world, self._ballot, self._languages = world, ballot, languages
        self._report = report
        self._decided = result.outcome in {"elected", "chosen"}
        self._said = {la: named_report(world, ballot, report, la) for la in languages}

    def stage(self, stage: Stage) -> Standings:
        """The picture of one stage."""
        report, languages = self._report, self._languages
        title = ""
        if len(report.stages) > 1:
            title = speak(languages, "Stage {n} of {all}", n=stage.number, all=len(report.stages))
        return Standings(
            title=words(languages, self._ballot.question.wording),
            stage=title,
            happened=self._each(lambda la, said: happened(self._ballot, said, stage, la)),
            rows=self._rows(stage),
            line=self._line(stage),
            notes=self._notes(stage),
        )

    def _each(self, make: Callable[[str, Report], str]) -> str:
        return each(self._languages, lambda la: make(la, self._said[la]))

    def _scale(self, stage: Stage) -> Decimal:
        """Votes that a full bar stands for: the same at every stage but a run-off."""
        if stage.act is Act.RUNOFF:
            return Decimal(max(1, self._report.valid))
        if self._ballot.question.method is Method.MAJORITY_JUDGEMENT:
            return Decimal(_TOP_GRADE)
        figures = [Decimal(v) for stage in self._report.stages for v in stage.votes]
        quotas = [Decimal(q) for q in (self._report.quota, *_quotas(self._report)) if q]
        return max(Decimal(1), *figures, *quotas)

    def _line(self, stage: Stage) -> ThresholdLine | None:
        quota = stage.quota or self._report.quota
        if not quota:
            return None
        label = speak(self._languages, "quota {quota}", quota=cut_figure(quota))
        return ThresholdLine(float(Decimal(quota) / self._scale(stage)), label)

    def _rows(self, stage: Stage) -> tuple[Row, ...]:
        report = self._report
        gone = _out(report, stage.number - 1)
        everybody = range(len(report.candidates))
        shown = [c for c in everybody if len(everybody) <= _ROWS or c not in gone]
        if stage.act is Act.RUNOFF:
            shown = list(stage.of)
        return tuple(self._row(stage, candidate) for candidate in shown)

    def _row(self, stage: Stage, candidate: int) -> Row:
        option = self._ballot.question.options[candidate]
        fate, word = self._fate(stage, candidate)
        votes = Decimal(stage.votes[candidate])
        return Row(
            name=named(self._world, self._ballot.question, option, self._languages),
            key=str(candidate + 1),
            count=cut_figure(stage.votes[candidate]),
            fraction=float(votes / self._scale(stage)),
            fate=fate,
            word=word,
        )

    def _fate(self, stage: Stage, candidate: int) -> tuple[Fate, str]:
        won = {e.candidate for e in self._report.elected if e.stage <= stage.number}
        if candidate in won and self._decided:
            return Fate.IN, _won_word(self._ballot, self._languages)
        if candidate in _out(self._report, stage.number):
            return Fate.OUT, speak(self._languages, "out")
        return Fate.NONE, ""

    def _notes(self, stage: Stage) -> tuple[str, ...]:
        ties = [
            self._each(lambda la, said, tie=tie: tie_sentence(said, tie, la))  # type: ignore[misc]
            for tie in self._report.ties
            if tie.stage == stage.number
        ]
        return (*ties, *self._going_no_further(stage))

    def _going_no_further(self, stage: Stage) -> tuple[str, ...]:
        if Decimal(stage.non_transferable) == 0:
            return ()
        n = cut_figure(stage.non_transferable)
        if stage.act is Act.RUNOFF:
            return (speak(self._languages, "No preference between them: {n}", n=n),)
        return (speak(self._languages, "Votes that go no further: {n}", n=n),)


def _won_word(ballot: Ballot, languages: Languages) -> str:
    if ballot.question.kind is Kind.ELECTION:
        return speak(languages, "elected")
    return speak(languages, "chosen")


def _quotas(report: Report) -> Sequence[str]:
    return [stage.quota for stage in report.stages]


def _out(report: Report, number: int) -> set[int]:
    """Who is out after that stage."""
    return {c for stage in report.stages if stage.number <= number for c in stage.excluded}


def happened(ballot: Ballot, report: Report, stage: Stage, language: str) -> str:
    """What was done at a stage, for one line on the wall."""
    who = names(report, stage.of)
    if stage.act is Act.TOTALS:
        return _totals(ballot, report, language)
    sayings = {
        Act.FIRST: say_n(
            language, "First choices of {n} paper", "First choices of {n} papers", report.valid
        ),
        Act.SURPLUS: say(
            language, "What {who} has above the quota moves to the next choices.", who=who
        ),
        Act.EXCLUSION: say(language, "Out: {who}. Those votes move to the next choices.", who=who),
        Act.ITERATION: say(language, "All votes are shared out again."),
        Act.RUNOFF: say(language, "Run-off: who is marked higher on more papers?"),
        Act.COMPARISON: say(language, "How many of the others each one beats"),
    }
    return sayings[stage.act]


def _totals(ballot: Ballot, report: Report, language: str) -> str:
    n = report.valid
    if ballot.question.method is Method.APPROVAL:
        return say_n(language, "Marked by, of {n} paper", "Marked by how many of {n} papers", n)
    if ballot.question.method is Method.DOTS:
        return say_n(language, "Dots on {n} paper", "Dots on {n} papers", n)
    if ballot.question.method is Method.MAJORITY_JUDGEMENT:
        return say_n(language, "The middle grade on {n} paper", "The middle grade on {n} papers", n)
    return say_n(language, "Totals of {n} paper", "Totals of {n} papers", n)


def lot_scene(
    world: World, ballot: Ballot, languages: Languages, report: Report | None = None
) -> Lot:
    """The order drawn and how; with a report, whether it decided anything."""
    options = ballot.question.options
    order = ballot.lot or options
    notes = [speak(languages, "Whoever stands first here is preferred where votes are equal.")]
    if report is not None:
        notes = [
            each(
                languages,
                lambda la: lot_sentence(named_report(world, ballot, report, la), la),
            )
        ]
    return Lot(
        title=words(languages, ballot.question.wording),
        word=speak(languages, "The lot"),
        how=each(languages, partial(_how_drawn, ballot)),
        names=tuple(named(world, ballot.question, option, languages) for option in order),
        notes=tuple(notes),
    )


def _how_drawn(ballot: Ballot, language: str) -> str:
    if ballot.called:
        return say(
            language,
            "From the sealed papers and the number {number}, called from the floor",
            number=ballot.called,
        )
    if ballot.lot:
        return say(language, "Drawn here from numbered tokens")
    return say(language, "Nobody drew it: the order of the ballot paper stands")


def _plain(world: World, ballot: Ballot, result: Result, languages: Languages) -> Standings:
    """One mark each, among more options than bars can stand for."""
    tally = ballot.tally or {}
    top = max(1, *tally.values()) if tally else 1

    def row(place: int, option: str) -> Row:
        won = option in result.winners and bool(result.outcome in {"elected", "chosen"})
        votes = tally.get(option, 0)
        return Row(
            named(world, ballot.question, option, languages),
            str(place),
            str(votes),
            votes / top,
            Fate.IN if won else Fate.NONE,
            _won_word(ballot, languages) if won else "",
        )

    n = sum(tally.values())
    return Standings(
        title=words(languages, ballot.question.wording),
        stage="",
        happened=speak_n(languages, "{n} vote", "{n} votes", n),
        rows=tuple(row(place, option) for place, option in enumerate(ballot.question.options, 1)),
    )
