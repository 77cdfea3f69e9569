"""A process record in words: what each line is, how it stands, what there is to say of it."""

from __future__ import annotations

from facilitator.parts.process import Line
from facilitator.readings.standing.process import ProcessLine, ProcessRecord
from facilitator.readings.standing.process_evening import Standing
from facilitator.wording import say, say_n


def line_words(line: Line, language: str) -> str:
    """The line as it is read on desk and paper."""
    return (_beginning(language) | _middle(language) | _end(language))[line]


def _beginning(language: str) -> dict[Line, str]:
    return {
        Line.ON_TIME: say(language, "Began within five minutes of the time on the notice"),
        Line.ACCESS: say(language, "Asked what anybody needs to take part"),
        Line.SIGNALS: say(language, "Hand signals shown"),
        Line.AGREEMENTS: say(language, "Agreements shown, and agreed to"),
        Line.DESTINATION: say(language, "Said where the results go"),
        Line.TEST_BALLOT: say(language, "Handsets tried with a test ballot"),
    }


def _middle(language: str) -> dict[Line, str]:
    return {
        Line.QUESTION_TWICE: say(language, "Question shown, and read twice"),
        Line.INPUT: say(language, "Input from two perspectives or more, each timed"),
        Line.GROUPS: say(language, "Groups of at most eight, each with facilitator and notetaker"),
        Line.DELIBERATION: say(language, "A quarter of the time or more in groups"),
        Line.TIME_CHECKS: say(language, "Time checks given to the groups"),
        Line.KEY_POINTS: say(language, "Key points heard from every group, and read back"),
    }


def _end(language: str) -> dict[Line, str]:
    return {
        Line.RULE: say(language, "Rule said before the vote"),
        Line.WORDING: say(language, "Voted on in the words that were put"),
        Line.CHECKED: say(language, "Count reconciled, or handsets looked at"),
        Line.ACTIONS: say(language, "Actions said, with who and when"),
        Line.NEXT_DATE: say(language, "Date of the next meeting said"),
    }


def standing_words(one: ProcessLine, language: str) -> str:
    """How it stands, in a word or two."""
    return {
        Standing.OPEN: say(language, "not noted"),
        Standing.DONE: say(language, "done"),
        Standing.LATE: say(language, "done, late"),
        Standing.SKIPPED: say(language, "left out"),
        Standing.NOT_NEEDED: say(language, "not needed tonight"),
    }[one.standing]


def note_words(one: ProcessLine, language: str) -> str:
    """Its figures, and the reason given; "" where there is neither."""
    return " ".join(note for note in (_figures(one, language), one.reason) if note)


def _figures(one: ProcessLine, language: str) -> str:
    figures = one.figures
    if one.line is Line.ON_TIME and any(figures):
        return say_n(language, "{n} minute after it", "{n} minutes after it", figures[0])
    if one.line is Line.DELIBERATION and figures:
        took, whole = figures
        return say(language, "{n} of {m} minutes", n=took, m=whole)
    if one.line is Line.INPUT and figures:
        times = ", ".join(f"{seconds // 60}:{seconds % 60:02}" for seconds in figures)
        return say(language, "Minutes each: {times}", times=times)
    return ""


def summary(record: ProcessRecord, language: str) -> str:
    """How much of it was done, in one sentence; no judgement."""
    done, of = record.done, len(record.musts)
    if record.closely_followed:
        return say(language, "Closely followed: all {m} lines that it asks for.", m=of)
    return say(language, "{n} of the {m} lines that it asks for are noted as done.", n=done, m=of)


def evidence_words(one: ProcessLine, language: str) -> str:
    """Which events of the record it rests on; "" for none."""
    if not one.evidence:
        return ""
    shown = ", ".join(str(seq) for seq in one.evidence[:4])
    more = len(one.evidence) - 4
    if more > 0:
        return say(language, "{numbers} and {n} more", numbers=shown, n=more)
    return shown


def witness_words(record: ProcessRecord, language: str) -> tuple[str, ...]:
    """How those who sign were drawn: a sentence a draw, so that anybody can do it again."""
    return tuple(
        say(
            language,
            "Draw {draw}: from {first} numbers the hall's number {called} gave {numbers}; whoever "
            "would not sign is followed by the next: {others}.",
            draw=draw.drawn.draw,
            first=sum(last - first + 1 for first, last in draw.drawn.pool),
            called=draw.drawn.called,
            numbers=", ".join(str(number) for number in draw.drawn.numbers[:2]),
            others=", ".join(str(number) for number in draw.drawn.numbers[2:]) or "–",
        )
        for draw in record.draws
    )
