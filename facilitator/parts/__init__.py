"""What can happen in an assembly: one small package a part."""
