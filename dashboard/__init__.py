"""From the warehouse to people: queries, views, pages and exports. Never writes to the warehouse."""
