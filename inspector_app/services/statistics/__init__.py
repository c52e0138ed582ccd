"""Statistics of sealed inspections, for the page, the exports and the command line."""
