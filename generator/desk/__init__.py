"""The curator's desk: import, new cards, the board, the review. It never writes site/."""
