"""What can be done to a thing in a home: works, and choices with the recipe of works behind them."""
