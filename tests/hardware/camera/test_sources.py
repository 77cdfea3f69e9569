"""Where pictures come from: each that fails says what happened and what to do."""

from __future__ import annotations

import sys
import time
import zlib
from itertools import islice
from struct import pack
from threading import Event

import cv2
import numpy as np
import pytest

from facilitator.errors import EnvironmentFailure
from hardware.camera.pictures import MadeUp
from hardware.camera.sources import (
    Asked,
    Film,
    Folder,
    every_picture,
    is_there,
    open_source,
    read_picture,
)
from hardware.camera.webcam import Webcam, taken_failure

ONCE = Asked(loop=False, at_pace=False)


def grey(tone):
    return np.full((24, 32, 3), tone, np.uint8)


def tones(source, count):
    """The brightness of so many of its pictures."""
    found = []
    ends = time.monotonic() + 5
    while len(found) < count and time.monotonic() < ends:
        if (picture := source.take(0.05)) is not None:
            found.append(round(float(picture.image.mean())))
    return found


@pytest.fixture
def photos(tmp_path):
    for name, tone in (("b.png", 20), ("a.png", 10), ("c.PNG", 30)):
        cv2.imwrite(str(tmp_path / name), grey(tone))
    (tmp_path / "notes.txt").write_text("no picture")
    return tmp_path


@pytest.fixture
def reel(tmp_path):
    file = tmp_path / "reel.avi"
    out = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*"MJPG"), 100.0, (32, 24))
    for tone in range(0, 200, 20):
        out.write(grey(tone))
    out.release()
    return file


def test_a_folder_is_shown_by_name_and_ends_or_begins_again(photos):
    once = Folder(photos, ONCE)
    assert tones(once, 3) == [10, 20, 30]
    assert once.take(0) is None
    assert once.is_over
    again = Folder(photos, Asked(loop=True, at_pace=False))
    assert tones(again, 7) == [10, 20, 30, 10, 20, 30, 10]


def test_what_is_put_into_a_folder_later_comes_too(photos):
    source = Folder(photos, Asked(loop=True, at_pace=False))
    assert tones(source, 3) == [10, 20, 30]
    cv2.imwrite(str(photos / "d.png"), grey(40))
    assert tones(source, 4) == [10, 20, 30, 40]


def test_a_film_gives_every_picture_as_fast_as_it_is_read(reel):
    found = [round(float(picture.image.mean())) for picture in every_picture(reel)]
    assert found == pytest.approx(list(range(0, 200, 20)), abs=3)


def test_a_film_at_its_own_pace_leaves_out_what_a_slow_reader_missed(reel):
    film = Film(reel, Asked(loop=False))
    film.take(0.1)
    time.sleep(0.05)
    assert tones(film, 1)[0] >= 80
    film.close()


def test_a_film_begins_again_at_its_end(reel):
    film = Film(reel, Asked())
    end = time.monotonic() + 0.25
    while time.monotonic() < end:
        film.take(0.02)
    assert not film.is_over
    film.close()


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("folder:{0}/none", "cannot be read"),
        ("folder:{0}/empty", "no picture in"),
        ("video:{0}/none.avi", "no film"),
        ("video:{0}/text.avi", "cannot be read as a film"),
        ("front door", "is no camera"),
        ("97", "camera 97"),
    ],
)
def test_what_does_not_open_says_so_and_what_to_do(tmp_path, path, what):
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.avi").write_text("no film")
    with pytest.raises(EnvironmentFailure) as failure:
        open_source(path.format(tmp_path))
    assert what in failure.value.what.replace("Camera", "camera")
    assert failure.value.todo.endswith(".")


def test_without_opencv_the_sentence_says_how_to_get_it(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "cv2", None)
    for path in ("0", f"folder:{tmp_path}", f"video:{tmp_path}/x.avi"):
        with pytest.raises(EnvironmentFailure) as failure:
            open_source(path)
        assert "make camera" in failure.value.todo


def test_pictures_that_are_none_are_left_out_until_none_is_left(photos):
    for name in ("a.png", "b.png"):
        (photos / name).write_bytes(b"half written")
    source = Folder(photos, Asked(loop=True))
    source._next_at = 0.0
    assert tones(source, 1) == [30]
    (photos / "c.PNG").write_bytes(b"")
    with pytest.raises(EnvironmentFailure):
        list(every_picture(photos))


