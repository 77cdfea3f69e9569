"""Kinds of unit and ways of inviting, by name, for desk, paper and files. No world."""

from __future__ import annotations

from facilitator.reach.values import Channel, UnitKind
from facilitator.wording import say


def kind_name(kind: UnitKind, language: str) -> str:
    """'Output area'."""
    return {
        UnitKind.STREET: say(language, "Street"),
        UnitKind.PATCH: say(language, "Patch"),
        UnitKind.OUTPUT_AREA: say(language, "Output area"),
        UnitKind.LSOA: say(language, "LSOA"),
        UnitKind.MSOA: say(language, "MSOA"),
        UnitKind.WARD: say(language, "Ward"),
    }[kind]


def channel_name(channel: Channel, language: str) -> str:
    """'Leaflets'."""
    return {
        Channel.LEAFLET: say(language, "Leaflets"),
        Channel.DOOR: say(language, "Knocking on doors"),
        Channel.LETTER: say(language, "Letters"),
        Channel.POSTER: say(language, "Posters"),
        Channel.STALL: say(language, "A stall"),
        Channel.PHONE: say(language, "By phone"),
        Channel.GROUP: say(language, "Through a group"),
        Channel.ONLINE: say(language, "Online"),
    }[channel]
