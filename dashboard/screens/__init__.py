"""One flat script a page: words and a short list of specs."""
