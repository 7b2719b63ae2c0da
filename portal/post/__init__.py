"""Messages and jobs: rows committed with the change that asked for them, done after it by a worker."""
