"""The case: one dwelling for which parties record, with its timetable, stages, seats and the cost of a day."""
