"""The contractor's door: many homes in a list, and a sheet of lines that is edited by keyboard."""
