"""The receipt file `*.fchz`: what the office signs for a package."""

from __future__ import annotations

import json
from pathlib import Path

from inspector_app.domain.devices import Device
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.packages import Receipt
from inspector_app.exchange.packages.manifests import NewerSchemaError, read_receipt, receipt_text
from inspector_app.exchange.packages.signatures import is_signed

_LARGEST = 1 << 20


def receipt_file(receipt: Receipt, device: Device) -> bytes:
    """The file's content, signed by the device that took the package in."""
    text = receipt_text(receipt)
    return json.dumps(
        {"receipt": text, "signature": device.sign(text)}, ensure_ascii=False, indent=1
    ).encode()


def open_receipt(path: Path) -> Receipt:
    """A receipt whose signature holds.

    Raises AppError: FILE_NOT_FOUND, FILE_NOT_READABLE, RECEIPT_INVALID, PACKAGE_TOO_NEW.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise AppError(Problem.RECEIPT_INVALID, file=path.name)
        data = json.loads(path.read_text(encoding="utf-8"))
        text, signature = data["receipt"], data["signature"]
        receipt = read_receipt(text)
        good = is_signed(receipt.receiver.public_key, text, signature)
    except FileNotFoundError as error:
        raise AppError(Problem.FILE_NOT_FOUND, file=path.name, path=str(path)) from error
    except OSError as error:
        raise AppError(Problem.FILE_NOT_READABLE, file=path.name) from error
    except NewerSchemaError as error:
        raise AppError(Problem.PACKAGE_TOO_NEW, file=path.name) from error
    except (ValueError, KeyError, TypeError) as error:
        raise AppError(Problem.RECEIPT_INVALID, file=path.name) from error
    if not good:
        raise AppError(Problem.RECEIPT_INVALID, file=path.name)
    return receipt
