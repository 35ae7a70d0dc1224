"""What newspaper databases give out: one file, many articles. Rules tell them, and tell nothing else for one."""
