"""`./inspector bench [--json] [JOB …]`: how many times its floor each job takes.

`./inspector bench --scale [--answers N]` asks a county's five years instead: see `scale`.

A ratio of medians, job and floor taken in turns in the same run: a slow machine slows both.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench import jobs


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the benchmark; times in milliseconds."""

    job: str
    ratio: float
    aim: float
    job_ms: float
    floor_ms: float

    @property
    def met(self) -> bool:
        return self.ratio <= self.aim


def measured(bench: jobs.Bench) -> Row:
    """Run job and floor in turns; medians after one unmeasured round each."""
    with tempfile.TemporaryDirectory() as folder, bench.prepare(Path(folder)) as (job, floor):
        job()
        floor()
        rounds = [(_seconds(job), _seconds(floor)) for _ in range(bench.rounds)]
    job_time = statistics.median(each for each, _ in rounds)
    floor_time = statistics.median(each for _, each in rounds)
    return Row(
        bench.name,
        round(job_time / floor_time, 2),
        bench.aim,
        round(job_time * 1000, 3),
        round(floor_time * 1000, 3),
    )


def main() -> int:
    """Measure what was asked for; 1 if an aim is missed."""
    parser = argparse.ArgumentParser(prog="inspector bench")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("job", nargs="*", choices=[*[b.name for b in jobs.ALL], []])
    parser.add_argument("--scale", action="store_true", help="five years of 200 laptops; minutes")
    parser.add_argument("--answers", type=int, default=2_000_000, help="for --scale")
    wanted = parser.parse_args()
    if wanted.scale:
        from tests.bench.scale import run

        return run(wanted.answers)
    rows = []
    for bench in jobs.ALL:
        if wanted.job and bench.name not in wanted.job:
            continue
        row = measured(bench)
        rows.append(row)
        if not wanted.json:
            sign = "ok " if row.met else "MISSED"
            sys.stdout.write(
                f"{row.job:32} {row.ratio:6.2f} (aim ≤ {row.aim})  {sign}"
                f"  {row.job_ms:.2f} ms / {row.floor_ms:.2f} ms\n"
            )
            sys.stdout.flush()
    if wanted.json:
        keys = ("job", "ratio", "aim", "job_ms", "floor_ms")
        sys.stdout.write(json.dumps([{k: getattr(r, k) for k in keys} for r in rows]) + "\n")
    return 0 if all(row.met for row in rows) else 1


def _seconds(action: Callable[[], float | None]) -> float:
    start = time.perf_counter()
    own = action()
    return time.perf_counter() - start if own is None else own


if __name__ == "__main__":
    sys.exit(main())
