"""Rows as packages carry them, and what the rows of several computers make together."""
