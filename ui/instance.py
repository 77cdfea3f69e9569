"""One program at a time: a second start hands its record to the first, and ends.

A lock says who is the first; it is let go of by the system even where a program is killed. The
record's path goes through a local socket that only the same user can reach.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_HEARD: Final = b"heard\n"
_LONGEST_PATH: Final = 32_768
_PATIENCE_MS: Final = 3000
_STEP_MS: Final = 50


class OneInstance(QObject):
    """Whether this is the first program of this user, and what later ones hand over.

    Signals:
        handed: (path) of a record, "" for none: the person wants to see this program.
    """

    handed = Signal(object)  # str; Qt drops odd bytes of a name

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """`folder`: of the settings; programs with another one have nothing to do with us."""
        super().__init__(parent)
        name = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:16]
        self._name = f"facilitator-{name}"
        self._lock = QLockFile(str(folder / "open.lock"))
        self._lock.setStaleLockTime(0)  # however long the meeting: only its end lets go
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)

    def is_first(self) -> bool:
        """Whether no other is open; from then on later ones are heard.

        Where nothing can be locked (a read-only folder) every program is a first one: a record
        has a lock of its own.
        """
        if not self._lock.tryLock(0):
            return self._lock.error() is not QLockFile.LockError.LockFailedError
        QLocalServer.removeServer(self._name)  # what a killed one left behind
        self._server.listen(self._name)
        return True

    def hand_over(self, record: Path | None) -> bool:
        """Give that record to the first program; whether it answered."""
        path = os.fsencode(record.absolute()) if record is not None else b""
        socket = QLocalSocket()
        for _ in range(_PATIENCE_MS // _STEP_MS):
            socket.connectToServer(self._name)
            if socket.waitForConnected(_PATIENCE_MS):
                break
            QThread.msleep(_STEP_MS)  # the first has the lock, and does not listen yet
        else:
            return False
        socket.write(path + b"\n")
        socket.waitForBytesWritten(_PATIENCE_MS)
        answered = socket.bytesAvailable() > 0 or socket.waitForReadyRead(_PATIENCE_MS)
        return answered and bytes(socket.readAll().data()) == _HEARD

    def end(self) -> None:
        """Let the next one be the first."""
        self._server.close()
        self._lock.unlock()

    def _called(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda caller=socket: self._read(caller))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST_PATH:
                socket.abort()
            return
        line = bytes(socket.readLine().data())
        socket.write(_HEARD)
        socket.flush()
        self.handed.emit(os.fsdecode(line.rstrip(b"\n")))
