"""Figures as charts and as files: data/tal.yml in, SVG, CSV and JSON out."""
