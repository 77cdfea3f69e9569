"""The sample certificate with a mandate of any length, and in English and Welsh at once."""

from __future__ import annotations

from dataclasses import replace

from facilitator.documents.certificate.certificate import Certificate
from tests.facilitator.documents.evening import CERTIFICATE

_WELSH = {
    "destination": "Cynulliad Cymdogaethau Ardal Hull",
    "sittings": "2 Mehefin a 7 Gorffennaf 2026",
    "issue": "Gwasanaeth bws 56 gyda'r nos.",
    "scope": "Cewch siarad a phleidleisio ar eitem 4 (y rhwydwaith bysiau) yn unig.",
    "unforeseen": "Ymatal, gwrando a dod ag ef yn ôl.",
    "reporting": "Nodyn ysgrifenedig o fewn 7 diwrnod; adroddiad llafar yn ein cynulliad nesaf.",
    "expenses": "Cytunwyd hyd at £12.",
    "rule": "mwy na hanner y pleidleisiau a fwriwyd",
    "method": "setiau llaw, pleidlais agored",
    "result": "Derbyniwyd: angen 73, cafwyd 139 (+66)",
    "election_method": "Pleidlais gyfrinachol drwy restru",
    "quota": "Cwota 77",
}
_INSTRUCTIONS = {
    "BIND": "Pleidleisiwch dros unrhyw gynnig i adfer bws olaf am 23:00, o ddydd Llun i Sadwrn.",
    "SEEK": "Teithio am ddim i rai dan 18 oed.",
    "LIMIT": "Peidiwch â chytuno i unrhyw doriad i wasanaethau'r dydd yn ein hardal ni.",
    "CARRY": "Ein 41 o adroddiadau stryd wrth stryd.",
    "ASK": "Faint mae bws 23:00 yn ei gostio, yn ôl y gweithredwr.",
    "EXPLORE": "Llythyr ar y cyd â Greatfield; nid yw'n rhwymo neb nes i ni ei gadarnhau.",
}


def certificate_with(instructions: int) -> Certificate:
    """The sample certificate with so many instructions: its own six, over and over."""
    six = CERTIFICATE.instructions
    return replace(CERTIFICATE, instructions=tuple(six[n % 6] for n in range(instructions)))


def in_both(value: Certificate) -> Certificate:
    """Its texts in English and Welsh."""
    texts = {name: {"en": getattr(value, name), "cy": welsh} for name, welsh in _WELSH.items()}
    instructions = tuple(
        replace(
            one,
            text={"en": one.text, "cy": _INSTRUCTIONS[one.kind]},
            fallback={"en": one.fallback, "cy": "derbyn hanner pris."} if one.fallback else "",
        )
        for one in value.instructions
    )
    return replace(value, instructions=instructions, **texts)
