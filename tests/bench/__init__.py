"""Jobs of the program beside their floors, measured in the same run."""
