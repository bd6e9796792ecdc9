"""Explorable models of practice in closed form: numbers in, numbers out. Thinking aids, not forecasts."""
