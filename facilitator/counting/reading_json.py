"""Ballot papers in JSON, in the shapes archives use.

[["Ann", "Bob"], ["Cat"]]                          approvals; for ranked papers, an order
[{"Ann": 5, "Bob": 0}, …]                          scores, points, ranks or grades by name
{"candidates": […], "seats": 2, "ballots": […]}    the same, with every candidate's name
{"ballots": [{"ranking": ["Ann", ["Bob", "Cat"]], "count": 3}, …]}      equal names in a list
{"approvals": {"Ann": 12, …}, "ballots_with_a_mark": 20}                totals alone
{"mentions": ["Good", "Poor"], "results": {"Ann": {"Good": 7, …}}}      how often each grade
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any, Final

from facilitator.counting import grade_names, tallies
from facilitator.counting.cells import Kind
from facilitator.counting.papers import Election, Marking, Ranking, election
from facilitator.counting.reading_csv import by_candidate
from facilitator.errors import RuleError

Data = Mapping[str, Any]

_BALLOTS: Final = ("ballots", "votes", "papers", "cvr", "rankings")
_TOTALS: Final = ("approvals", "totals", "points", "scores", "tally", "votes", "results")
_HOW_MANY: Final = ("ballots_with_a_mark", "ballots", "voters", "papers", "num_votes", "valid")
_PROFILES: Final = (
    *("results", "tally", "profiles", "profile", "candidates", "grades", "merit", "counts"),
    *("votes", "distribution", "percent", "percentages", "options", "mentions"),
)
_SCALES: Final = ("mentions", "grades", "scale")
_COUNTS: Final = ("count", "weight", "number", "n")
_SAYS: Final = ("ranking", "ranks", "approvals", "approved", "vote", "ballot", "scores", "points")
_SAYS_TOO: Final = ("marks", "grades", "preferences", "choices")
_LONGEST: Final = 20  # characters of a figure with decimals
_FINEST: Final = 10**9  # a percentage with more decimals than this is no figure of a count


def read(text: str, kind: Kind, seats: int) -> Election | Marking:
    """The papers in `text`; `seats` where it does not say. A RuleError if it holds none."""
    try:
        data = json.loads(text, parse_float=_exactly)
    except (ValueError, RecursionError) as failure:
        raise RuleError("The file is not JSON.") from failure
    if isinstance(data, dict):
        said = _number_of(data, "seats")
        return _object(data, kind, seats if said is None else max(1, said))
    return _ballots(data, None, kind, seats)


def _exactly(text: str) -> Fraction:
    """A figure with decimals, as it is written; a ValueError where it is too long for one."""
    if len(text) > _LONGEST or "e" in text.casefold():
        raise ValueError(text)
    return Fraction(text)


def _object(data: Data, kind: Kind, seats: int) -> Election | Marking:
    ballots = next((data[name] for name in _BALLOTS if isinstance(data.get(name), list)), None)
    if ballots is not None:
        return _ballots(ballots, _candidates(data), kind, seats)
    if kind is Kind.GRADES:
        return _profiles(data, seats)
    totals = next((data[name] for name in _TOTALS if isinstance(data.get(name), dict)), None)
    if totals is None and data and all(_is_whole(value) for value in data.values()):
        totals = data
    if totals is None or kind not in {Kind.APPROVALS, Kind.MARKS}:
        raise RuleError("The file holds no ballot papers that this rule can count.")
    papers = next((_number_of(data, n) for n in _HOW_MANY if _is_whole(data.get(n))), None)
    most = 1 if kind is Kind.APPROVALS else None
    whole = {str(name): _whole(number) for name, number in totals.items()}
    return tallies.from_totals(whole, papers, seats, most=most)


def _candidates(data: Data) -> list[str] | None:
    given = next((data[n] for n in ("candidates", "options", "projects") if n in data), None)
    if isinstance(given, dict):
        return [str(name) for name in given]
    if not isinstance(given, list):
        return None
    return [
        str(one.get("name", one.get("id"))) if isinstance(one, dict) else str(one) for one in given
    ]


def _ballots(
    ballots: object, names: list[str] | None, kind: Kind, seats: int
) -> Election | Marking:
    if not isinstance(ballots, list) or not ballots:
        raise RuleError("The file holds no list of ballot papers.")
    cast = [_one(number, ballot) for number, ballot in enumerate(ballots, start=1)]
    if all(isinstance(said, dict) for _, _, said in cast):
        return _by_name(cast, names, kind, seats)
    if kind not in {Kind.APPROVALS, Kind.PREFERENCES, Kind.RANKS}:
        raise RuleError("This rule needs a number for each candidate on every paper.")
    found = [(list(_ranks(number, said)), size) for number, size, said in cast]
    known = names or list(dict.fromkeys(n for ranks, _ in found for rank in ranks for n in rank))
    place = {name: candidate for candidate, name in enumerate(known)}
    try:
        ranked = [(_placed(ranks, place, kind), size) for ranks, size in found]
    except KeyError as unknown:
        raise RuleError(f"A paper names {unknown}, who is not a candidate.") from unknown
    return election(known, seats, ranked)


def _one(number: int, ballot: object) -> tuple[int, int, object]:
    """A paper's number, how often it was cast, and what it says."""
    if not isinstance(ballot, dict):
        return number, 1, _in_pairs(ballot)
    if isinstance(ballot.get("vote"), list) and isinstance(ballot.get("points"), list):
        if len(ballot["vote"]) != len(ballot["points"]):
            raise RuleError(f"Paper {number} has points for other candidates.")
        return number, 1, dict(zip(map(str, ballot["vote"]), ballot["points"], strict=True))
    says = next((n for n in (*_SAYS, *_SAYS_TOO) if isinstance(ballot.get(n), dict | list)), None)
    if says is None:
        return number, 1, ballot
    size = next((_whole(ballot[name]) for name in _COUNTS if name in ballot), 1)
    return number, size, ballot[says]


