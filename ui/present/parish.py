"""The lines of a parish meeting in words: what is asked, and how it stands. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.parish.call import Convenor
from facilitator.parish.checks import CHECKED, Checked, Checklist, Line, Standing
from facilitator.wording import long_date, say, say_n

#: As the glyphs of a vote: a shape each, none of them a warning.
GLYPHS: Final = {Standing.DONE: "✓", Standing.NOT_YET: "○", Standing.UNKNOWN: "–"}


@dataclass(frozen=True, slots=True)
class ParishLine:
    """A line as it is shown.

    Attributes:
        glyph: how it stands, as a shape; `standing`: in a word.
        text: what the law asks.
        note: what that comes to here, "" for nothing.
        source: where it comes from, and when that was checked.
    """

    glyph: str
    standing: str
    text: str
    note: str
    source: str


def parish_lines(found: Checklist, language: str) -> tuple[ParishLine, ...]:
    """All lines, in their order."""
    texts, notes = _texts(found, language), _notes(found, language)
    return tuple(
        ParishLine(
            GLYPHS[each.standing],
            standing_word(each.standing, language),
            texts[each.line],
            notes.get(each.line, ""),
            _source(each, language),
        )
        for each in found.lines
    )


def standing_word(standing: Standing, language: str) -> str:
    """How a line stands."""
    return {
        Standing.DONE: say(language, "Done"),
        Standing.NOT_YET: say(language, "Not yet"),
        Standing.UNKNOWN: say(language, "Not known"),
    }[standing]


def convenor_word(by: Convenor, language: str) -> str:
    """Who convenes it."""
    return {
        Convenor.ELECTORS: say(language, "Six local government electors"),
        Convenor.CHAIRMAN: say(language, "The chairman of the parish council"),
        Convenor.COUNCILLORS: say(language, "Two parish councillors"),
        Convenor.NO_COUNCIL: say(
            language, "No parish council: its chairman, or the district councillor"
        ),
    }[by]


def _source(each: Checked, language: str) -> str:
    day = long_date(language, each.checked)
    return say(language, "{source}; checked {day}", source=each.source, day=day)


def _texts(found: Checklist, la: str) -> dict[Line, str]:
    by, days = convenor_word(found.call.by, la), found.call.notice
    return {
        Line.CONVENED: say(la, "Convened by those who may: {who}", who=by),
        Line.NOTICE: say_n(
            la, "Public notice, {n} clear day before", "Public notice, {n} clear days before", days
        ),
        Line.SAYS: say(la, "The notice says when, where and what business"),
        Line.SIGNED: say(la, "The notice is signed by everybody who convenes it"),
        Line.POSTED: say(la, "The notice is posted in a conspicuous place in the parish"),
        Line.SIX: say(la, "It does not begin before six in the evening"),
        Line.PREMISES: say(
            la, "Not where alcohol may be sold, unless no other suitable room is affordable"
        ),
        Line.PRESIDES: say(
            la,
            "The chairman of the parish council presides if present, else the vice-chairman, "
            "else somebody the meeting chooses",
        ),
        Line.ELECTORS: say(la, "Only electors of the parish vote, one vote each"),
        Line.MAJORITY: say(la, "More than half of those present and voting decide"),
        Line.CASTING: say(la, "If votes are equal, whoever presides has a casting vote"),
        Line.POLL: say(
            la,
            "A poll can be demanded before the meeting ends, by ten electors or a third of those "
            "present, whichever is less, or if whoever presides consents",
        ),
        Line.MINUTES: say(
            la, "Minutes in a book, signed at this meeting or the next by whoever presides"
        ),
    }


def _notes(found: Checklist, la: str) -> dict[Line, str]:
    call, notes = found.call, {}
    if missing := max(0, call.needed - len(call.convenors)):
        notes[Line.CONVENED] = say_n(la, "{n} name to come", "{n} names to come", missing)
    notes[Line.NOTICE] = _notice(found, la)
    if found.poll is not None:
        notes[Line.POLL] = say_n(
            la,
            "{n} elector can demand one tonight, of {present} present",
            "{n} electors can demand one tonight, of {present} present",
            found.poll,
            present=call.electors,
        )
    casting = next(each for each in found.lines if each.line is Line.CASTING)
    if casting.standing is not Standing.DONE:
        notes[Line.CASTING] = say(la, "Choose it under the rule on equal votes, in the plan")
    return notes


def _notice(found: Checklist, la: str) -> str:
    if found.latest is None:
        return ""
    day = long_date(la, found.latest.day)
    said = say(la, "It has to be up by {day}", day=day)
    if found.clear is not None:
        said = say_n(
            la,
            "{n} clear day as it is; it has to be up by {day}",
            "{n} clear days as it is; it has to be up by {day}",
            found.clear.days,
            day=day,
        )
    if found.latest.sure:
        return said
    unknown = say(la, "Bank holidays of that year are not known here: look them up")
    return f"{said}\n{unknown}"


def nation_note(nation: str, la: str) -> str:
    """What a parish meeting is in that nation (value of `Nation`); "" where nothing is to say."""
    return {
        "england": say(
            la, "An evening can be a parish meeting: its template is the last one offered."
        ),
        "wales": say(
            la,
            "In Wales a community meeting follows other rules, and there is no template for one "
            "here. Electors can convene it: 10 % of those of the community, or 50 if that is "
            "fewer. Some business, on a community council’s existence or grouping, needs 30 clear "
            "days of notice. (Local Government Act 1972, Sch. 12 paras 30 and 30A; checked {day})",
            day=long_date(la, CHECKED),
        ),
        "scotland": say(la, "Parish meetings are of England; there is no template for one here."),
        "northern ireland": say(
            la, "Parish meetings are of England; there is no template for one here."
        ),
    }.get(nation, "")
