"""The decided scope: composed, judged by policy, approved by who may, and told to the tenant with its reasons."""
