"""The floor: what Streamlit costs for the same radios and nothing else."""
