# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives Olivine's window as a person with a screen reader would: over AT-SPI, by role and name.

Nothing is waited for by sleeping: every step polls for what it expects and gives up
after a time limit with the tree it saw.  Keys go through AT-SPI as well; xdotool only
gives the window the focus, as there is no window manager that would.
"""

import contextlib
import gettext
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import warnings

import gi

warnings.simplefilter('ignore')
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

TIMEOUT_S = 60
CALL_TIMEOUT_MS = 10000
BUTTON = ('push button', 'button', 'toggle button')
CHECK = ('check box', 'switch')
GROUP = ('panel', 'grouping', 'group')
TEXT = ('text', 'entry')
# What one GTK calls this, the next one calls that.
SAME_ROLES = (BUTTON, CHECK, GROUP, TEXT)
LEAVES = ('combo box', 'image', 'label', 'scroll bar', 'separator')


MODIFIERS = {'shift': 1, 'ctrl': 4, 'alt': 8}
KEYSYMS = {'BackSpace': 0xff08, 'Tab': 0xff09, 'Return': 0xff0d, 'Escape': 0xff1b, 'Delete': 0xffff,
           'Home': 0xff50, 'Left': 0xff51, 'Up': 0xff52, 'Right': 0xff53, 'Down': 0xff54, 'End': 0xff57, 'Menu': 0xff67,
           'space': 0x20, '\0': 0x20, 'comma': 0x2c, 'question': 0x3f}


class Failure(Exception):
    pass


def synthesize(key, kind):
    Atspi.generate_keyboard_event(key, None, kind)


def roles(role):
    """All roles that mean what @role, one or several, means."""
    asked = set(role if isinstance(role, tuple) else (role,))
    return asked.union(*(same for same in SAME_ROLES if asked.intersection(same)))


def walk(node, prune=('Foods',), leaves=LEAVES):
    """Every node below and including this one; nodes that vanish meanwhile are left out.

    Lists named in prune are not entered: the list of all foods shows hundreds of rows.
    What is below a role of leaves is not looked at, unless the walk starts there.
    """
    yield from walk_below(node, prune, leaves, True)


def walk_below(node, prune, leaves, is_start):
    try:
        node.clear_cache()
        yield node
        role = node.get_role_name()
        if role in leaves and not is_start:
            return
        if role == 'list' and any(says(node.get_name() or '', name) for name in prune):
            return
        n_children = node.get_child_count()
    except GLib.Error:
        return
    for child in [child_of(node, i) for i in range(n_children)]:
        if child is not None:
            yield from walk_below(child, prune, leaves, False)


def child_of(node, i):
    """One that vanishes does not take its siblings with it."""
    with contextlib.suppress(GLib.Error):
        return node.get_child_at_index(i)
    return None


def from_the_end(node):
    """Every node, the last child first: what lies on top of the window comes before its pages."""
    with contextlib.suppress(GLib.Error):  # a node may vanish meanwhile
        node.clear_cache()
        for i in reversed(range(node.get_child_count())):
            child = node.get_child_at_index(i)
            if child is not None:
                yield from from_the_end(child)
        yield node


def poll(find, what, timeout_s=TIMEOUT_S):
    end = time.monotonic() + timeout_s
    while True:
        with contextlib.suppress(GLib.Error):
            found = find()
            if found:
                return found
        if time.monotonic() > end:
            raise Failure(f'waited {timeout_s} s for {what}')
        time.sleep(0.02)


def plain(text):
    """Without the mnemonic, which Chinese and Japanese put behind the word: 保存(_S)."""
    return re.sub(r'\(_\w\)', '', text).replace('_', '')


def load_words():
    """What a name in these tests is called in the language of the window; it may be several words."""
    words = {}
    folder = os.environ.get('OLIVINE_LOCALE_DIR')
    language = os.environ.get('LANGUAGE')
    if folder and language:
        catalogue = gettext.translation('olivine', folder, languages=[language], fallback=True)
        for message, text in getattr(catalogue, '_catalog', {}).items():
            if isinstance(message, str) and message:
                words.setdefault(plain(message.split('\4')[-1]), set()).add(plain(text))
    return words


WORDS = load_words()


def says(text, name):
    """GTK 4.8 names a button with a mnemonic twice: "_Log Log"."""
    spoken = plain(text)
    return any(spoken in (word, f'{word} {word}') for word in WORDS.get(name, {name}))


def matches(node, role, name, contains):
    if role is not None and node.get_role_name() not in roles(role):
        return False
    text = node.get_name() or ''
    if name is not None and not says(text, name):
        return False
    return contains is None or any(word in text for word in WORDS.get(contains, {contains}))


def text_of(node):
    if node.get_role_name() in TEXT:
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
    return node.get_name() or ''


class App:
    """A running window on a data folder of its own."""

    def __init__(self, data_dir=None, env=None, skip_first_run=False, arguments=(), log=None):
        self.own_dir = data_dir is None
        self.data_dir = data_dir or tempfile.mkdtemp(prefix='olivine-test.')
        self.binary = os.environ['OLIVINE_WINDOW']
        self.cli_binary = os.environ['OLIVINE_CLI']
        if skip_first_run:
            self.cli('profile', 'set', 'sex=male', 'birth-date=1980-05-01', 'standard=us-ca')
        environment = dict(os.environ, OLIVINE_DATA_DIR=self.data_dir, GTK_A11Y='atspi', **(env or {}))
        Atspi.init()
        Atspi.set_timeout(CALL_TIMEOUT_MS, CALL_TIMEOUT_MS)  # a busy machine answers late
        self.scope = None
        self.focus = None
        self.n_focus_events = 0
        self.listener = Atspi.EventListener.new(self.on_focus_event)
        self.listener.register('object:state-changed:focused')
        self.process = subprocess.Popen([self.binary, *arguments], env=environment, stdout=log, stderr=log)
        self.root = poll(self.find_application, 'the program on the accessibility bus')
        self.window = poll(lambda: self.find_now('frame', 'Olivine'), 'the window')
        self.xdotool('mousemove', '0', '0')  # a list that opens below the pointer follows the pointer

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        if exc_info[0] is not None:
            self.dump()
        self.listener.deregister('object:state-changed:focused')
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=10)
        if self.own_dir:
            shutil.rmtree(self.data_dir, ignore_errors=True)

    def find_application(self):
        if self.process.poll() is not None:
            raise Failure(f'the program ended with status {self.process.returncode}')
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def cli(self, *arguments, check=True):
        command = [self.cli_binary, '--data-dir', self.data_dir, *arguments]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if check and result.returncode != 0:
            raise Failure(f'{" ".join(arguments)}: {result.stderr}')
        return result.stdout

    def find_now(self, role=None, name=None, contains=None, within=None):
        for node in walk(within or self.scope or self.root):
            with contextlib.suppress(GLib.Error):
                if matches(node, role, name, contains):
                    return node
        return None

    def look_at(self, page):
        """From now on looks only below that page: a large window takes long to search.

        GTK 4.8 calls a page by its type, newer ones by its title.
        """
        self.scope = None
        self.scope = poll(lambda: self.find_now(name=f'Olivine{page}Page') or self.find_now(GROUP, page),
                          f'the page {page}')

    def find(self, role=None, name=None, contains=None, within=None):
        what = f'{role} “{name or contains}”'
        return poll(lambda: self.find_now(role, name, contains, within), what)

    def find_last(self, role=None, name=None, contains=None):
        """As find, from the end: for what lies on top of pages that take long to search."""
        return poll(lambda: next((node for node in from_the_end(self.root) if matches(node, role, name, contains)), None),
                    f'{role} “{name or contains}”')

    def find_all(self, role=None, within=None):
        found = []
        for node in walk(within or self.root, leaves=()):
            with contextlib.suppress(GLib.Error):  # a node may vanish while the page settles
                if role is None or node.get_role_name() in roles(role):
                    found.append(node)
        return found

    def gone(self, role=None, name=None, contains=None, within=None):
        poll(lambda: self.find_now(role, name, contains, within) is None, f'{role} “{name or contains}” to go')

    def press(self, name, role=BUTTON, within=None):
        node = self.find(role, name, within=within)
        Atspi.Action.do_action(node, 0)
        return node

    def act(self, node, action):
        """What a screen reader offers in its list of actions for a node."""
        for i in range(Atspi.Action.get_n_actions(node)):
            if Atspi.Action.get_action_name(node, i) == action:
                Atspi.Action.do_action(node, i)
                return
        raise Failure(f'“{node.get_name()}” has no action {action}')

    def write(self, name, text, role=TEXT, within=None):
        node = self.find(role, name, within=within)
        Atspi.EditableText.set_text_contents(node, text)
        poll(lambda: text_of(self.find(role, name, within=within)) == text, f'“{text}” in “{name}”')
        return node

    def xdotool(self, *arguments):
        subprocess.run(['xdotool', *arguments], check=True, timeout=20)

    def keys(self, *names):
        """Presses keys one after the other, as a person does: "a", "Return", "ctrl+z"."""
        self.activate()
        for name in names:
            *modifiers, key = name.split('+')
            mask = sum(MODIFIERS[modifier] for modifier in modifiers)
            synthesize(mask, Atspi.KeySynthType.LOCKMODIFIERS)
            synthesize(KEYSYMS.get(key) or ord(key), Atspi.KeySynthType.SYM)
            synthesize(mask, Atspi.KeySynthType.UNLOCKMODIFIERS)
            time.sleep(0.03)

    def type(self, text):
        self.keys(*text.replace(' ', '\0'))

    def on_focus_event(self, event):
        self.n_focus_events += 1
        # The entry of a row only tells that it does not have the focus, when it comes and when it
        # goes; whatever takes the focus from it speaks up afterwards.
        with contextlib.suppress(GLib.Error):  # it may be gone by now
            is_entry = event.source.get_role_name() == 'filler'
            self.focus = event.source if event.detail1 or is_entry else None

    def focused(self):
        """The node that has the keyboard focus."""
        while GLib.MainContext.default().iteration(False):
            pass
        with contextlib.suppress(GLib.Error):  # it may be gone by now
            node = self.focus
            while node is not None and node.get_role_name() in ('filler', *GROUP) \
                    and not node.get_state_set().contains(Atspi.StateType.FOCUSABLE):
                node = node.get_parent()
            if node is not None:
                node.clear_cache()  # what it is called may have changed since it got the focus
            return node
        return None

    def front(self):
        """The window that was opened last: the others do not take the keyboard."""
        self.root.clear_cache()
        return self.root.get_child_at_index(self.root.get_child_count() - 1)

    def step(self, key):
        """Presses a key that moves the focus, and waits until it has moved or does not move."""
        self.focused()
        n_before = self.n_focus_events
        self.keys(key)
        end = time.monotonic() + 1.0
        while self.n_focus_events == n_before and time.monotonic() < end:
            time.sleep(0.01)
            self.focused()
        time.sleep(0.02)  # what loses the focus speaks before what gets it
        return self.focused()

    def tab_to(self, role=None, name=None, contains=None, key='Tab'):
        """Presses Tab (or an arrow) until the focus is there, as one does without a pointer."""
        node = self.focused()
        for _ in range(150):
            if node is not None and matches(node, role, name, contains):
                return node
            node = self.step(key)
        raise Failure(f'{key} never comes to {role} “{name or contains}”')

    def options_of(self, combo):
        """The options of an open drop-down, in their order."""
        for choices in self.find_all('list', within=combo):
            n_choices = choices.get_child_count()
            if n_choices > 1:  # what is chosen is in a list of its own
                return [choices.get_child_at_index(i) for i in range(n_choices)]
        return []

    def place_of(self, combo, option):
        """Which option of an open drop-down it is, from 1 on; 0 while it is not there yet."""
        for place, choice in enumerate(self.options_of(combo), 1):
            if self.find_now('label', contains=option, within=choice):
                return place
        return 0

    def choose(self, combo, option):
        """Picks from a drop-down with the keyboard; an option that was heard once is silent later."""
        node = self.tab_to('combo box', contains=combo)
        self.keys('space')
        position = poll(lambda: self.place_of(node, option), f'“{option}” in “{combo}”')
        self.keys('Home', *['Down'] * (position - 1), 'Return')
        poll(lambda: not self.options_of(node), f'“{combo}” to close')

    def x_windows(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                               capture_output=True, text=True, timeout=20, check=False)
        return found.stdout.split()

    def activate(self):
        """Without a window manager the keys go to whatever the pointer is on."""
        windows = self.x_windows()
        if windows:
            self.xdotool('windowfocus', '--sync', windows[-1])

    def resize(self, width_px, height_px):
        self.xdotool('windowsize', '--sync', self.x_windows()[-1], str(width_px), str(height_px))

    def size(self):
        """Of the window that was opened last, in pixels; it does not get narrower than its content."""
        geometry = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', self.x_windows()[-1]],
                                  capture_output=True, text=True, timeout=20, check=True).stdout
        sizes = dict(line.split('=') for line in geometry.split())
        return int(sizes['WIDTH']), int(sizes['HEIGHT'])

    def names(self, role):
        return [node.get_name() for node in self.find_all(role)]

    def dump(self):
        """The tree, for the log of a failed run."""
        for node in walk(self.root):
            with contextlib.suppress(GLib.Error):
                print(f'#   {node.get_role_name()}: {node.get_name()!r}', file=sys.stderr)


class Tap:
    """Says what passed in the form that meson reads."""

    def __init__(self):
        self.n_cases = 0
        self.n_failed = 0

    def case(self, name, function):
        self.n_cases += 1
        try:
            function()
        except Exception as failure:  # whatever went wrong, the other cases still run
            self.n_failed += 1
            print(f'not ok {self.n_cases} {name}')
            print(f'# {type(failure).__name__}: {failure}', flush=True)
        else:
            print(f'ok {self.n_cases} {name}', flush=True)

    def done(self):
        print(f'1..{self.n_cases}')
        return 1 if self.n_failed else 0
