"""The desk: per function what waits for me, and the page of a case with its sealed envelopes."""
