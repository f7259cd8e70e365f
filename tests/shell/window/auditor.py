# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an audit does with each page: names, the keyboard, and whether all was there that its template defines.

GTK gives an icon-only button the type name of its picture when nobody names it, so a name that begins
with Gtk or Adw is as bad as none.  Tab must come to something and at the end to where it began.
"""

import contextlib
import glob
import os
import xml.etree.ElementTree as ElementTree

from driver import BUTTON, Failure, GLib, plain, poll, walk

CONTROLS = ('push button', 'button', 'toggle button', 'check box', 'switch', 'combo box', 'menu item', 'entry', 'text',
            'spin button', 'slider', 'page tab', 'radio button', 'link')
TYPES = ('Gtk', 'Adw', 'Olivine')
MOST_STOPS = 140
MOST_SILENT = 3

# What a template calls a control; an AdwActionRow is one where it has a name of its own.
CLASSES = ('GtkButton', 'GtkToggleButton', 'GtkCheckButton', 'GtkSwitch', 'GtkEntry', 'GtkSearchEntry', 'GtkDropDown',
           'GtkMenuButton', 'GtkSpinButton', 'AdwEntryRow', 'AdwComboRow', 'AdwExpanderRow', 'OlivineProfileEntry',
           'OlivineProfileCombo', 'OlivineCalendarButton', 'OlivineDayButton')


def is_named(name):
    return bool(name.strip()) and not name.startswith(TYPES)


def path_of(node):
    """Where a node is in the tree, as a key; its ancestors' keys are the beginnings of it."""
    path = []
    while node is not None and node.get_role_name() != 'application':
        path.append(node.get_index_in_parent())
        node = node.get_parent()
    return tuple(reversed(path))


class Auditor:
    def __init__(self, app, seen):
        self.app = app
        self.table = []
        self.seen = seen

    def look(self, page, landmark, within=None, reach=(), keyboard=True):
        """Raises Failure with all that is wrong with what there is now, below a node or in the front window.

        landmark: what is found where the page is there; reach: what Tab is to come to.
        """
        root = within() if within else self.app.front()
        self.app.find(**landmark, within=root)
        controls = list(self.find_controls(root))
        findings = [f'{role} {name!r} has no name' for role, name in controls if not is_named(name)]
        stops = self.go_round() if keyboard else []
        if keyboard and self.judge(stops, reach):
            # What is worked out beside the window may have come in behind the focus.
            stops = self.go_round()
        findings += self.judge(stops, reach) if keyboard else []
        if not controls:
            findings.append('no controls')
        self.table.append((page, len(controls), len(stops), len(findings)))
        if findings:
            raise Failure(f'{page}: ' + '; '.join(findings))

    def find_controls(self, root):
        for node in walk(root, leaves=('image', 'label', 'scroll bar', 'separator')):
            with contextlib.suppress(GLib.Error):  # a node may vanish while the page settles
                role, name = node.get_role_name(), node.get_name() or ''
                if is_named(name) and role not in ('label', 'image'):
                    self.seen.add(plain(name))
                if role in CONTROLS:
                    yield role, name

    def judge(self, stops, reach):
        """What is wrong with a round of the Tab key: it ends nowhere, or turns on the spot, or leaves out."""
        names = [plain(name) for name in stops]
        if len(stops) >= MOST_STOPS:
            return ['Tab does not come round']
        if len(stops) < 2:
            return [f'Tab stays at {names}']
        found = [f'Tab comes to {name!r}' for name in stops if name.startswith(TYPES)]
        return found + [f'Tab does not come to {name!r}, but {names}' for name in reach
                        if not any(name in stop for stop in names)]

    def step(self):
        """Where Tab comes to; what has just got the focus may be exchanged at this moment."""
        for _ in range(3):
            with contextlib.suppress(GLib.Error):
                node = self.app.step('Tab')
                return node, path_of(node) if node is not None else None
        return None, None

    def go_round(self):
        """The names of what Tab comes to until it is where it was before."""
        been, stops, n_silent = set(), [], 0
        while len(stops) < MOST_STOPS and n_silent < MOST_SILENT:
            node, path = self.step()
            if path is None:  # it has the focus already, and does not say so again
                n_silent += 1
                continue
            if path in been:
                break
            been.add(path)
            stops.append(node.get_name() or '')
        return stops

    def check_templates(self, templates, folder, exceptions):
        """Every control that these templates define was there, by its name."""
        missing = []
        for template in templates:
            names = defined(os.path.join(folder, f'{template}.ui'))
            gone = [name for name in names if not was_seen(name, self.seen) and (template, name) not in exceptions]
            print(f'# {template}.ui: {len(names) - len(gone)} of {len(names)} controls')
            missing += [f'{template}.ui defines {name!r}' for name in gone]
        if missing:
            raise Failure('not seen: ' + '; '.join(missing))

    def print_table(self):
        print('# page: controls, stops of the Tab key, findings')
        for page, n_controls, n_stops, n_findings in self.table:
            print(f'# {page}: {n_controls}, {n_stops}, {n_findings}')


def name_of(element, root):
    """What a template calls a control, if it does: by itself, or by a label in it."""
    label = element.find('accessibility/relation[@name="labelled-by"]')
    if label is not None:
        element = root.find(f'.//object[@id="{label.text}"]')
    for path in ('accessibility/property[@name="label"]', 'property[@name="label"]', 'property[@name="title"]',
                 './/object[@class="AdwButtonContent"]/property[@name="label"]', 'property[@name="tooltip-text"]'):
        found = element.find(path)
        if found is not None and found.text:
            return plain(found.text)
    return None


def defined(path):
    """The names of the controls and the items of menus that a template defines."""
    root = ElementTree.parse(path).getroot()
    names = [name_of(element, root) for element in root.iter('object') if element.get('class') in CLASSES]
    names += [plain(attribute.text) for attribute in root.findall('.//item/attribute[@name="label"]')]
    return [name for name in names if name]


def all_defined(folder):
    templates = {os.path.basename(path)[:-3]: defined(path) for path in sorted(glob.glob(os.path.join(folder, '*.ui')))}
    return {template: names for template, names in templates.items() if names}


def was_seen(name, seen):
    return any(text == name or text == f'{name} {name}' or text.startswith((f'{name}:', f'{name},', f'{name} '))
               for text in seen)


class Audit:
    """One program that runs, and the cases of what is looked at in it."""

    def __init__(self, app, tap, seen):
        self.app = app
        self.tap = tap
        self.auditor = Auditor(app, seen)

    def case(self, page, within=None, reach=(), keyboard=True, **landmark):
        self.tap.case(page, lambda: self.auditor.look(page, landmark, within, reach, keyboard))

    def part(self, function, *arguments):
        """A way that leads nowhere does not keep the others from being looked at."""
        try:
            function(self, *arguments)
        except (Failure, GLib.Error) as failure:
            self.tap.case(function.__name__, lambda: fail(failure))

    def page(self, name):
        """Looks only below a page of the window: the whole of it takes long."""
        return lambda: self.app.find(name=name, within=self.app.front())

    def open_menu(self, button, item):
        self.app.tab_to(BUTTON, contains=button)
        self.app.keys('Return')
        self.app.find('menu item', item)


def fail(failure):
    raise Failure(str(failure))


def front_is(app, name):
    poll(lambda: app.front().get_name() == name, f'“{name}” in front')
