"""An assembly that signs, for tests: its key, its certificates and lists, and the door."""

from __future__ import annotations

from hashlib import sha256

from facilitator.credentials.checking import check
from facilitator.credentials.files import read_status, status_file
from facilitator.credentials.values import TrustedAssembly, TrustedKey, TrustList
from facilitator.issuing import signed_certificate, status_list_due, today
from facilitator.parts import assembly, keys, mandate
from facilitator.record.assembly_key import KeyFolder, new_key
from facilitator.signing import Signing

#: Of sealing, in tests.
CHEAP = 2
WORDS = "river lantern oak pony"


def laptop(folder):
    return Signing(KeyFolder(folder, CHEAP))


def state(hall):
    return hall.world.of(keys.PART)


def day(hall):
    return today(hall.world, hall.clock.now())


def signs(hall, folder):
    """The assembly's key, made unasked on the laptop with that folder."""
    signing = laptop(folder)
    hall.do(signing.make())
    return signing


def certified(hall, signing, given=None):
    """Make the certificate of that mandate, the newest by default; its code."""
    given = given or hall.world.of(mandate.PART).all[-1]
    key = signing.key(hall.world)
    due = status_list_due(hall.world, key, day(hall), given.id)
    if due is not None:
        hall.do(due)
    paper = signed_certificate(hall.world, given.id, ("en",), key, day(hall))
    pdf = sha256(paper.code.encode()).hexdigest()
    hall.do(mandate.IssueCertificate(given.id, pdf, state(hall).list.number))
    return paper.code


def listed(hall, signing):
    """The status list as things stand, issued if it is due."""
    due = status_list_due(hall.world, signing.key(hall.world), day(hall))
    if due is not None:
        hall.do(due)
    return status_file([state(hall).list.code])


def trusting(hall, *trusted):
    """A district that knows these keys of the assembly; its first key by default."""
    body = hall.world.of(assembly.PART)
    given = trusted or (TrustedKey(state(hall).keys[0].public, day(hall)),)
    known = TrustedAssembly(body.id, body.name, tuple(given))
    return TrustList("Hull", new_key().public, 1, day(hall), (known,))


def answer(hall, code, trust, status=None):
    """What the council's door says today."""
    lists = read_status(status, trust) if status else ()
    return check(code, trust, lists, day(hall)).answer.value
