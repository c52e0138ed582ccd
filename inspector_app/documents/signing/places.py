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

from inspector_app.domain.file_signatures import (
    DEPARTMENT_PLACE,
    PlaceKind,
    SignedPlace,
    all_places,
    stamp_places,
)

_READABLE = {
    PlaceKind.DEVICE: "设备签名",
    PlaceKind.OFFICER: "执法人员{number}签名",
    PlaceKind.DEPARTMENT: "执法部门签名",
    PlaceKind.STAMP: "时间戳{number}",
}


def add_places(writer: BasePdfFileWriter, officers: int) -> None:
    """Add the invisible fields of so many officers, the device, the department and the stamps.

    The department's signature locks every field but the time stamps' and allows no further
    change (ISO 32000-2, 12.7.5.5); document time stamps are allowed after it all the same.
    """
    for name in all_places(officers):
        append_signature_field(writer, _specification(name, officers))


def _specification(name: str, officers: int) -> SigFieldSpec:
    readable = _readable(SignedPlace(name))
    if name != DEPARTMENT_PLACE:
        return SigFieldSpec(name, readable_field_name=readable)
    lock = FieldMDPSpec(FieldMDPAction.EXCLUDE, fields=list(stamp_places(officers)))
    return SigFieldSpec(
        name,
        field_mdp_spec=lock,
        doc_mdp_update_value=MDPPerm.NO_CHANGES,
        readable_field_name=readable,
    )


def _readable(place: SignedPlace) -> str:
    """What PDF readers call the field, aloud too (ISO 14289-1, 7.18.1)."""
    number = str(place.number) if place.number else ""
    return _READABLE[place.kind].format(number=number)
