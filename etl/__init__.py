"""From cited facts to a warehouse: contracts, extract, check, load, publish. Knows nothing of screens."""
