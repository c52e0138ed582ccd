"""A crowd of phones in a process of its own, on the loopback address only.

Reads a `Crowd` as JSON, opens one connection a phone, lets all answer at once, each its next
answer when the last one is acknowledged, and prints the latencies and what was acknowledged.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Any

_LINE_LIMIT = 65_536
_WITHIN = 60.0


async def main() -> None:
    crowd = json.load(sys.stdin)
    ready = asyncio.Barrier(len(crowd["phones"]))
    async with asyncio.timeout(_WITHIN):
        results = await asyncio.gather(
            *(_phone(crowd, number, ready) for number in range(len(crowd["phones"])))
        )
    json.dump([each for result in results for each in result], sys.stdout)


async def _phone(crowd: dict[str, Any], number: int, ready: asyncio.Barrier) -> list[list[Any]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", crowd["port"], limit=_LINE_LIMIT)
    done: list[list[Any]] = []
    await ready.wait()
    for answer in crowd["answers"]:
        body = json.dumps(answer).encode()
        head = (
            f"POST /answer HTTP/1.1\r\nHost: 127.0.0.1:{crowd['port']}\r\n"
            f"{crowd['phones'][number]}Content-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        began = time.perf_counter()
        writer.write(head.encode() + body)
        status = await _status(reader)
        done.append([number, answer["position"], status, time.perf_counter() - began])
    writer.close()
    return done


async def _status(reader: asyncio.StreamReader) -> int:
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    length = next(line for line in head.split("\r\n") if line.startswith("content-length:"))
    await reader.readexactly(int(length.partition(":")[2]))
    return int(head.split(" ", 2)[1])


if __name__ == "__main__":
    asyncio.run(main())
