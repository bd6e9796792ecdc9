"""A view is a spec: from one small record come rows, picture, headline, words, table, file and link."""
