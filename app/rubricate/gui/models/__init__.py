"""Item models of a project. Each is filled once and then applies steps; none reads the project anew."""
