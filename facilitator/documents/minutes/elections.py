"""Elections and mandates in the minutes: who stood, who goes, and on which instructions."""

from __future__ import annotations

from facilitator.acceptance_words import accepted_words
from facilitator.documents.certificate.clauses import type_word
from facilitator.documents.minutes.sections import LEFT, SEPARATOR
from facilitator.documents.minutes.value import Minutes
from facilitator.documents.outline.blocks import Block, Gap, Look, Para, Table, Together
from facilitator.documents.values import Election, MandateAdopted, names, worded
from facilitator.own_words import delegated
from facilitator.wording import long_date, say


def elections(minutes: Minutes, language: str) -> list[Block]:
    """Who stood, with their votes, and who was elected."""
    return [Together(tuple(_election(election, language))) for election in minutes.elections]


def _election(election: Election, language: str) -> list[Block]:
    post, source = worded(election.post, language), election.source
    head: tuple[str, ...] = (
        say(language, "Candidate"),
        worded(election.votes_are, language) or say(language, "Votes"),
        say(language, "Elected as"),
    )
    rows: tuple[tuple[str, ...], ...] = tuple(
        (
            names((candidate.name,), language),
            "" if candidate.votes is None else f"{candidate.votes:,}",
            worded(candidate.elected_as, language),
        )
        for candidate in election.candidates
    )
    if not any(row[2] for row in rows):
        head, rows = head[:2], tuple(row[:2] for row in rows)
    widths = (0.0, 28.0, 48.0)[: len(head)]
    blocks: list[Block] = [
        Para(post, Look.POST, election.number),
        Table(post, head, rows, widths, LEFT, (source,) * len(rows)),
        Gap(1),
    ]
    result = worded(election.result, language)
    if result:
        blocks.append(Para(result, Look.RESULT))
    blocks.append(Para(SEPARATOR.join(_how_elected(election, language)), Look.HOW))
    blocks += [Para(worded(note, language), Look.HOW) for note in election.notes]
    return [*blocks, Gap(0.6)]


def _how_elected(election: Election, language: str) -> list[str]:
    parts = [worded(election.method, language)]
    if election.minute:
        parts.insert(0, say(language, "Minute {number}", number=election.minute))
    if election.valid is not None:
        parts.append(say(language, "Valid votes: {n}", n=election.valid))
    if election.quota:
        parts.append(say(language, "Quota: {n}", n=election.quota))
    if election.tellers:
        parts.append(say(language, "Tellers: {names}", names=names(election.tellers, language)))
    return parts


def mandates(minutes: Minutes, language: str) -> list[Block]:
    """The mandates given, instruction by instruction."""
    return [block for mandate in minutes.mandates for block in _mandate(mandate, language)]


def _mandate(mandate: MandateAdopted, language: str) -> list[Block]:
    facts = [*_sent(mandate, language)]
    if worded(mandate.issue, language):
        facts.append(say(language, "Issue: {issue}", issue=worded(mandate.issue, language)))
    if mandate.until is not None:
        facts.append(say(language, "Until {day}", day=long_date(language, mandate.until)))
    if mandate.decision:
        facts.append(say(language, "By decision {number}", number=mandate.decision))
    if mandate.minute:
        facts.append(say(language, "Minute {number}", number=mandate.minute))
    if mandate.accepted:
        facts.append(accepted_words(language, consent=mandate.consent))
    clauses = [
        Para(f"{n}  {type_word(kind, language)}: {worded(text, language)}", Look.NUMBERED)
        for n, (kind, text) in enumerate(mandate.instructions, 1)
    ]
    told = Para(SEPARATOR.join(facts), Look.NUMBERED, mandate.number, source=mandate.source)
    return [told, *clauses]


def _sent(mandate: MandateAdopted, language: str) -> list[str]:
    """Who goes, who stands in, and where to."""
    who = names((mandate.delegate,), language) or say(language, "not elected yet")
    facts = [delegated(mandate.own, who, language)]
    if mandate.alternates:
        alternates = names(mandate.alternates, language)
        facts.append(say(language, "Alternate: {name}", name=alternates))
    return [*facts, say(language, "To: {body}", body=worded(mandate.destination, language))]
