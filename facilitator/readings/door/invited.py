"""The log of who was invited, and how far it got, as CSV for a spreadsheet; nobody is named."""

from __future__ import annotations

from facilitator.reach.coverage import Share
from facilitator.reach.words import channel_name
from facilitator.readings.door.outreach import Measure, OutreachReading, What
from facilitator.sheets.cells import as_csv
from facilitator.wording import say


def log_as_csv(reading: OutreachReading, language: str) -> bytes:
    """The log, an effort a line; without whoever walked."""
    heads = [
        say(language, "Day"),
        say(language, "How"),
        say(language, "Where"),
        say(language, "Gone to"),
        say(language, "Spoken with"),
        say(language, "Languages"),
        say(language, "Notice"),
        say(language, "Photo or route sheet"),
        say(language, "SHA-256 of that file"),
    ]
    rows = [heads]
    for line in reading.log:
        effort = line.effort
        rows.append(
            [
                effort.day,
                channel_name(effort.channel, language),
                line.where,
                str(effort.attempted),
                str(effort.reached),
                ", ".join(effort.languages),
                str(effort.notice or ""),
                effort.evidence,
                effort.digest,
            ]
        )
    return as_csv(rows)


def coverage_as_csv(reading: OutreachReading, language: str) -> bytes:
    """Each figure with what it is of and where it is from, then every unit, least reached first."""
    heads = [
        say(language, "Figure"),
        say(language, "At least"),
        say(language, "At most"),
        say(language, "Of"),
        say(language, "Percent"),
        say(language, "Source"),
        say(language, "Log from"),
        say(language, "Log to"),
    ]
    measures = [_measure(each, language) for each in reading.measures]
    units = [
        say(language, "Street or patch"),
        say(language, "Code"),
        say(language, "Households"),
        say(language, "Gone to at least"),
        say(language, "Gone to at most"),
        say(language, "Spoken with"),
        say(language, "First gone to"),
        say(language, "Clear days before"),
    ]
    rows = [heads, *measures, [], units]
    for each in reading.coverage.units:
        homes = str(each.unit.homes) if each.unit.households else ""
        reached = each.direct.least, each.direct.most, each.spoken.least
        days = "" if each.clear_days is None else str(each.clear_days)
        rows.append(
            [each.unit.name, each.unit.code, homes, *map(str, reached), each.first_day, days]
        )
    printed = reading.period.statements if reading.period is not None else ()
    return as_csv([*rows, *([[]] if printed else []), *([line] for line in printed)])


def measure_name(measure: Measure, language: str) -> str:
    """'Households gone to'."""
    if measure.what is What.LOWEST:
        return say(language, "Least reached: {unit}", unit=measure.unit)
    return {
        What.DIRECT: say(language, "Households gone to"),
        What.SPOKEN: say(language, "Households spoken with"),
        What.CHANNELS: say(language, "Ways of inviting"),
        What.LANGUAGES: say(language, "Languages used"),
        What.NOTICE_DAYS: say(language, "Clear days from the first notice to the meeting"),
    }[measure.what]


def _measure(measure: Measure, language: str) -> list[str]:
    known = measure.denominator is not None
    share = Share(measure.numerator or 0, measure.most or 0, measure.denominator or 0)
    sources = "; ".join(f"{source.name} ({source.day})" for source in measure.sources)
    return [
        measure_name(measure, language),
        "" if measure.numerator is None else str(measure.numerator),
        "" if measure.most is None else str(measure.most),
        str(measure.denominator) if known else "",
        "" if share.percent is None else str(share.percent),
        sources,
        measure.since,
        measure.until,
    ]
