"""Empty signature fields: all of them are made before the first signature.

A field added after a certification signature makes strict validators call the file changed.
"""

from __future__ import annotations

from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import (
    FieldMDPAction,
    FieldMDPSpec,
    MDPPerm,
    SigFieldSpec,
    append_signature_field,
)

from inspector_app.domain.file_signatures import DEPARTMENT_PLACE, all_places, stamp_places


def add_places(writer: BasePdfFileWriter, officers: int) -> None:
    """Add the invisible fields of so many officers, the device, the department and the stamps.

    The department's signature locks every field but the time stamps' and allows no further
    change (ISO 32000-2, 12.7.5.5); document time stamps are allowed after it all the same.
    """
    for name in all_places(officers):
        append_signature_field(writer, _specification(name, officers))


def _specification(name: str, officers: int) -> SigFieldSpec:
    if name != DEPARTMENT_PLACE:
        return SigFieldSpec(name)
    lock = FieldMDPSpec(FieldMDPAction.EXCLUDE, fields=list(stamp_places(officers)))
    return SigFieldSpec(name, field_mdp_spec=lock, doc_mdp_update_value=MDPPerm.NO_CHANGES)
