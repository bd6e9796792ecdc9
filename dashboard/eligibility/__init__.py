"""Published rules applied to an invented person, step by step. Never a verdict on a real one.

Plain Python: a person goes in, a trace comes out. Where the law leaves something to professional judgement
the trace says who judges and on what; where a parameter is missing it says "not known", never a number.
"""
