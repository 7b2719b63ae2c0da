"""What a choice costs: price books, VAT by date and dwelling, and the lines that a statement is made of."""
