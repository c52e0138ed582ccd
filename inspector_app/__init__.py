"""逢查必考: test at every inspection."""

__version__ = "0.1.0"
