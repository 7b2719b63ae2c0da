"""The demo: two invented corporations, the story of the threshold, a year of cases made by calling the services."""
