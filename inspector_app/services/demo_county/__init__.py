"""A whole county's year, invented, through the real services."""
