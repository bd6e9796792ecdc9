"""Transforms: pure functions from rows to rows. Where one cannot be computed, a sentence says why.

One module each, with its method and the method's source; ``apply`` chooses between them.
"""
