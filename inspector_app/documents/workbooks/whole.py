"""Files that appear whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter import Workbook


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A temporary path beside `path`, moved there when the block ends without an error."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def whole_workbook(path: Path, **options: Any) -> Iterator[Workbook]:  # noqa: ANN401 - the library's
    """A workbook in which text stays text; it appears at `path` whole or not at all.

    Raises OSError where nothing can be written.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - loaded when first needed
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415 - as above

    settings = {"strings_to_formulas": False, "strings_to_urls": False, **options}
    with whole_file(path) as part:
        part.touch()
        try:
            with Workbook(str(part), settings) as workbook:
                yield workbook
        except FileCreateError as error:
            raise OSError(*getattr(error.args[0], "args", error.args)) from error
