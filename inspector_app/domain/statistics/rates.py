"""A share that always says of how many, drawn from how many, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from inspector_app.domain.statistics.intervals import LEVEL, clopper_pearson, finite_interval

PERCENT = 100


class IntervalMethod(Enum):
    """How an interval was computed."""

    NOTHING = "nothing"
    """Nobody was tested: nothing is known."""
    CENSUS = "census"
    """Everyone of every stratum was tested: one number, no interval."""
    FINITE = "finite"
    """One stratum of known size: exact by the hypergeometric distribution."""
    POOLED = "pooled"
    """Several strata of known sizes, see `Rate`."""
    UNBOUNDED = "unbounded"
    """A size is not known: Clopper-Pearson."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Ends between 0 and 1 that hold the true share with at least the level's confidence."""

    low: float
    high: float
    method: IntervalMethod
    level: float = LEVEL


@dataclass(frozen=True, slots=True)
class Sample:
    """Of `population` people that could be drawn, `drawn` were, and `found` had the property.

    `population` is None where it is not known.
    """

    found: int
    drawn: int
    population: int | None = None

    @property
    def is_census(self) -> bool:
        return self.population is not None and self.drawn >= self.population


@dataclass(frozen=True, slots=True)
class Rate:
    """`found` of `drawn`, from strata of `population` people together: never a bare percentage.

    What it estimates is the share that draws of the same sizes from the same strata would show on
    average, sum(n_h * p_h) / sum(n_h) with p_h the true share in stratum h. Its interval:

    * one stratum of known size: exact, by inverting hypergeometric tests (`finite_interval`);
    * strata of which everyone was drawn are known exactly and add nothing to the width;
    * the other strata are pooled and get Clopper-Pearson's interval. A hypergeometric count is
      distributed as a sum of independent trials with unequal chances (V. A. Vatutin and V. G.
      Mikhailov, Theory Probab. Appl. 27 (1982) 734-743), so the pooled count is one as well, and
      W. Hoeffding (Ann. Math. Statist. 27 (1956) 713-721) showed that the tails of such a sum
      beyond one from its mean are no heavier than the binomial ones of the mean chance. So the
      interval errs on the wide side; where all but one (or only one) had the property, that side's
      chance to miss is at most -log(0.975) = 0.0254 instead of 0.025.
    """

    found: int
    drawn: int
    population: int | None
    strata: int = 1
    census_found: int = 0
    census_drawn: int = 0

    @property
    def share(self) -> float | None:
        """Between 0 and 1; None if nobody was tested."""
        return self.found / self.drawn if self.drawn else None

    @property
    def percent(self) -> float | None:
        """Between 0 and 100; None if nobody was tested."""
        return self.found * PERCENT / self.drawn if self.drawn else None

    @property
    def missed(self) -> int:
        """How many of the drawn did not have the property."""
        return self.drawn - self.found

    @property
    def is_sample(self) -> bool:
        """Whether somebody who could have been drawn was not (抽样)."""
        return self.population is None or self.drawn < self.population

    @property
    def interval(self) -> Interval:
        """The 95 % interval; (0, 1) if nobody was tested."""
        sampled = self.drawn - self.census_drawn
        if self.drawn == 0:
            return Interval(0.0, 1.0, IntervalMethod.NOTHING)
        if sampled == 0:
            known = self.found / self.drawn
            return Interval(known, known, IntervalMethod.CENSUS)
        if self.strata == 1 and self.population is not None:
            low, high = finite_interval(self.found, self.drawn, self.population)
            return Interval(low / self.population, high / self.population, IntervalMethod.FINITE)
        ends = clopper_pearson(self.found - self.census_found, sampled)
        low_share, high_share = ((self.census_found + sampled * end) / self.drawn for end in ends)
        method = IntervalMethod.UNBOUNDED if self.population is None else IntervalMethod.POOLED
        return Interval(low_share, high_share, method)


def pooled(samples: Iterable[Sample]) -> Rate:
    """The rate over strata; those in which nobody was tested count with none of their people."""
    tested = [sample for sample in samples if sample.drawn]
    sizes = [sample.population for sample in tested]
    census = [sample for sample in tested if sample.is_census]
    return Rate(
        found=sum(sample.found for sample in tested),
        drawn=sum(sample.drawn for sample in tested),
        population=None if None in sizes else sum(size or 0 for size in sizes),
        strata=len(tested),
        census_found=sum(sample.found for sample in census),
        census_drawn=sum(sample.drawn for sample in census),
    )