def _in_pairs(ballot: object) -> object:
    """Names and numbers in pairs as a mapping; anything else as it is."""
    if not isinstance(ballot, list) or not ballot:
        return ballot
    pairs = [one for one in ballot if isinstance(one, list) and len(one) == len(("name", "n"))]
    found = {name: number for name, number in pairs if isinstance(name, str) and _is_whole(number)}
    return found if len(found) == len(ballot) else ballot


def _ranks(number: int, said: object) -> Iterator[list[str]]:
    if not isinstance(said, list):
        raise RuleError(f"Paper {number} is not a list of names.")
    for rank in said:
        yield [str(name) for name in rank] if isinstance(rank, list) else [str(rank)]


def _placed(ranks: Sequence[Sequence[str]], place: Mapping[str, int], kind: Kind) -> Ranking:
    """A ranking; approvals are one rank with everybody in it."""
    placed = [tuple(dict.fromkeys(place[name] for name in rank)) for rank in ranks]
    named = [candidate for rank in placed for candidate in rank]
    if kind is Kind.APPROVALS:
        return (tuple(dict.fromkeys(named)),) if named else ()
    if len(set(named)) < len(named):
        raise RuleError("A paper names a candidate twice.")
    return tuple(placed)


def _by_name(
    cast: Sequence[tuple[int, int, object]], names: list[str] | None, kind: Kind, seats: int
) -> Election | Marking:
    marks = [(number, size, said) for number, size, said in cast if isinstance(said, dict)]
    known = names or list(dict.fromkeys(str(name) for _, _, said in marks for name in said))
    unknown = {str(name) for _, _, said in marks for name in said} - set(known)
    if unknown:
        raise RuleError(f"A paper names {min(unknown)}, who is not a candidate.")
    papers = [(n, size, [_cell(said.get(name)) for name in known]) for n, size, said in marks]
    return by_candidate(known, papers, kind, seats)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Fraction) and value.denominator == 1:
        return str(int(value))
    return str(value).casefold() if isinstance(value, bool) else str(value)


def _profiles(data: Data, seats: int) -> Marking:
    """How often each candidate had each grade; percentages are taken as that many papers."""
    by_name = ((name, _named(data[name])) for name in _PROFILES if name in data)
    given = next((found for _, found in by_name if found), None)
    if given is None and data and all(isinstance(v, dict | list) for v in data.values()):
        given = data
    if not given:
        raise RuleError("The file holds no grades.")
    listed = next((data[name] for name in _SCALES if isinstance(data.get(name), list)), None)
    profiles = {str(name): _profile(said, listed) for name, said in given.items()}
    best_first = [str(grade) for grade in listed or next(iter(profiles.values()))]
    scale = _scale(best_first)
    figures = {name: [said.get(g, Fraction()) for g in scale] for name, said in profiles.items()}
    return replace(tallies.from_profiles(_whole_papers(figures), seats), grades=scale)


def _named(given: object) -> Data | None:
    """Candidates and what each was given, from an object or a list of objects."""
    if isinstance(given, list) and all(isinstance(one, dict) and "name" in one for one in given):
        inner = ((one["name"], next(filter(_holds, one.values()), None)) for one in given)
        given = {str(name): said for name, said in inner if said is not None}
    if not isinstance(given, dict) or not all(_holds(said) for said in given.values()):
        return None
    return given


def _holds(value: object) -> bool:
    return isinstance(value, dict | list)


def _profile(said: object, listed: Sequence[object] | None) -> dict[str, Fraction]:
    if isinstance(said, list) and listed is not None and len(said) == len(listed):
        said = {str(grade): number for grade, number in zip(listed, said, strict=True)}
    if not isinstance(said, dict):
        raise RuleError("The grades of a candidate are not given by name.")
    return {str(grade): _number(number) for grade, number in said.items()}


def _scale(best_first: Sequence[str]) -> tuple[str, ...]:
    """Ascending: by what the names mean, else as they are listed, which is best first."""
    if grade_names.is_scale(best_first):
        return grade_names.ascending(best_first)
    return tuple(reversed(best_first))


def _whole_papers(figures: Mapping[str, Sequence[Fraction]]) -> dict[str, list[int]]:
    """Whole numbers in proportion; rounded percentages are made up to the same sum."""
    unit = math.lcm(*(number.denominator for one in figures.values() for number in one))
    whole = {name: [int(number * unit) for number in one] for name, one in figures.items()}
    sums = {name: sum(one) for name, one in whole.items()}
    if len(set(sums.values())) == 1:
        return whole
    # Percentages that add up to 99.99 or 100.01: every profile in parts of one common whole.
    common = math.lcm(*filter(None, sums.values()))
    if common > _FINEST**3 or not all(sums.values()):
        raise RuleError("Every candidate must be graded as often as every other.")
    return {name: [n * (common // sums[name]) for n in one] for name, one in whole.items()}


def _number_of(data: Data, name: str) -> int | None:
    return _whole(data[name]) if _is_whole(data.get(name)) else None


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _whole(value: object) -> int:
    number = _number(value)
    if number.denominator != 1 or not 0 <= number < _FINEST:
        raise RuleError(f"{value} is not a number of papers or points.")
    return int(number)


def _number(value: object) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, int | Fraction):
        raise RuleError(f"“{str(value)[:40]}” is not a number.")
    return Fraction(value)
