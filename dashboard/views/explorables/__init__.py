"""The explorable models of practice as words, pictures and tables; the numbers come from ``dashboard.simulations``."""
