# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-desktop.py ID DESKTOP SERVICE SEARCH-PROVIDER: they all name the same program.

A desktop finds the service by the name of the desktop file, and the search provider by
the path that GApplication makes of the id.
"""

import configparser
import os
import sys


def read(path):
    parser = configparser.ConfigParser(interpolation=None, delimiters='=', comment_prefixes='#')
    parser.optionxform = str
    with open(path, encoding='utf-8') as file:
        parser.read_file(file)
    return parser


def check_desktop(app_id, path):
    desktop = read(path)
    entry = desktop['Desktop Entry']
    if os.path.basename(path) != f'{app_id}.desktop':
        yield f'{path}: not named by the id {app_id}'
    if entry.get('DBusActivatable') != 'true':
        yield f'{path}: not started over the bus'
    actions = [name for name in entry.get('Actions', '').split(';') if name]
    if actions != ['add-food', 'add-supplement']:
        yield f'{path}: the actions are {actions}'
    for name in actions:
        action = desktop[f'Desktop Action {name}']
        if not action.get('Name') or action.get('Exec') != f'olivine --{name}':
            yield f'{path}: {name} is {dict(action)}'


def check_service(app_id, path):
    service = read(path)['D-BUS Service']
    program, *arguments = service['Exec'].split()
    if os.path.basename(path) != f'{app_id}.service' or service['Name'] != app_id:
        yield f'{path}: not of the id {app_id}'
    if not os.path.isabs(program) or os.path.basename(program) != 'olivine' or arguments != ['--gapplication-service']:
        yield f'{path}: starts {service["Exec"]}'


def check_search_provider(app_id, path):
    provider = read(path)['Shell Search Provider']
    expected = {
        'DesktopId': f'{app_id}.desktop',
        'BusName': app_id,
        'ObjectPath': '/' + app_id.replace('.', '/') + '/SearchProvider',
        'Version': '2',
    }
    if os.path.basename(path) != f'{app_id}.search-provider.ini' or dict(provider) != expected:
        yield f'{path}: {dict(provider)}'


def main():
    app_id, desktop, service, provider = sys.argv[1:]
    wrong = [*check_desktop(app_id, desktop), *check_service(app_id, service),
             *check_search_provider(app_id, provider)]
    print('\n'.join(wrong) or f'three files speak of {app_id}')
    return 1 if wrong else 0


sys.exit(main())