def test_whether_it_is_there_is_seen_without_opening_it(photos):
    assert is_there(f"folder:{photos}")
    assert not is_there(f"video:{photos}/none.avi")


def test_a_camera_that_is_taken_and_one_that_is_not_there_are_told_apart(tmp_path):
    node = tmp_path / "video0"
    node.touch()
    assert "taken by another program" in taken_failure(0, node).what
    assert taken_failure(0, tmp_path / "video1").what != taken_failure(0, node).what


class Camera:
    """What OpenCV would open: a picture a call, as soon as it is let go; then none."""

    def __init__(self, pictures):
        self.left, self.go, self.is_released = list(pictures), Event(), False

    def read(self):
        self.go.wait(5)
        return (True, self.left.pop(0)) if self.left else (False, None)

    def release(self):
        self.is_released = True


def test_a_webcam_gives_its_newest_picture_and_says_when_it_is_gone():
    camera = Camera(grey(tone) for tone in (10, 20, 30))
    webcam = Webcam(0, (1920, 1080), lambda *_: camera)
    assert webcam.take(0.0) is None
    camera.go.set()
    webcam._thread.join(5)
    assert round(float(webcam.take(0.0).image.mean())) == 30
    with pytest.raises(EnvironmentFailure) as failure:
        webcam.take(0.0)
    assert "no more pictures" in failure.value.what
    webcam.close()
    assert camera.is_released


def test_a_webcam_that_hangs_is_gone_after_a_while_and_let_go_in_half_a_second():
    webcam = Webcam(0, (1920, 1080), lambda *_: Camera([]))
    webcam._patience = 0.0
    with pytest.raises(EnvironmentFailure):
        webcam.take(0.01)
    began = time.monotonic()
    webcam.close()
    assert time.monotonic() - began < 0.6


def test_a_made_up_camera_keeps_its_pace_and_leaves_out_what_nobody_took():
    camera = MadeUp((grey(tone) for tone in range(200)), pace=100)
    assert tones(camera, 1) == [0]
    time.sleep(0.1)
    assert 5 <= tones(camera, 1)[0] <= 60


def test_a_made_up_camera_ends_and_can_be_pulled_out():
    pulled = MadeUp([grey(1), None])
    pulled.take(0.0)
    with pytest.raises(EnvironmentFailure):
        pulled.take(0.0)
    ended = MadeUp(islice([grey(1)], 0))
    assert ended.take(0.0) is None
    assert ended.is_over


def claiming(across, down):
    """A PNG that claims that size and holds next to nothing."""

    def chunk(kind, data):
        return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))

    head = pack(">IIBBBBB", across, down, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(100))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_picture_too_large_to_read_is_said_so_and_left_out_of_a_folder(photos):
    (photos / "a.png").write_bytes(claiming(100_000, 100_000))
    with pytest.raises(EnvironmentFailure, match="too large"):
        read_picture(photos / "a.png")
    source = Folder(photos, Asked(loop=True))
    source._next_at = 0.0
    assert tones(source, 1) == [20]


def turned_by_exif(file, image, orientation):
    """A photo as telephones write it: as the sensor saw it, and a note how to turn it."""
    data = cv2.imencode(".jpg", image)[1].tobytes()
    note = pack(">HHHIHHI", 1, 0x112, 3, 1, orientation, 0, 0)
    body = b"Exif\0\0MM\0*\0\0\0\x08" + note
    file.write_bytes(data[:2] + b"\xff\xe1" + pack(">H", len(body) + 2) + body + data[2:])


def test_a_photo_of_a_telephone_is_upright_however_it_was_held(tmp_path):
    upright = grey(10)
    upright[:12, :16] = 200
    held = {3: 2, 6: 1, 8: 3}  # what the note says: quarters that the sensor was turned
    for orientation, quarters in held.items():
        photo = tmp_path / f"{orientation}.jpg"
        turned_by_exif(photo, np.rot90(upright, quarters).copy(), orientation)
        image = read_picture(photo)
        assert image.shape == upright.shape
        assert np.abs(image.astype(int) - upright).max() < 30
