#!/usr/bin/env python3
"""icon.py OUT.png — draw the extension's icon: a pair of opening quotation marks on a rounded square."""
import math
import struct
import sys
import zlib

SIZE = 128
SAMPLES = 4
GROUND, INK = (0x1F, 0x3A, 0x5F), (0xF4, 0xE9, 0xCD)


def in_ground(x, y, radius=0.18):
    dx = max(radius - x, x - (1 - radius), 0)
    dy = max(radius - y, y - (1 - radius), 0)
    return math.hypot(dx, dy) <= radius


def in_mark(x, y):
    """A ball with a tail that swings up and to the right."""
    if math.hypot(x, y - 0.1) <= 0.125:
        return True
    outer = math.hypot(x - 0.115, y - 0.1) <= 0.24
    inner = math.hypot(x - 0.155, y - 0.1) <= 0.19
    return outer and not inner and x <= 0.09 and y <= 0.1


def colour(column, row):
    ink = ground = 0
    for i in range(SAMPLES * SAMPLES):
        x = (column + (i % SAMPLES + 0.5) / SAMPLES) / SIZE
        y = (row + (i // SAMPLES + 0.5) / SAMPLES) / SIZE
        if in_ground(x, y):
            ground += 1
            ink += in_mark(x - 0.32, y - 0.47) or in_mark(x - 0.65, y - 0.47)
    if not ground:
        return (0, 0, 0, 0)
    share = ink / ground
    mixed = tuple(round(g + (i - g) * share) for g, i in zip(GROUND, INK))
    return mixed + (round(255 * ground / SAMPLES**2),)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(bytes(colour(x, y)) for x in range(SIZE)) for y in range(SIZE))
with open(sys.argv[1], "wb") as out:
    out.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0))
              + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))
