"""The doors: public pages, staff site, API. Translate in, check permission, make one call, translate out."""
