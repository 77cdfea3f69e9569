"""Papers through a real CUPS: a daemon of our own on loopback, printers that are only a port.

Skipped where CUPS is not installed.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import pytest

from tests.ui.desk.preview.test_preview import pdf
from ui.machine.print_queue import followed, submit
from ui.machine.printers import printers
from ui.present.printing import Known, Wish

CUPSD = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
pytestmark = [
    pytest.mark.prove,
    pytest.mark.skipif(not CUPSD or not shutil.which("lp"), reason="CUPS is not installed"),
]

_CONFIG = """Listen 127.0.0.1:{port}
DefaultAuthType None
WebInterface No
Browsing No
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_FOLDERS = {
    "RequestRoot": "spool",
    "CacheDir": "cache",
    "StateDir": "state",
    "TempDir": "temp",
}


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class PaperTray:
    """A printer that is a port: what comes in is kept as it came."""

    def __init__(self):
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        self.printed = b""
        threading.Thread(target=self._take, daemon=True).start()

    def _take(self):
        while True:
            try:
                come, _ = self._door.accept()
            except OSError:
                return
            with come:
                while part := come.recv(65536):
                    self.printed += part

    def close(self):
        self._door.close()


def _configure(folder):
    port = free_port()
    for name in (*_FOLDERS.values(), "log"):
        (folder / name).mkdir()
    files = [f"{key} {folder / name}" for key, name in _FOLDERS.items()]
    files += [f"{kind}Log {folder / 'log' / kind}" for kind in ("Access", "Error", "Page")]
    files += [f"ServerRoot {folder}", "SystemGroup root"]
    if os.geteuid() == 0:
        files += ["User lp", "Group lp"]
        folder.chmod(0o755)
        for name in (*_FOLDERS.values(), "log"):
            shutil.chown(folder / name, "lp", "lp")
    (folder / "cupsd.conf").write_text(_CONFIG.format(port=port))
    (folder / "cups-files.conf").write_text("\n".join(files) + "\n")
    return port


@pytest.fixture(scope="module")
def cups():
    """The daemon, with a printer that prints and one that is not there."""
    folder, tray = Path(tempfile.mkdtemp()), PaperTray()
    port = _configure(folder)
    config = ("-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf"))
    daemon = subprocess.Popen([CUPSD, "-f", *config])
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("CUPS_SERVER", f"127.0.0.1:{port}")
        patched.setenv("PATH", f"{os.environ['PATH']}:/usr/sbin")
        until(lambda: subprocess.run(["lpstat", "-r"], check=False, capture_output=True))
        for name, at in (("here", tray.port), ("lost", free_port()), ("shut", free_port())):
            told("lpadmin", "-p", name, "-E", "-v", f"socket://127.0.0.1:{at}", "-m", "raw")
        told("lpadmin", "-d", "here")
        told("cupsreject", "shut")
        yield tray
        daemon.terminate()
        daemon.wait(10)
    tray.close()
    shutil.rmtree(folder)


def told(*command):
    until(lambda: subprocess.run(command, check=False, capture_output=True))


def until(run):
    """Ask until it answers: a daemon needs a moment."""
    for _ in range(50):
        done = run()
        if not done.returncode and b"not running" not in done.stdout:
            return
        time.sleep(0.2)
    pytest.fail(f"{done.args}: {done.stderr.decode()}")


def comes_to(ticket, known, *, patience=20):
    """Follow it as the desk does."""
    for _ in range(patience * 4):
        ticket = followed(ticket)
        if ticket.known is known:
            return ticket
        time.sleep(0.25)
    return pytest.fail(f"{ticket} never came to {known}")


@pytest.fixture
def paper(tmp_path):
    file = tmp_path / "-Minutes 1; rm x.pdf"  # a name that no shell may ever see
    file.write_bytes(pdf("one", "two"))
    return file


def test_the_very_file_comes_out_as_often_as_was_asked(cups, paper):
    ticket = submit(paper, Wish("here", 3))
    assert (ticket.printer, ticket.known) == ("here", Known.UNDER_WAY)
    comes_to(ticket, Known.DONE)
    assert cups.printed == paper.read_bytes() * 3


def test_the_usual_printer_is_the_first_of_the_list_and_takes_what_names_none(cups, paper):
    assert printers() == ("here", "lost", "shut")
    assert submit(paper, Wish()).printer == "here"


def test_at_a_paused_printer_it_waits_and_is_printed_when_that_goes_on(cups, paper):
    told("cupsdisable", "here")
    waits = comes_to(submit(paper, Wish("here")), Known.PAUSED)
    told("cupsenable", "here")
    for _ in range(80):  # the desk has stopped asking by now: ask anew
        job = subprocess.run(
            ["lpstat", "-W", "not-completed", "-o", "here"], check=True, capture_output=True
        )
        if f"here-{waits.job} ".encode() not in job.stdout:
            return
        time.sleep(0.25)
    pytest.fail("It was never printed.")


def test_a_printer_that_is_not_there_is_known_to_be_lost(cups, paper):
    comes_to(submit(paper, Wish("lost")), Known.UNREACHABLE)


def test_a_queue_that_takes_nothing_and_a_printer_that_is_no_more_are_known(cups, paper):
    assert submit(paper, Wish("shut")).known is Known.REFUSED
    assert submit(paper, Wish("sold")).known is Known.NO_PRINTER


def test_without_the_daemon_there_is_no_printer(paper, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{free_port()}")
    assert submit(paper, Wish("here")).known is Known.NO_PRINTER
