"""What every page is made of. Streamlit lives here and in ``screens``, and nowhere else."""
