# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders as the desktop gets them: what is shown, when, and what is asked of the portal.

The test is the desktop: it takes the notifications, and answers for the portal.  It is
noon where the test is, and both reminders are wished for a minute that is about to come.
"""

import datetime
import os
import sys
import time

UTC_HOUR = datetime.datetime.now(datetime.timezone.utc).hour
os.environ['TZ'] = f'NOON{UTC_HOUR - 12:+d}'  # of a POSIX zone, east is minus
time.tzset()

from driver import App, Atspi, Failure, GLib, Tap, poll  # noqa: E402

from gi.repository import Gio  # noqa: E402

APP_ID = os.environ['OLIVINE_APP_ID']
PATH = '/' + APP_ID.replace('.', '/')
SWITCH = ('switch', 'check box')
EVENING = 'Evening reminder'
SPACING = 'Reminders for your medicines'
PORTAL = 'org.freedesktop.portal.Desktop'
NOTICES = """<node><interface name='org.gtk.Notifications'>
<method name='AddNotification'><arg type='s' direction='in'/><arg type='s' direction='in'/>
<arg type='a{sv}' direction='in'/></method>
<method name='RemoveNotification'><arg type='s' direction='in'/><arg type='s' direction='in'/></method>
</interface></node>"""
BACKGROUND = """<node><interface name='org.freedesktop.portal.Background'>
<method name='RequestBackground'><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>
<arg type='o' direction='out'/></method></interface></node>"""


class Desktop:
    """What a session offers: it keeps what it is told."""

    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        self.notices = {}
        self.requests = []
        self.allows = True
        self.offer('org.gtk.Notifications', '/org/gtk/Notifications', NOTICES, self.on_notice)
        self.offer(PORTAL, '/org/freedesktop/portal/desktop', BACKGROUND, self.on_request)

    def offer(self, name, path, xml, handler):
        interface = Gio.DBusNodeInfo.new_for_xml(xml).interfaces[0]
        self.bus.register_object(path, interface, handler, None, None)
        owned = self.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                          '(su)', name, 4)
        if owned != (1,):
            raise Failure(f'{name} belongs to somebody else: {owned}')

    def call(self, name, path, interface, method, types, *values):
        return self.bus.call_sync(name, path, interface, method, GLib.Variant(types, values), None,
                                  Gio.DBusCallFlags.NONE, 30000, None).unpack()

    def on_notice(self, bus, sender, path, interface, method, parameters, invocation):
        if method == 'AddNotification':
            app_id, name, notice = parameters.unpack()
            self.notices[name] = dict(notice, app_id=app_id, at=datetime.datetime.now())
        invocation.return_value(None)

    def on_request(self, bus, sender, path, interface, method, parameters, invocation):
        options = parameters.unpack()[1]
        self.requests.append(options)
        handle = f'{path}/request/{sender[1:].replace(".", "_")}/{options["handle_token"]}'
        invocation.return_value(GLib.Variant('(o)', (handle,)))
        answer = {name: GLib.Variant('b', self.allows) for name in ('background', 'autostart')}
        bus.emit_signal(sender, handle, 'org.freedesktop.portal.Request', 'Response',
                        GLib.Variant('(ua{sv})', (0 if self.allows else 1, answer)))

    def activate(self, action, *parameters):
        self.call(APP_ID, PATH, 'org.freedesktop.Application', 'ActivateAction', '(sava{sv})', action,
                  list(parameters), {})

    def runs(self):
        return self.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner',
                         '(s)', APP_ID)[0]


def wait(find, what, timeout_s=20):
    """Like poll, and answers as the desktop meanwhile."""
    def look():
        while GLib.MainContext.default().iteration(False):
            pass
        return find()
    return poll(look, what, timeout_s)


def open_preferences(app):
    app.keys('ctrl+comma')
    poll(lambda: app.front().get_name() == 'Preferences', 'Preferences')


def switch(app, name):
    app.press(name, role=SWITCH, within=app.front())


def outside_a_sandbox(desktop, app):
    open_preferences(app)
    app.find(contains='until you quit it or log out')
    switch(app, EVENING)
    app.find(('text', 'entry'), contains='Time of the evening reminder')
    switch(app, SPACING)


def coming_minute():
    """A whole minute, at least some seconds away."""
    return (datetime.datetime.now() + datetime.timedelta(seconds=75)).replace(second=0, microsecond=0)


def wish(app, due):
    entry = app.find(('text', 'entry'), contains='Time of the evening reminder')
    Atspi.EditableText.set_text_contents(entry, f'{due:%H:%M}')
    app.tab_to('text', contains='Time of the evening reminder')
    app.keys('Return')
    medicine = (due + datetime.timedelta(hours=4)).strftime('levothyroxine@%H:%M')
    app.cli('profile', 'set', f'medicines={medicine}')


def close_all(app):
    app.keys('Escape')
    poll(lambda: app.front().get_name() == 'Olivine', 'Preferences to close')
    app.keys('ctrl+w')
    poll(lambda: not app.x_windows(), 'the window to close')


def notices_come(desktop, due):
    if desktop.notices:
        raise Failure(f'too early: {desktop.notices}')
    wait(lambda: len(desktop.notices) == 2, 'two notices', 150)
    now = datetime.datetime.now()
    if not due <= now < due + datetime.timedelta(seconds=70):
        raise Failure(f'{now} is not soon after {due}')


def notices_tell_nothing(desktop, due):
    minute = due.hour * 60 + due.minute
    expected = {
        'evening': ('Olivine: nothing is logged today yet.', ('evening', minute)),
        'spacing': ('Olivine has a reminder for you.', ('spacing-begins', minute)),
    }
    for name, (title, target) in expected.items():
        notice = dict(desktop.notices[name])
        del notice['at']
        wanted = {'title': title, 'app_id': APP_ID, 'default-action': 'app.show-reminder',
                  'default-action-target': target, 'priority': 'normal'}
        if notice != wanted:
            raise Failure(f'{name}: {notice}')


def it_goes_on(desktop, app):
    if app.process.poll() is not None or not desktop.runs():
        raise Failure('the program ended with its window')


def window_tells_all(desktop, app):
    notice = desktop.notices['spacing']
    kind, minute = notice['default-action-target']
    desktop.activate('show-reminder', GLib.Variant('(si)', (kind, minute)))
    poll(lambda: app.x_windows(), 'the window')
    app.find('label', contains='Take levothyroxine at least 4 h before or 4 h after')
    app.press('Close')
    app.gone('label', contains='Take levothyroxine')


def nonsense_does_no_harm(desktop, app):
    for target in (('never', 60), ('evening', -1), ('spacing-ends', 1 << 20)):
        desktop.activate('show-reminder', GLib.Variant('(si)', target))
    it_goes_on(desktop, app)
    app.find('image', contains='0 of')


def quits(desktop, app):
    app.keys('ctrl+q')
    poll(lambda: app.process.poll() is not None, 'the program to end')


def nothing_was_asked(desktop):
    if desktop.requests:
        raise Failure(f'the portal was asked: {desktop.requests}')


def asks_once(desktop, app):
    open_preferences(app)
    app.find(contains='if the desktop allows it')
    nothing_was_asked(desktop)
    switch(app, EVENING)
    wait(lambda: len(desktop.requests) == 1, 'the question')
    switch(app, SPACING)
    options = desktop.requests[0]
    if not options['autostart'] or options['commandline'] != ['olivine', '--gapplication-service']:
        raise Failure(f'asked for {options}')
    app.find(contains='if the desktop allows it')
    if len(desktop.requests) != 1:
        raise Failure('asked twice')


def gives_up(desktop, app):
    switch(app, EVENING)
    switch(app, SPACING)
    wait(lambda: len(desktop.requests) == 2, 'that it is given up')
    if desktop.requests[1]['autostart']:
        raise Failure(f'asked for {desktop.requests[1]}')


def is_refused(desktop, app):
    desktop.allows = False
    switch(app, SPACING)
    wait(lambda: app.find_now(contains='does not let Olivine run without a window'), 'the refusal')


def main():
    tap = Tap()
    desktop = Desktop()
    os.environ.pop('FLATPAK_ID', None)
    with App(skip_first_run=True) as app:
        tap.case('two switches, off at first', lambda: outside_a_sandbox(desktop, app))
        due = coming_minute()
        tap.case('a time and a medicine', lambda: wish(app, due))
        tap.case('the window closes', lambda: close_all(app))
        tap.case('both come when they are due', lambda: notices_come(desktop, due))
        tap.case('they tell nothing of the person', lambda: notices_tell_nothing(desktop, due))
        tap.case('the program goes on without a window', lambda: it_goes_on(desktop, app))
        tap.case('the window tells all', lambda: window_tells_all(desktop, app))
        tap.case('nonsense does no harm', lambda: nonsense_does_no_harm(desktop, app))
        tap.case('quitting ends it', lambda: quits(desktop, app))
    tap.case('outside a sandbox the portal is not asked', lambda: nothing_was_asked(desktop))
    with App(skip_first_run=True, env={'FLATPAK_ID': APP_ID}) as app:
        tap.case('in a sandbox the portal is asked once', lambda: asks_once(desktop, app))
        tap.case('and told when nothing is wished any more', lambda: gives_up(desktop, app))
        tap.case('a refusal is told', lambda: is_refused(desktop, app))
    return tap.done()


sys.exit(main())
