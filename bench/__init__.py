"""How fast the archive is on this machine. Figures vary from run to run: compare medians of one run."""
