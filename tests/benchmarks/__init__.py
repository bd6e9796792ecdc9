"""How fast and how large the product is, each figure beside a baseline of the same run.

``python -m tests.benchmarks`` measures and prints one table. Nothing here is a test: times of a shared machine are
read by a person, so no test asserts them, and ratios to a baseline of the same minute say more than seconds.
"""
