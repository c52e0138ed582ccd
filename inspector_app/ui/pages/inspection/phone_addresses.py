"""The laptop's own addresses that phones beside it can reach."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LocalAddress:
    """An IPv4 address and the name of the interface that has it."""

    address: str
    interface: str


def local_addresses() -> tuple[LocalAddress, ...]:
    """Every address phones could reach, wireless ones and hotspots first."""
    from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface  # noqa: PLC0415 - slow to load

    ipv4 = QAbstractSocket.NetworkLayerProtocol.IPv4Protocol
    flags = QNetworkInterface.InterfaceFlag
    found: list[tuple[bool, LocalAddress]] = []
    for interface in QNetworkInterface.allInterfaces():
        state = interface.flags()
        if not state & flags.IsUp or state & flags.IsLoopBack:
            continue
        wired = interface.type() is not QNetworkInterface.InterfaceType.Wifi
        found += [
            (wired, LocalAddress(entry.ip().toString(), interface.humanReadableName()))
            for entry in interface.addressEntries()
            if entry.ip().protocol() == ipv4 and not entry.ip().isLinkLocal()
        ]
    return tuple(address for _, address in sorted(found, key=lambda each: each[0]))
