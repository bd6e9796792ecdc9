"""Files to take away: what a person sees, as rows, tables and documents. Plain functions, no screen."""
