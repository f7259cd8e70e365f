# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The part “trouble” of the audit: a damaged diary, what asks before it replaces, files that do not work.

The dialogs that pick a file are GTK's, or the portal's: what is in them is theirs, and not looked at.
"""

import os
import tempfile

from auditor import Audit, front_is
from copies import name_file, open_preferences, pick_file
from damaged import damage, diary
from driver import BUTTON, App

ERROR = 'Your diary is damaged'
NOT_A_COPY = 'This is no diary.\n'
NOWHERE = '/proc/olivine.db'


def audit_rescue(audit):
    app = audit.app

    def page():  # the pages behind it are not there for anybody
        return app.find_last('panel', ERROR)

    audit.case('damaged diary', page, contains='The newest good copy is',
               reach=('Restore the Newest Good Copy…', 'Restore Another Copy…', 'Export What Can Still Be Read…'))
    app.press('Restore the Newest Good Copy…')
    app.find_last('label', 'Restore This Copy?')
    audit.case('question before the rescue', reach=('Cancel', 'Restore'), contains='The copy holds')
    app.press('Cancel', within=app.front())
    front_is(app, 'Olivine')


def audit_restore(audit, path):
    app = audit.app
    app.press('Restore', within=app.front())
    pick_file(app, path)
    app.find('label', name='Restore This Copy?')
    audit.case('question before a copy is put back', reach=('Cancel', 'Restore'), contains='The copy holds')
    app.press('Cancel', within=app.front())
    front_is(app, 'Preferences')


def audit_no_copy(audit, path):
    app = audit.app
    app.press('Restore', within=app.front())
    pick_file(app, path)
    front_is(app, 'Preferences')
    audit.case('what is no copy', reach=('Close message',), role=BUTTON, name='Close message')
    app.press('Close message', within=app.front())


def audit_nowhere(audit):
    app = audit.app
    app.press('Back Up', within=app.front())
    name_file(app, NOWHERE)
    front_is(app, 'Preferences')
    audit.case('a copy to where nothing can be written', reach=('Close message',), contains='/proc')


def audit_preferences(audit, folder):
    app = audit.app
    path = os.path.join(folder, 'by-hand.db')
    other = os.path.join(folder, 'other.db')
    app.cli('backup', path)
    with open(other, 'w', encoding='utf-8') as file:
        file.write(NOT_A_COPY)
    open_preferences(app)
    audit.part(audit_restore, path)
    audit.part(audit_no_copy, other)
    audit.part(audit_nowhere)


def audit_trouble(tap, seen):
    with diary() as (folder, path):
        damage(path)
        with App(data_dir=folder) as app:
            audit = Audit(app, tap, seen)
            audit.part(audit_rescue)
            audit.auditor.print_table()
    with tempfile.TemporaryDirectory() as folder, App(skip_first_run=True) as app:
        audit = Audit(app, tap, seen)
        audit.part(audit_preferences, folder)
        audit.auditor.print_table()
