"""How the built site meets the open web: names, copies and headers of its files, and the servers that send them."""
