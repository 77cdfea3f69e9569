"""What is advised on a mandate, and, as much to the point, what is left in peace."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.linting import Code, advise
from facilitator.mandate_draft import Instruction, InstructionType
from tests.facilitator.linting.drafts import BODY, IN_ORDER, TODAY, clause, in_force, with_clauses

KNOWN = (BODY, {"en": "Humber Bus Users' Forum"})


def codes(draft, *standing, **more):
    return [one.code for one in advise(draft, TODAY, standing, **more)]


def of_clause(line, fallback="", language="en"):
    """What is said of one instruction, beside one that is in order."""
    bound = clause("BIND pleidleisio dros fainc", language="cy")
    found = advise(with_clauses(clause(line, fallback, language), bound), TODAY)
    return [one.code for one in found if one.number == 1]


def test_a_mandate_that_is_in_order_is_left_in_peace():
    assert codes(IN_ORDER, bodies=KNOWN, languages=("en",), terms=1) == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "BIND support"),
        ("en", "BIND Support it."),
        ("en", "BIND raise the issue"),
        ("en", "BIND Support the community."),
        ("cy", "BIND Cefnogi'r gymuned."),
        ("en", "BIND Look into things further."),
        ("en", "CARRY raise our concerns at the meeting"),
        ("en", "BIND consider all options"),
        ("en", "BIND push for change"),
        ("en", "BIND Vote for it"),
        ("en", "BIND Please promote and strongly support our interests."),
        ("cy", "BIND cefnogi"),
        ("cy", "BIND Codi'r mater."),
        ("cy", "BIND ystyried pob opsiwn"),
        ("cy", "BIND trafod pethau ymhellach"),
        ("cy", "BIND i drafod y mater yn y cyfarfod"),
        ("cy", "BIND pwyso am newid"),
    ],
)
def test_a_verb_with_nothing_definite_behind_it_is_named(language, line):
    assert of_clause(line, language=language) == [Code.VAGUE]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "BIND Support the motion on bus shelters."),
        ("en", "BIND Raise the rent of the hall with the council."),
        ("en", "BIND Abstain."),
        ("en", "BIND Consider the offer of £400 for the roof."),
        ("en", "BIND Look into who owns the wash-house."),
        ("en", "ASK what the operator says a 23:00 bus costs"),
        ("en", "EXPLORE a shared letter with Greatfield"),
        ("cy", "BIND Cefnogi'r cynnig am gysgodfan bws."),
        ("cy", "ASK pwy sy'n talu am ddŵr a golau"),
        ("cy", "BIND Trafod rhent y neuadd gyda'r cyngor."),
        ("fr", "BIND soutenir"),
    ],
)
def test_an_instruction_that_says_something_is_left_in_peace(language, line):
    assert of_clause(line, language=language) == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "BIND Propose adding the wash-house to the agenda."),
        ("en", "BIND get bus fares on the district's agenda for July"),
        ("en", "BIND Set the agenda of the next meeting."),
        ("en", "BIND propose a new item on parking"),
        ("en", "BIND Table a motion on housing."),
        ("cy", "BIND Cyflwyno cynnig ar dai."),
        ("en", "BIND Vote to change their agenda so that buses come first."),
        ("cy", "BIND Rhoi'r golchdy ar yr agenda."),
        ("cy", "BIND newid yr agenda fel bod bysiau'n gyntaf"),
        ("cy", "BIND gofyn am gael ychwanegu'r rhent at yr agenda"),
        ("cy", "BIND cynnig eitem ar barcio"),
    ],
)
def test_an_instruction_that_sets_an_agenda_is_named(language, line):
    assert of_clause(line, language=language) == [Code.SETS_AGENDA]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "BIND Do not propose anything for the agenda."),
        ("en", "BIND Speak on item 4 of the agenda: buses."),
        ("en", "BIND Put our case on agenda item 4."),
        ("en", "BIND Vote for motion 3 on housing."),
        ("cy", "BIND Pleidleisio dros y cynnig ar yr agenda, eitem 5."),
        ("en", "LIMIT any change to the agenda of 2 June"),
        ("en", "ASK what is on the agenda in July"),
        ("en", "BIND Vote against adding parking to the agenda."),
        ("cy", "BIND Peidio â newid yr agenda ar 2 Mehefin."),
        ("cy", "ASK beth sydd ar yr agenda ym mis Gorffennaf"),
    ],
)
def test_whoever_only_speaks_of_an_agenda_is_left_in_peace(language, line):
    assert of_clause(line, language=language) == []


def test_seek_wants_something_to_settle_for_in_its_own_place_or_in_its_words():
    assert of_clause("SEEK free travel for under-18s") == [Code.NO_FALLBACK]
    assert of_clause("SEEK free travel", fallback="half fare") == []
    assert of_clause("SEEK free travel; if not available, accept half fare") == []
    assert of_clause("SEEK prydles o ddeng mlynedd; oni cheir hynny, pump", language="cy") == []


def test_a_mandate_that_gives_no_vote_is_named():
    only_news = with_clauses(clause("CARRY our 41 reports"), clause("ASK what a bus costs"))
    assert codes(only_news) == [Code.NOTHING_TO_VOTE]
    assert codes(with_clauses()) == [Code.NOTHING_TO_VOTE]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reporting": {"en": "As soon as possible."}}, Code.NO_REPORT_DATE),
        ({"reporting": {}}, Code.NO_REPORT_DATE),
        ({"reporting": {}, "report_by": "2026-06-04"}, None),
        ({"reporting": {"en": "aloud, at our next assembly"}}, None),
        ({"reporting": {"en": "in writing", "cy": "o fewn wythnos"}}, None),
        ({"report_by": "2026-05-13"}, Code.REPORT_PAST),
        ({"until": ""}, Code.NO_END),
        ({"until": "2026-05-13"}, Code.END_PAST),
        ({"until": "2026-05-14"}, None),
        ({"since": "2026-08-01"}, Code.END_BEFORE_START),
        ({"destination": {}}, Code.NO_DESTINATION),
        ({"destination": {"en": " "}}, Code.NO_DESTINATION),
        ({"destination": {"en": "Leeds District Assembly"}}, Code.UNKNOWN_DESTINATION),
        ({"destination": {"en": "the Hull District Assembly of Neigbourhoods"}}, None),
        ({"scope": {"en": "Speak on buses, and add items to the agenda."}}, Code.SETS_AGENDA),
        ({"most_terms": 1}, Code.TOO_MANY_TERMS),
        ({"most_terms": 0}, None),
        ({"expenses": {"cy": "Hyd at £12."}}, Code.NOT_IN_LANGUAGE),
    ],
)
def test_each_field_is_looked_at(changes, code):
    found = codes(replace(IN_ORDER, **changes), bodies=KNOWN, languages=("en",), terms=1)
    assert found == ([] if code is None else [code])


def test_the_body_that_may_be_meant_is_named_and_an_assembly_that_knows_none_is_not_asked():
    short = replace(IN_ORDER, destination={"en": "Hull Assembly"})
    assert [one.words for one in advise(short, TODAY, bodies=KNOWN)] == [BODY["en"]]
    assert codes(short) == []


def test_what_is_empty_in_a_language_of_the_hall_is_named_with_its_place():
    found = advise(IN_ORDER, TODAY, languages=("en", "cy"))
    assert {one.language for one in found} == {"cy"}
    assert ("instructions", 2) in {(one.field, one.number) for one in found}
    assert ("fallback", 2) in {(one.field, one.number) for one in found}


@given(
    st.builds(
        Instruction,
        st.sampled_from(InstructionType),
        st.dictionaries(st.sampled_from(["en", "cy", "pl"]), st.text(max_size=60), max_size=2),
        st.dictionaries(st.sampled_from(["en", "cy"]), st.text(max_size=30), max_size=1),
    )
)
def test_whatever_somebody_types_is_answered_with_places_that_are_there(typed):
    other = in_force(typed)
    for one in advise(with_clauses(typed), TODAY, (other,), languages=("en", "cy")):
        assert one.number in {0, 1}
        assert one.other is None or one.other == other
