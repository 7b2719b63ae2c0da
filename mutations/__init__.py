"""The vacated dwelling: where and when."""
