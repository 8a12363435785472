"""make bench-search: any collection and any queries through the site's own search, beside other engines.

collection.py reads the two files, engines.py makes the index of each engine, node.py asks it in Node
(run.mjs, engines/*.mjs), quality.py counts how good the answers are, report.py writes the tables.
"""
