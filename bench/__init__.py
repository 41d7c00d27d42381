"""How fast and how right the archive is. Times vary with the run and the machine; figures of accuracy do not."""
