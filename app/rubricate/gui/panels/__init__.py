"""The panels beside the page: codebook, documents, the annotation in focus, the list of annotations."""
