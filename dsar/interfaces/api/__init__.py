"""The programming interface, version by version; reads go through visible_to(), changes through steps."""
