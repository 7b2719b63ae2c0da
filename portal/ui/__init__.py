"""Page shell, form pack, template tags, charts and floor plans as SVG, theme; knows values only."""
