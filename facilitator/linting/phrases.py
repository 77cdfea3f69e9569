"""Words that say little, words that set an agenda, words of time: English and Welsh, side by side.

The lists are short on purpose. What is not in them is never flagged: advice that cries wolf is
read by nobody.
"""

from __future__ import annotations

import re
from typing import Final

from facilitator.linting.words import Words, among

#: Nothing stands behind these; they take no part in any comparison.
IDLE: Final[dict[str, Words]] = {
    "en": among(
        "a an the and or of to for on in at by with from into about as it its this that these "
        "those them they their our us we you your he she his her is are be been being may shall "
        "should will would must can do does did please any all some every each more most such "
        "there here so then if when where which who what very",
        "en",
    ),
    "cy": among(
        "y yr r a ac i o ar at am yn n mewn gan gyda dros drosto drosti gyda'i hyn hwn hon hynny "
        "ei eu ein eich ef hi nhw ni chi fe mae yw ydy bod fod unrhyw pob holl rhai mwy mor os "
        "pan lle sydd sy a'r o'r i'r dylai dylid gall bydd byddwch rhaid un",
        "cy",
    ),
}
#: Verbs that ask for an object, and mean nothing without one.
VAGUE: Final[dict[str, Words]] = {
    "en": among(
        "support supportive back raise consider look push press promote encourage discuss debate "
        "address explore examine review investigate advocate argue lobby campaign urge promote "
        "highlight mention express help work engage speak talk seek pursue favour vote note "
        "represent voice champion welcome progress further",
        "en",
    ),
    "cy": among(
        "cefnogi codi ystyried trafod edrych gwthio wthio pwyso annog hyrwyddo hybu helpu gweithio "
        "weithio archwilio ymchwilio siarad dadlau ceisio mynegi pleidleisio son sylwi cyfeirio "
        "croesawu cynrychioli lleisio adolygu ymgyrchu lobio",
        "cy",
    ),
}
#: Nouns and the like that name nothing.
EMPTY: Final[dict[str, Words]] = {
    "en": among(
        "matter matters issue issues thing things concern concerns question questions idea ideas "
        "point points stuff situation topic subject view views opinion opinions feeling feelings "
        "interest interests need needs option options possibility possibilities way ways solution "
        "solutions improvement improvements change changes action measure measures better best "
        "good strongly actively fully generally broadly further forward up towards toward behalf "
        "possible appropriate necessary always delegate assembly council committee board body "
        "meeting meetings district county next awareness community communities residents people "
        "neighbourhood neighbours everybody everyone",
        "en",
    ),
    "cy": among(
        "mater materion peth pethau pryder pryderon cwestiwn cwestiynau syniad syniadau pwynt "
        "pwyntiau sefyllfa pwnc barn teimlad teimladau buddiant buddiannau angen anghenion opsiwn "
        "opsiynau dewis dewisiadau posibilrwydd ffordd ffyrdd ateb atebion gwelliant gwelliannau "
        "welliant welliannau newid newidiadau camau gweithredu well gwell ymhellach ymlaen tuag "
        "cryf gryf frwd bosibl posibl cyfarfod cyfarfodydd cyngor cynulliad pwyllgor corff "
        "dirprwy nesaf cymuned gymuned cymunedau ymwybyddiaeth trigolion drigolion pobl bobl pawb",
        "cy",
    ),
}
#: Somebody is told not to.
_NOT: Final = re.compile(
    r"\b(?:not|never|no|nor|cannot|without|neither|refuse|against"
    r"|ni|nid|na|nac|peidio|beidio|peidiwch|byth|heb|dim|ddim|gwrthod)\b|n['’]t\b"
)
_ANY: Final = r"(?:an? |any |new |another |further |the |our |\d+ )*(?:new )?(?:agenda )?"
_ITEMS: Final = _ANY + r"(?:items?|motions?)\b"
#: What makes an agenda, by language. "Agenda item 4" is one that is there.
_AGENDA: Final = {
    "en": re.compile(
        r"\b(?:alter|chang|amend|set|re-?order|rearrang|propos|decid|determin|draw up|shap|fix)"
        r"(?:e|es|ing|ting|s)?(?: or \w+)? (?:the |their |its |an? |that |this |new )*"
        r"(?:\w+['’]s )?agenda\b(?! items? \d)"
        r"|\b(?:add|put|plac|get|includ|insert|tabl|list|propos|remov|tak|mov)"
        r"(?:e|es|ed|ing|ting|s)? (?:[^\s]+ ){0,9}?(?:on|to|onto|in|into|for|from|off)"
        r" (?:the |their |its |that |an? )?"
        r"(?:[^\s]+ ){0,3}?agenda\b(?! items? \d)"
        r"|\b(?:propos|add|submit|tabl|introduc|suggest)(?:e|es|ing|s|ting)? " + _ITEMS + r"(?! \d)"
    ),
    "cy": re.compile(
        r"\b(?:newid|g?osod|gosod|p?b?ennu|pennu|diwygio|ddiwygio|llunio|lunio|[cg]ynnig|aildrefnu)"
        r"(?:['’]r| yr| eu| ei| neu \w+ yr)? h?agenda\b"
        r"|(?<!\by )(?<!\bein )"  # 'the motion', and not 'to propose'
        r"\b(?:ychwanegu|rh?oi|gosod|osod|cynnwys|gynnwys|[cg]ael|[td]ynnu|[cg]ynnig)"
        r"(?:['’]r)? (?:[^\s]+ ){0,9}?(?:ar|at|oddi ar|yn|i|o)(?: yr| eu| ei|['’]r) h?agenda\b"
        r"|\b(?:[cg]ynnig|ychwanegu|[cg]yflwyno) (?:unrhyw )?(?:eitem(?:au)?|cynnig)\b(?! \d)"
    ),
}
_SENTENCE: Final = re.compile(r"[.;!?\n]+")
#: A day can be worked out from these.
_TIMES: Final = re.compile(
    r"\d{4}-\d\d-\d\d|\d\d?[./]\d\d?|\b\d\d?(?:st|nd|rd|th)\b"
    r"|\b(?:hours?|days?|weeks?|fortnight|months?|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|january|february|march|april|may \d|\d+ may|june|july|august|september"
    r"|october|november|december|tomorrow)\b"
    r"|\b(?:next|following) (?:\w+ )?(?:assembly|meeting)\b"
    r"|\b(?:oriau|awr|d?diwrnod(?:au)?|dd?yddiau|dd?ydd|tridiau|wythnos(?:au)?|[pb]ythefnos"
    r"|[mf]is(?:oedd)?|llun|mawrth|mercher|iau|gwener|sadwrn|ionawr|chwefror|ebrill|mai|mehefin"
    r"|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|yfory)\b"
    r"|\b(?:[cgn]+h?yfarfod|[cgn]+h?ynulliad) nesaf\b"
)


def names_a_time(text: str) -> bool:
    """Whether one can say of that text by when, or at which meeting."""
    return _TIMES.search(text.casefold()) is not None


def setting_an_agenda(text: str, language: str) -> str:
    """The words that ask for something on an agenda, or off it; "" for none, or told not to."""
    pattern = _AGENDA.get(language)
    for sentence in _SENTENCE.split(text.casefold()) if pattern is not None else ():
        found = pattern.search(" ".join(sentence.split())) if pattern is not None else None
        if found is not None and not _NOT.search(found.string[: found.end()]):
            return found[0]
    return ""
