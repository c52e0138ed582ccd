from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.time import BEIJING
from inspector_app.exchange.photos import LARGEST_MEGABYTES, preview, read_photo
from tests.pictures import jpeg, photo_file


def test_a_photo_stays_as_it_came_with_the_camera_s_time(tmp_path: Path) -> None:
    taken = datetime(2026, 11, 23, 9, 41, 7, tzinfo=BEIJING)
    path = photo_file(tmp_path, taken=taken)
    photo = read_photo(path, BEIJING)
    assert photo.content == path.read_bytes()
    assert (photo.media_type, photo.taken_at) == ("image/jpeg", taken)


def test_without_a_camera_s_time_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "drawn.png"
    Image.new("L", (30, 20)).save(path)
    photo = read_photo(path, BEIJING)
    assert (photo.media_type, photo.taken_at) == ("image/png", None)


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0 no more", b"%PDF-1.7", jpeg()[:900]])
def test_what_is_no_photo_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.jpg"
    path.write_bytes(content)
    with pytest.raises(AppError) as error:
        read_photo(path, BEIJING)
    assert error.value.problem is Problem.PHOTO_NOT_READABLE
    assert error.value.params["file"] == "broken.jpg"


def test_a_file_that_is_too_large_or_not_there_is_refused(tmp_path: Path) -> None:
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as file:
        file.truncate(LARGEST_MEGABYTES * 1_000_000 + 1)
    with pytest.raises(AppError) as error:
        read_photo(huge, BEIJING)
    assert error.value.problem is Problem.PHOTO_NOT_READABLE
    with pytest.raises(AppError) as error:
        read_photo(tmp_path / "gone.jpg", BEIJING)
    assert error.value.problem is Problem.FILE_NOT_FOUND


def test_a_preview_is_small_and_upright() -> None:
    small = Image.open(io.BytesIO(preview(jpeg((800, 400), turned=6), 200)))
    assert small.size == (100, 200)
    with pytest.raises(ValueError, match="no picture"):
        preview(b"no picture", 200)
