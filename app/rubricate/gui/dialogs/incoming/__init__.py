"""The look at texts before they freeze: which of them come in, in which way they are read, what they are called."""
