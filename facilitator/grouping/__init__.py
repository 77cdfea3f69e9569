"""Small groups: how many, who sits where, and what a group does when. Pure, no part, no clock."""
