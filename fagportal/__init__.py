"""The editorial office of Fagportal mod stalking.

data/*.yml --loading--> Data --portal--> Portal --pages--> HTML fragments
                                               --search--> one index per language

Data is everything that stands in the files, checked. Portal is what one
edition may show on one day; it is made once per build and never changed.
Nothing here knows MkDocs: hooks/ is the only place that does.
"""
