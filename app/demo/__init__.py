"""What `make demo` shows: centres, accounts, workshops and a backlog, made through the same commands as everybody's."""
