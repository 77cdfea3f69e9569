"""The desk's view of the vote in hand, or of the one just declared, made from the world. No Qt."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.engine.world import World
from facilitator.parts import agenda, ballot, decision, handsets
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.counts import has_report
from facilitator.parts.ballot.phases import VOTING
from facilitator.parts.ballot.rounds import falling, last_round, lot_first
from facilitator.parts.ballot.state import HANDSETS
from facilitator.plan import Kind, Secrecy
from facilitator.readings.results.alternates import alternate_lines
from facilitator.readings.results.council_words import departure_sentences
from facilitator.readings.results.methods import method_sentence
from facilitator.readings.results.options import option_words
from facilitator.readings.results.results import result_sentence
from facilitator.readings.results.secrecy import (
    note_words,
    openness_sentence,
    received_sentence,
    roll_call,
    secrecy_notes,
)
from facilitator.readings.results.spot_check import audit_words, drawn_of
from facilitator.readings.results.unassigned import can_be_assigned, unassigned_of
from facilitator.wording import in_language, say
from ui.present.acceptance import declining
from ui.present.amending import before_vote
from ui.present.ballot_parts import (
    BallotView,
    BesideEntered,
    BesideForm,
    CountForm,
    HandsetTile,
    Named,
)
from ui.present.ballot_scenes import check_sentence, heard
from ui.present.desk_lines import added_lines, check_line, source_line, turnout_line
from ui.present.handset_board import HandsetNews
from ui.present.mandate_words import instruction_word, instruction_words
from ui.present.say_now import say_now
from ui.present.sections import divided_note, on_the_hall, sections_form
from ui.present.typed_papers import written


def ballot_view(world: World, language: str, news: HandsetNews) -> BallotView | None:
    """The vote in hand; the last one of the current item once it is declared."""
    state = world.of(ballot.PART)
    current = world.of(agenda.PART).current
    latest = state.undecided or state.latest
    amendment = before_vote(world, language)
    if amendment is not None:
        return amendment
    if latest is None or latest.phase is Phase.VOID:
        return None
    if state.undecided is None and (current is None or latest.item != current.id):
        return None
    return _view(world, latest, language, news)


def _view(world: World, latest: Ballot, language: str, news: HandsetNews) -> BallotView:
    tiles = _tiles(world, latest, news)
    options = _named(world, latest, latest.question.options, language)
    audited = latest.audited is not None and not latest.audited.checked
    return BallotView(
        phase=phase_words(latest, language),
        question=_question(latest, language),
        rule=method_sentence(latest.question, language),
        status=_status(world, latest, language, news),
        say_now=say_now(world, latest, language),
        tiles=tiles,
        form=_form(latest, options, language) if _types(latest) else None,
        sections=sections_form(latest, options, language) if _in_sections(latest) else None,
        openness=_openness(latest, language),
        notes=_notes(world, latest, options, language),
        unassigned=unassigned_of(world, latest) if can_be_assigned(latest) else (),
        options=options,
        tied=_named(world, latest, falling(latest), language) if last_round(latest) else (),
        declining=declining(world, language),
        beside=_beside(latest, options, language),
        looked_at=_looked_at(world, latest, language) if audited else (),
        roll_call=_roll_call(world, latest, language),
    )


def _types(latest: Ballot) -> bool:
    """Whether figures of the whole hall are typed: people count, and no lot comes first."""
    return latest.phase is Phase.COUNTING and not lot_first(latest) and not latest.sections


def _in_sections(latest: Ballot) -> bool:
    return latest.phase is Phase.COUNTING and bool(latest.sections)


def _openness(latest: Ballot, language: str) -> str:
    """Before people vote, and while they do so in private; of a test nobody needs to know it."""
    said = latest.phase is Phase.PUT or (latest.private and latest.phase in VOTING)
    if latest.question.kind is Kind.TEST or not said:
        return ""
    return openness_sentence(latest.question.secrecy, language)


def _named(world: World, latest: Ballot, options: tuple[str, ...], language: str) -> Named:
    return tuple((o, option_words(world, latest.question, o, language)) for o in options)


def _tiles(world: World, latest: Ballot, news: HandsetNews) -> tuple[HandsetTile, ...]:
    """None of a private ballot: whose press was heard is nobody's business."""
    is_check = latest.question.kind is Kind.TEST and latest.method == HANDSETS
    if latest.private or not (latest.phase in VOTING or is_check):
        return ()
    if not (news.weak or news.twice):  # of thousands, ten times a second
        return tuple(HandsetTile(n, is_heard) for n, is_heard in heard(world, latest))
    speaker = world.of(handsets.PART).out.handset_of
    return tuple(
        HandsetTile(n, is_heard, speaker(n) in news.weak, speaker(n) in news.twice)
        for n, is_heard in heard(world, latest)
    )


