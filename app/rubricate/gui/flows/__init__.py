"""What the window does for the user, one module a matter. Each class gives the handlers of its commands."""
