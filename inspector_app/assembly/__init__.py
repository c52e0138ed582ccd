"""The composition root's second half: the services put together on an open database."""

from inspector_app.assembly.opening import open_chain, open_services

__all__ = ["open_chain", "open_services"]
