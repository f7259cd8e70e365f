# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-manifests.py SOURCE: the sandbox gets a window and nothing else, in both manifests.

The development manifest is the released one under a name of its own; every download is
pinned; Olivine is offered for the files it reads and is nobody's default.
"""

import glob
import json
import os
import re
import sys

ID = 'io.github.olivine_app.Olivine'
PERMISSIONS = ['--share=ipc', '--socket=fallback-x11', '--socket=wayland', '--device=dri']
SHA256 = re.compile(r'^[0-9a-f]{64}$')


def load(source, app_id):
    path = os.path.join(source, 'flatpak', f'{app_id}.json')
    with open(path, encoding='utf-8') as manifest:
        return json.load(manifest)


def check_manifest(manifest, app_id):
    if manifest['id'] != app_id:
        yield f'{app_id}: the id is {manifest["id"]}'
    if sorted(manifest['finish-args']) != sorted(PERMISSIONS):
        yield f'{app_id}: the permissions are {manifest["finish-args"]}, not {PERMISSIONS}'
    names = [module['name'] for module in manifest['modules']]
    if names != ['libcsv', 'glpk', 'olivine']:
        yield f'{app_id}: the modules are {names}'
    if not manifest['modules'][-1].get('run-tests'):
        yield f'{app_id}: the tests of olivine are not run'
    for module in manifest['modules'][:-1]:
        archives = [place for place in module['sources'] if place['type'] == 'archive']
        if len(archives) != 1 or {place['type'] for place in module['sources']} - {'archive', 'shell'}:
            yield f'{app_id}: {module["name"]} has other sources than one archive'
        for place in archives:
            if not SHA256.match(place.get('sha256', '')) or not place['url'].startswith('https://'):
                yield f'{app_id}: {module["name"]} is not pinned'


def check_alike(release, devel):
    """They differ in id and profile only."""
    options = devel['modules'][-1].pop('config-opts', None)
    if options != ['-Dprofile=development']:
        yield f'Devel: the options are {options}'
    del release['id'], devel['id']
    if release != devel:
        yield 'the two manifests differ in more than id and profile'


def check_desktop(source):
    with open(os.path.join(source, 'data', f'{ID}.desktop.in.in'), encoding='utf-8') as desktop:
        lines = desktop.read().splitlines()
    types = [line for line in lines if line.startswith('MimeType=')]
    if len(types) != 1 or 'text/csv;' not in types[0]:
        yield f'text/csv is not offered: {types}'
    if not any(line.startswith('Exec=') and line.endswith(' %f') for line in lines):
        yield 'the program is not given the file that is opened'
    claims = [path for folder in ('data', 'flatpak') for name in ('*mimeapps.list', 'defaults.list')
              for path in glob.glob(os.path.join(source, folder, '**', name), recursive=True)]
    if claims:
        yield f'Olivine must not be a default: {claims}'


def main():
    source = sys.argv[1]
    release = load(source, ID)
    devel = load(source, f'{ID}.Devel')
    wrong = [*check_manifest(release, ID), *check_manifest(devel, f'{ID}.Devel'),
             *check_alike(release, devel), *check_desktop(source)]
    print('\n'.join(wrong) or 'both manifests ask for a window and nothing else')
    return 1 if wrong else 0


sys.exit(main())
