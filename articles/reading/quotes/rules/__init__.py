"""The ways in which a text says whose words a passage holds, the surest first.

A rule looks at one passage in its line and returns an attribution, or None.
"""