def _question(in_hand: Ballot, language: str) -> str:
    """The wording; of a mandate its instructions too, which are what is decided."""
    wording = in_language(in_hand.question.wording, language)
    mandate = in_hand.question.mandate
    lines = [
        f"{n}  {instruction_word(i.type.value, language)}: {instruction_words(i, language)}"
        for n, i in enumerate(mandate.instructions if mandate else (), 1)
    ]
    return "\n".join((wording, *lines))


def phase_words(in_hand: Ballot, language: str) -> str:
    """Where the vote is, in a word or two."""
    sayings = {
        Phase.PUT: say(language, "Question put: choose how to decide"),
        Phase.ASKING: say(language, "Asked: any against?"),
        Phase.OPEN: say(language, "Voting is open"),
        Phase.CLOSING: say(language, "Closing"),
        Phase.COUNTING: say(language, "Counting"),
        Phase.CLOSED: say(language, "Closed: check the numbers"),
        Phase.SHOWN: say(language, "The hall sees the result"),
        Phase.DECLARED: say(language, "Declared"),
        Phase.VOID: say(language, "Void"),
    }
    return sayings[in_hand.phase]


def _status(world: World, in_hand: Ballot, language: str, news: HandsetNews) -> str:
    if in_hand.question.kind is Kind.TEST and in_hand.phase not in VOTING:
        check = check_line(world, in_hand, news, language)
        if in_hand.method == HANDSETS and check:
            return check
    if in_hand.phase in VOTING:
        return _so_far(in_hand, language)
    if in_hand.phase is Phase.CLOSED:
        return _check(world, in_hand, language)
    if in_hand.phase is Phase.DECLARED and (found := world.of(decision.PART).of_ballot(in_hand.id)):
        result = result_sentence(world, in_hand, language)
        return say(language, "Decision {number}: {result}", number=found.code, result=result)
    if in_hand.phase in {Phase.SHOWN, Phase.DECLARED}:
        return result_sentence(world, in_hand, language)
    return ""


def _so_far(in_hand: Ballot, language: str) -> str:
    if in_hand.private:
        return received_sentence(in_hand, language)
    received, issued = in_hand.received, in_hand.issued
    return say(language, "{received} of {issued} heard", received=received, issued=issued)


def _check(world: World, in_hand: Ballot, language: str) -> str:
    """The numbers that must agree; the result only where no lot is to be drawn before it."""
    check = check_sentence(in_hand, language)
    if not has_report(in_hand.question) or in_hand.lot:
        result = result_sentence(world, in_hand, language)
        check = say(language, "{check} To come: {result}", check=check, result=result)
    return check


