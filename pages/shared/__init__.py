"""What pages share. Always imported as `pages.shared…`: another path loads a second copy."""
