# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand at the keyboard and the mouse: every press and click is counted where it is made.

A chord such as Ctrl+N is one press, a letter is one, a click is one.  Nothing is pressed
over the accessibility bus: what a click is meant for has to be on screen, where it is seen.
"""

import contextlib
import subprocess

from driver import Atspi, GLib, poll

NAMES = {'Return': 'Enter', 'Down': '↓', 'Right': '→', 'Left': '←', 'ctrl': 'Ctrl', 'alt': 'Alt', 'shift': 'Shift'}


def say(key):
    """As it is written for people: "ctrl+n" is Ctrl+N."""
    *modifiers, last = key.split('+')
    shown = NAMES.get(last) or (last.upper() if modifiers else last)
    return '+'.join([*(NAMES[modifier] for modifier in modifiers), shown])


def extents(node):
    return Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)


def ancestors(node):
    while node is not None and node.get_role_name() not in ('frame', 'application'):
        yield node
        node = node.get_parent()


class Hand:
    def __init__(self, app):
        self.app = app
        self.n_keys = 0
        self.n_clicks = 0
        self.way = []

    def press_one(self, name):
        self.n_keys += 1
        self.app.keys(name)

    def press(self, *names):
        for name in names:
            self.press_one(name)
            self.way.append(say(name))

    def type(self, text):
        for letter in text.replace(' ', '\0'):
            self.press_one(letter)
        self.way.append(f'“{text}”')

    def click(self, node, shown=None):
        """What is shown on it is said of the way, else its name."""
        x, y = poll(lambda: self.middle_of(node), f'“{node.get_name()}” to be on screen', 20)
        self.n_clicks += 1
        self.way.append(f'click {shown or node.get_name()}')
        self.app.activate()
        self.app.xdotool('mousemove', str(x), str(y), 'click', '1')
        self.app.xdotool('mousemove', '0', '0')  # what opens below the pointer would follow it

    def geometry(self, window):
        found = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', window], capture_output=True, text=True,
                               timeout=20, check=True).stdout
        sizes = dict(line.split('=') for line in found.split())
        return tuple(int(sizes[name]) for name in ('X', 'Y', 'WIDTH', 'HEIGHT'))

    def surface_of(self, node):
        """What the node is on, the window or what has popped up, and where that is on the screen.

        What has popped up is known by its size: its place is told as if the screen had no end.
        """
        main, *popups = self.app.x_windows()
        for popup in popups:
            left, top, width, height = self.geometry(popup)
            for above in ancestors(node):
                with contextlib.suppress(GLib.Error):  # the page of a stack has no place
                    place = extents(above)
                    if (place.width, place.height) == (width, height):
                        return place, left, top
        place = extents(self.app.window)
        left, top, width, height = self.geometry(main)  # with the edges that it is made larger by
        return place, left + (width - place.width) // 2, top + (height - place.height) // 2

    def middle_of(self, node):
        """In the middle of a node, on the screen; none while it is not there or is hidden."""
        surface, left, top = self.surface_of(node)
        place = extents(node)
        x, y = place.x - surface.x + place.width // 2, place.y - surface.y + place.height // 2
        if place.width <= 0 or place.height <= 0 or not (0 < x < surface.width and 0 < y < surface.height):
            return None
        return left + x, top + y
