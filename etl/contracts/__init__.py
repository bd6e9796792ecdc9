"""Record types and closed vocabularies: the one thing that the dashboard takes from this package."""
