"""Cards read by a camera: pictures in, presses out. OpenCV is loaded when a camera is used."""
