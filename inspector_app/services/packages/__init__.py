"""Packages between laptops and the office."""
