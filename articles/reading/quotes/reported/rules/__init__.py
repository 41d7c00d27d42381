"""The shapes in which a text gives contents in its own words.

A rule names the words that call for it, in small letters, and looks at one of them in its line: it returns a content,
or None.
"""
