"""The shape of each file in data/. What an editor reads here (titles, faults) is Danish."""
