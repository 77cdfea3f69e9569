"""Where pictures come from: a webcam by its number, a folder of pictures, a film.

    0                   the first camera        folder:/path    its pictures by name
    video:/path         a film at its own pace

A webcam is read by a thread of its own that keeps the newest picture and drops the rest, so that
whoever reads slowly is never behind. A picture is never written anywhere.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from facilitator.errors import EnvironmentFailure
from hardware.camera.library import opencv
from hardware.camera.pictures import Picture, Source
from hardware.camera.webcam import Capture, Webcam

if TYPE_CHECKING:
    from hardware.camera.pictures import Image

ENDINGS: Final = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp", ".pgm"})
#: That a webcam is asked for, in pixels.
SIZE: Final = (1920, 1080)
_FOLDER, _VIDEO = "folder:", "video:"
_PACE: Final = 5.0  # pictures a second that a folder is shown at
_USUAL_PACE: Final = 30.0  # of a film that does not say
_FASTEST: Final = 240.0


@dataclass(frozen=True, slots=True)
class Asked:
    """How pictures are wanted.

    Attributes:
        size: of a webcam's picture, across and down; it gives what it has that is nearest.
        loop: a folder or a film begins again at its end.
        at_pace: at its own pace; else as fast as pictures are taken, and none is left out.
    """

    size: tuple[int, int] = SIZE
    loop: bool = True
    at_pace: bool = True


def open_source(path: str, asked: Asked | None = None) -> Source:
    """What gives pictures.

    Raises:
        EnvironmentFailure: it is not there, is taken, or cannot be read; or OpenCV is missing.

    """
    asked = asked or Asked()
    if path.startswith(_FOLDER):
        return Folder(Path(path.removeprefix(_FOLDER)), asked)
    if path.startswith(_VIDEO):
        return Film(Path(path.removeprefix(_VIDEO)), asked)
    if not path.isdecimal():
        raise EnvironmentFailure(
            f"{path} is no camera.", "Write its number (0 is the first), folder:PATH or video:PATH."
        )
    return Webcam(int(path), asked.size)


def is_there(path: str) -> bool:
    """Whether it is worth trying to open; True where only trying can tell."""
    for word in (_FOLDER, _VIDEO):
        if path.startswith(word):
            return Path(path.removeprefix(word)).exists()
    nodes = Path("/sys/class/video4linux")  # on Linux, where a camera has a node
    return not nodes.is_dir() or (nodes / f"video{path}").exists()


def picture_files(folder: Path) -> list[Path]:
    """The pictures in it, by name. Raises EnvironmentFailure: there is no such folder, or none."""
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix.lower() in ENDINGS)
    except OSError as error:
        raise EnvironmentFailure(
            f"The folder {folder} cannot be read: {error.strerror}.", "Check its name."
        ) from error
    if not files:
        raise EnvironmentFailure(
            f"There is no picture in {folder}.", "Put photos of the hall into it (JPEG or PNG)."
        )
    return files


def read_picture(file: Path) -> Image:
    """The picture in that file. Raises EnvironmentFailure: it cannot be read."""
    cv2, np = opencv()
    try:
        data = np.fromfile(file, dtype=np.uint8)
    except OSError as error:
        raise EnvironmentFailure(
            f"{file} cannot be read: {error.strerror}.", "Check the name of the file."
        ) from error
    try:
        image: Image | None = cv2.imdecode(data, cv2.IMREAD_COLOR) if len(data) else None
    except cv2.error as error:  # more pixels than OpenCV takes, or than there is memory for
        raise EnvironmentFailure(
            f"{file} is too large to be read.", "Save it smaller: 4000 pixels across are enough."
        ) from error
    if image is None:
        raise EnvironmentFailure(f"{file} is no picture.", "Give it a JPEG or PNG picture.")
    return image


class Folder:
    """Pictures in a folder, in the order of their names; what is put into it later comes too."""

    def __init__(self, folder: Path, asked: Asked) -> None:
        """Raises EnvironmentFailure: there is no picture in it, or no such folder."""
        opencv()
        self._folder, self._asked = folder, asked
        self._files = iter(picture_files(folder))
        self._next_at, self._read_any = time.monotonic(), False
        self.is_over = False

    def take(self, wait: float) -> Picture | None:
        ahead = self._next_at - time.monotonic() if self._asked.at_pace else 0.0
        if self.is_over or ahead > wait:
            time.sleep(wait)
            return None
        time.sleep(max(0.0, ahead))
        self._next_at = time.monotonic() + 1 / _PACE
        file = next(self._files, None)
        if file is None:
            self._begin_again()
            return None
        return self._shown(file)

    def close(self) -> None:
        """Nothing is open."""

    def _begin_again(self) -> None:
        if not self._read_any:
            raise EnvironmentFailure(
                f"No picture in {self._folder} can be read.", "Give it JPEG or PNG pictures."
            )
        if not self._asked.loop:
            self.is_over = True
            return
        self._files, self._read_any = iter(picture_files(self._folder)), False

    def _shown(self, file: Path) -> Picture | None:
        try:
            image = read_picture(file)
        except EnvironmentFailure:
            if not self._asked.at_pace:
                raise
            return None  # half written, perhaps: it comes round again
        self._read_any = True
        return Picture(image, time.monotonic(), file.name)


class Film:
    """A film, at its own pace or as fast as it is read."""

    def __init__(
        self, file: Path, asked: Asked, open_film: Callable[[str], Capture] | None = None
    ) -> None:
        """Raises EnvironmentFailure: it is not there, or is no film."""
        cv2, _ = opencv()
        self._file, self._asked = file, asked
        self._open = open_film or cv2.VideoCapture
        self.is_over = False
        if not file.is_file():
            raise EnvironmentFailure(f"There is no film {file}.", "Check the name of the file.")
        self._begin()
        pace = float(self._film.get(cv2.CAP_PROP_FPS) or 0.0)
        self._pace = pace if 0 < pace <= _FASTEST else _USUAL_PACE

    def take(self, wait: float) -> Picture | None:
        if self.is_over or not self._wait_for_next(wait):
            return None
        ok, image = self._film.read()
        if ok:
            self._at += 1
            return Picture(image, time.monotonic(), f"{self._file.name} {self._at}")
        if not self._at:
            raise self._unreadable()
        self._end()
        return None

    def close(self) -> None:
        self._film.release()

    def _wait_for_next(self, wait: float) -> bool:
        """Whether a picture is due; those whose time has passed are left out."""
        if not self._asked.at_pace:
            return True
        due = (time.monotonic() - self._began) * self._pace
        if due < self._at:
            ahead = (self._at - due) / self._pace
            time.sleep(min(wait, ahead))
            return ahead <= wait
        while self._at < int(due) and self._film.grab():
            self._at += 1
        return True

    def _begin(self) -> None:
        self._film = self._open(str(self._file))
        self._began, self._at = time.monotonic(), 0
        if not self._film.isOpened():
            raise self._unreadable()

    def _end(self) -> None:
        if self._asked.loop:
            self._film.release()
            self._begin()
        else:
            self.is_over = True

    def _unreadable(self) -> EnvironmentFailure:
        return EnvironmentFailure(
            f"{self._file} cannot be read as a film.", "Save it as MP4 (H.264), or AVI (MJPEG)."
        )


def every_picture(path: Path) -> Iterator[Picture]:
    """All pictures of a picture, a folder or a film, in order and once, none left out.

    Raises EnvironmentFailure: one of them cannot be read.
    """
    if path.suffix.lower() in ENDINGS and not path.is_dir():
        yield Picture(read_picture(path), time.monotonic(), path.name)
        return
    once = Asked(loop=False, at_pace=False)
    source: Source = Folder(path, once) if path.is_dir() else Film(path, once)
    try:
        while not source.is_over:
            if (picture := source.take(0.0)) is not None:
                yield picture
    finally:
        source.close()
