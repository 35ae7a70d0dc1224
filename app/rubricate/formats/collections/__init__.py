"""Files that hold many texts: the rows of tables, archives, what newspaper databases give out."""
