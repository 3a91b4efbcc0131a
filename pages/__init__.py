"""One thin file a page: read the workspace, call the engine, draw."""