def _notes(world: World, in_hand: Ballot, options: Named, language: str) -> tuple[str, ...]:
    """What to look at before the result is declared, and what to think of in private votes."""
    lines = [*departure_sentences(world, in_hand, language)]
    lines += [note_words(note, language) for note in secrecy_notes(world, in_hand)]
    if in_hand.phase is Phase.CLOSED:
        lines = [
            source_line(in_hand, language),
            turnout_line(world, in_hand, language),
            audit_words(in_hand, language),
            *lines,
        ]
    if in_hand.phase is Phase.DECLARED:
        lines = [*alternate_lines(world, in_hand, language), *lines]
    if in_hand.phase is Phase.PUT and on_the_hall(in_hand):
        lines = [divided_note(world, language), *lines]
    if in_hand.phase in (*VOTING, Phase.CLOSED) and not in_hand.lot:
        lines = [*added_lines(in_hand, options, language), *lines]
    return tuple(line for line in lines if line)


def _form(in_hand: Ballot, options: Named, language: str) -> CountForm:
    papers = in_hand.question if has_report(in_hand.question) else None
    note = ""
    if in_hand.counts_differ and papers is not None:
        note = _papers_differ(in_hand, language)
    elif in_hand.counts_differ:
        note = say(language, "The two counts differ. Count again and type the new figures.")
    elif in_hand.wanted > 1:
        note = say(language, "Two tellers count on their own; the figures are compared.")
    return CountForm(
        options=options,
        tellers=in_hand.tellers,
        entered=tuple((t, tuple(tally.values())) for t, tally in in_hand.counts.items()),
        note=note,
        papers=papers,
    )


def _papers_differ(in_hand: Ballot, language: str) -> str:
    """The first kind of paper on which two tellers do not agree."""
    first, second = list(in_hand.counts.values())[:2]
    mark = next(m for m in sorted({*first, *second}) if first.get(m) != second.get(m))
    return say(
        language,
        "The two differ: of {paper} one has {n}, the other {m}. Count those again.",
        paper=written(in_hand.question, mark),
        n=first.get(mark, 0),
        m=second.get(mark, 0),
    )


def _beside(latest: Ballot, options: Named, language: str) -> BesideForm | None:
    """Whoever needs help in a private vote votes on paper."""
    if latest.method != HANDSETS:
        return None
    words = {
        "teller": say(language, "Tellers"),
        "cards": say(language, "Cards"),
        "paper": say(language, "Papers"),
    }
    sources = ("paper",) if latest.private else tuple(words)
    papers = latest.question if has_report(latest.question) else None
    named = tuple((source, words[source]) for source in sources)
    return BesideForm(named, options, papers, _entered(latest))


def _entered(latest: Ballot) -> tuple[BesideEntered, ...]:
    """What was added so far, as it is typed."""
    on_paper = has_report(latest.question)
    return tuple(
        BesideEntered(
            source,
            () if on_paper else tuple(tally.items()),
            latest.helped.get(source, 0),
            _lines_of(latest, tally) if on_paper else "",
        )
        for source, tally in latest.added.items()
    )


def _lines_of(latest: Ballot, tally: Mapping[str, int]) -> str:
    kinds = ((n, written(latest.question, mark)) for mark, n in tally.items() if n)
    return "\n".join(f"{n}: {paper}" for n, paper in kinds)


def _looked_at(world: World, latest: Ballot, language: str) -> tuple[str, ...]:
    return tuple(
        say(
            language,
            "{number}: {choice}",
            number=drawn.number,
            choice=_mark_words(world, latest, drawn.choice, language),
        )
        for drawn in drawn_of(world, latest)
    )


def _roll_call(world: World, latest: Ballot, language: str) -> tuple[str, ...]:
    """By number, once nobody can change it any more."""
    if latest.tally is None or latest.question.secrecy is not Secrecy.RECORDED:
        return ()
    return tuple(
        say(
            language,
            "{number}: {choice}",
            number=number,
            choice=_mark_words(world, latest, mark, language),
        )
        for number, mark in roll_call(latest)
    )


def _mark_words(world: World, latest: Ballot, mark: str, language: str) -> str:
    """A choice by its name; a whole paper by the places on the ballot: '3>1>2'."""
    if has_report(latest.question):
        return written(latest.question, mark)
    return option_words(world, latest.question, mark, language) if mark else "–"
