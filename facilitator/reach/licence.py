"""Whose figures these are, told by the codes of units, and what has to be printed with them.

Codes: the Register of Geographic Codes of the ONS (E00, W00 output areas; E01, W01 LSOA; E02, W02
MSOA; E05, W05 wards). The census of England and Wales was on 21 March 2021. What has to be printed
is worded as the ONS asks on its page of geography licences; it is kept in English, as it is there.
"""

from __future__ import annotations

import re
from typing import Final

from facilitator.reach.values import UnitKind

#: Households of the census of England and Wales, and the day they were counted.
HOUSEHOLD_TABLE: Final = "Census 2021, TS041"
CENSUS_DAY: Final = "2021-03-21"

_CODE: Final = re.compile(r"[EW](0[0125])\d{6}")
_KINDS: Final = {
    "00": UnitKind.OUTPUT_AREA,
    "01": UnitKind.LSOA,
    "02": UnitKind.MSOA,
    "05": UnitKind.WARD,
}
_OPEN: Final = (
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0"
)
_LOOKUP: Final = (
    "Contains National Statistics data © Crown copyright and database right {year}",
    "Contains OS data © Crown copyright and database right {year}",
    "Contains Royal Mail data © Royal Mail copyright and database right {year}",
)
_NORTHERN_IRELAND: Final = re.compile(r"BT\d", re.IGNORECASE)


def kind_of_code(code: str) -> UnitKind | None:
    """What a unit with that code is; None where it is no such code of England or Wales."""
    found = _CODE.fullmatch(code)
    return _KINDS[found[1]] if found else None


def statements(*, lookup: bool, year: int) -> tuple[str, ...]:
    """To be printed with figures of the ONS; `lookup`: units come from a list of postcodes."""
    return (_OPEN, *(line.format(year=year) for line in _LOOKUP)) if lookup else (_OPEN,)


def has_terms_of_its_own(postcode: str) -> bool:
    """Whether it is one of Northern Ireland, which that licence does not cover."""
    return bool(_NORTHERN_IRELAND.match(postcode.strip()))
