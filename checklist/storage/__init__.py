"""Where drafts rest: encrypted rows in a SQL database, under keys the server never stores."""
