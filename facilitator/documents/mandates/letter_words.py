"""The words of letters about a mandate, each occasion its own, in one language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from facilitator.documents.mandates.letter_value import Letter, Occasion
from facilitator.documents.values import named, worded
from facilitator.wording import long_date, say


def subject(value: Letter, language: str) -> str:
    """What the letter is about, for its head."""
    words = {
        Occasion.APPOINTED: say(
            language, "Our delegate to you: mandate {number}", number=value.mandate
        ),
        Occasion.RECALL_NOTICED: say(
            language, "Recall of mandate {number}: when it is put", number=value.mandate
        ),
        Occasion.SUSPENDED: say(language, "Mandate {number} is suspended", number=value.mandate),
        Occasion.RECALLED: say(language, "Mandate {number} is recalled", number=value.mandate),
        Occasion.RESIGNED: say(language, "Mandate {number} is given back", number=value.mandate),
        Occasion.BODY_SUSPENDED: say(
            language, "Certificate {number} does not hold for now", number=value.certificate
        ),
        Occasion.BODY_RECALLED: say(
            language, "Certificate {number} no longer holds", number=value.certificate
        ),
    }
    return words[value.occasion]


def body(value: Letter, language: str) -> tuple[str, ...]:
    """Its paragraphs; those that are empty are left out."""
    return tuple(text for text in _BODIES[value.occasion](value, language) if text)


def _appointed(value: Letter, language: str) -> tuple[str, ...]:
    return (
        say(
            language,
            "Our assembly elected {name} its delegate to you and gave mandate {mandate}. The "
            "certificate is {certificate}; a copy is enclosed.",
            name=named(value.delegate, language),
            mandate=value.mandate,
            certificate=value.certificate,
        ),
        _alternate(value, language),
        say(
            language,
            "The delegate agreed that name and mandate are sent to you. The delegate may act only "
            "within the mandate, and may be recalled by our assembly at any time.",
        ),
        _with_the_list(value, language),
    )


def _recall_noticed(value: Letter, language: str) -> tuple[str, ...]:
    return (
        say(
            language,
            "The recall of your mandate {mandate} to the {body} is an item on the notice of our "
            "next meeting.",
            mandate=value.mandate,
            body=worded(value.destination, language),
        ),
        _when(value, language),
        say(
            language,
            "You may speak before the assembly votes, or send a written reply, which will be read "
            "out in full. The vote is by private ballot. Your mandate is in force until then.",
        ),
        _reply_by(value, language),
    )


def _suspended(value: Letter, language: str) -> tuple[str, ...]:
    return (
        _decided(value, language),
        say(
            language,
            "Your mandate {mandate} is suspended until its recall is decided. Until then please "
            "do not act for the assembly.",
            mandate=value.mandate,
        ),
        say(language, "You will be told at which meeting the recall is put."),
        say(
            language,
            "You may speak before the assembly votes on the recall, or send a written reply, "
            "which will be read out in full.",
        ),
        _reply_by(value, language),
    )


def _recalled(value: Letter, language: str) -> tuple[str, ...]:
    return (
        _decided(value, language),
        say(
            language,
            "Your mandate {mandate} to the {body} has ended. Certificate {certificate} no longer "
            "holds: please give it back. Your report on what was done is still welcome.",
            mandate=value.mandate,
            body=worded(value.destination, language),
            certificate=value.certificate,
        ),
        _the_list(value, language),
    )


def _resigned(value: Letter, language: str) -> tuple[str, ...]:
    return (
        say(
            language,
            "You gave back mandate {mandate} to the {body}. The assembly thanks you for carrying "
            "it. Certificate {certificate} no longer holds: please give it back.",
            mandate=value.mandate,
            body=worded(value.destination, language),
            certificate=value.certificate,
        ),
        say(language, "Your report on what was done is still welcome."),
        _the_list(value, language),
    )


def _body_suspended(value: Letter, language: str) -> tuple[str, ...]:
    return (
        _decided(value, language),
        say(
            language,
            "Certificate {certificate} of mandate {mandate} does not hold until our assembly has "
            "decided on its recall. Please do not seat anybody with it.",
            certificate=value.certificate,
            mandate=value.mandate,
        ),
        *_for_the_body(value, language),
    )


def _body_recalled(value: Letter, language: str) -> tuple[str, ...]:
    return (
        _decided(value, language),
        say(
            language,
            "Certificate {certificate} of mandate {mandate} no longer holds. Please do not seat "
            "anybody with it.",
            certificate=value.certificate,
            mandate=value.mandate,
        ),
        *_for_the_body(value, language),
    )


def _for_the_body(value: Letter, language: str) -> tuple[str, ...]:
    whose = ""
    if value.delegate != "":
        name = named(value.delegate, language)
        whose = say(language, "It was given to {name}.", name=name)
    return (whose, _acting(value, language), _the_list(value, language))


def _decided(value: Letter, language: str) -> str:
    if value.meeting is None:
        return ""
    day = long_date(language, value.meeting)
    if not value.decision:
        return say(language, "Our assembly met on {day}.", day=day)
    return say(
        language,
        "Our assembly decided so on {day} (decision {number}).",
        day=day,
        number=value.decision,
    )


def _when(value: Letter, language: str) -> str:
    if value.meeting is None:
        return ""
    return say(
        language,
        "It is on {day}, {time}, {place}.",
        day=long_date(language, value.meeting),
        time=value.time,
        place=value.place,
    )


def _reply_by(value: Letter, language: str) -> str:
    if value.reply_by is None:
        return ""
    day = long_date(language, value.reply_by)
    return say(language, "A written reply should be with us by {day}.", day=day)


def _alternate(value: Letter, language: str) -> str:
    if value.alternate == "":
        return ""
    return say(language, "The alternate is {name}.", name=named(value.alternate, language))


def _acting(value: Letter, language: str) -> str:
    if value.alternate == "":
        return ""
    name = named(value.alternate, language)
    if not value.alternate_certificate:
        return say(language, "The alternate, {name}, acts instead.", name=name)
    return say(
        language,
        "The alternate, {name}, acts instead, with certificate {certificate}.",
        name=name,
        certificate=value.alternate_certificate,
    )


def _with_the_list(value: Letter, language: str) -> str:
    if value.status_list is None:
        return ""
    return say(
        language,
        "The certificate is valid only with status list no. {n} or a later one, which is enclosed.",
        n=value.status_list,
    )


def _the_list(value: Letter, language: str) -> str:
    if value.status_list is None:
        return ""
    return say(language, "Status list no. {n} says so.", n=value.status_list)


_BODIES: Final[dict[Occasion, Callable[[Letter, str], tuple[str, ...]]]] = {
    Occasion.APPOINTED: _appointed,
    Occasion.RECALL_NOTICED: _recall_noticed,
    Occasion.SUSPENDED: _suspended,
    Occasion.RECALLED: _recalled,
    Occasion.RESIGNED: _resigned,
    Occasion.BODY_SUSPENDED: _body_suspended,
    Occasion.BODY_RECALLED: _body_recalled,
}
