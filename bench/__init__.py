"""Measurements, side by side in one run. They inform; they never fail a build."""
