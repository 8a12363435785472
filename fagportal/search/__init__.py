"""The search: everything that knows Danish happens here, when the site is built; the browser only looks up.

sections.py cuts pages into sections, contacts.py makes answers of the contacts, terms.py and compounds.py
turn words into terms, index.py weighs them, packing.py writes them down, a_to_z.py serves without JavaScript.
"""
