"""What statistics read: each module gives the facts of one subject, one query a table."""
