"""A printed page as somebody else sees it: turned, askew, soiled, unsharp, squeezed into a JPEG."""

from __future__ import annotations

import io
from random import Random

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter

WHITE = 255


def printed(pdf, dpi=300):
    """The first page of a PDF as a printer sets it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].render(scale=dpi / 72, grayscale=True).to_pil()


def turned(picture, degrees):
    return picture.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=WHITE)


def askew(picture, share, rng):
    """Seen from one side: each corner moved by up to that share of the page."""
    wide, high = picture.size
    corners = [(0, 0), (0, high), (wide, high), (wide, 0)]
    seen = [
        (x + rng.uniform(-share, share) * wide, y + rng.uniform(-share, share) * high)
        for x, y in corners
    ]
    return picture.transform(
        picture.size,
        Image.Transform.PERSPECTIVE,
        _perspective(corners, seen),
        Image.Resampling.BICUBIC,
        fillcolor=WHITE,
    )


def soiled(picture, box, rng, share, *, corners=False):
    """Blots and a crease over the code in the box: about that share of it is lost.

    `corners`: over the marks in three of its corners too, by which a reader finds it at all.
    """
    picture = picture.copy()
    drawn = ImageDraw.Draw(picture)
    left, top, right, bottom = box
    side = right - left
    lost = 0.0
    while lost < share * side * side:
        radius = rng.uniform(0.01, 0.03) * side
        x, y = rng.uniform(left, right), rng.uniform(top, bottom)
        if not corners and _near_a_mark(x - left, y - top, side, 0.14 * side + radius):
            continue
        grey = rng.choice([30, 140, 225])
        drawn.ellipse((x - radius, y - radius, x + radius, y + radius), fill=grey)
        lost += 3.14 * radius * radius
    y = rng.uniform(top + 0.2 * side, bottom - 0.2 * side)
    drawn.line((left, y, right, y + rng.uniform(-20, 20)), fill=200, width=3)
    return picture


def _near_a_mark(x, y, side, distance):
    return ((x < distance or x > side - distance) and y < distance) or (
        x < distance and y > side - distance
    )


def photographed(picture, quality, blur=1.0, seed=0):
    """Unsharp, noisy, unevenly lit, and saved as a JPEG of that quality."""
    rng = Random(seed)
    picture = picture.filter(ImageFilter.GaussianBlur(blur))
    noise = Image.effect_noise(picture.size, 30).point(lambda grey: min(255, grey))
    picture = Image.blend(picture, noise, 0.12)
    light = Image.linear_gradient("L").resize(picture.size).rotate(rng.choice([0, 90, 180]))
    light = light.resize(picture.size).point(lambda grey: 150 + grey * 105 // 255)
    picture = Image.composite(picture, Image.new("L", picture.size, 0), light)
    saved = io.BytesIO()
    picture.save(saved, "JPEG", quality=quality)
    return Image.open(io.BytesIO(saved.getvalue()))


def _perspective(to, came_from):
    """The eight numbers of a perspective that takes four points to four others."""
    rows = []
    for (x, y), (u, v) in zip(to, came_from, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return _solved(rows)


def _solved(rows):
    """Gauss and Jordan."""
    size = len(rows)
    for n in range(size):
        best = max(range(n, size), key=lambda m: abs(rows[m][n]))
        rows[n], rows[best] = rows[best], rows[n]
        rows[n] = [each / rows[n][n] for each in rows[n]]
        for m in range(size):
            if m != n:
                rows[m] = [a - rows[m][n] * b for a, b in zip(rows[m], rows[n], strict=True)]
    return [row[-1] for row in rows]


def far(picture, share):
    """From further away: with that share of the dots, each way."""
    return picture.resize((round(picture.width * share), round(picture.height * share)))
