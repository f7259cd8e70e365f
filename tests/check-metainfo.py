# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-metainfo.py APPSTREAMCLI METAINFO SOURCE: what software centres show is whole.

The pedantic check leaves nothing but the capital letter of our id, which has the form
that desktops ask for, and that each AppStream wants its own way of naming the
developers: both are there.  Pictures are files of the source, of the size that is claimed.
"""

import os
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET

ALLOWED = {'cid-contains-uppercase-letter', 'developer-name-tag-deprecated', 'unknown-tag developer'}
PICTURES = re.compile(r'^https://github\.com/olivine-app/olivine/raw/main/(data/screenshots/[a-z-]+\.png)$')
LINE = re.compile(r'^[EWIP]: [^:]+:[^:]+: (unknown-tag \S+|\S+)', re.MULTILINE)


def check_appstream(tool, path):
    result = subprocess.run([tool, 'validate', '--pedantic', '--no-net', path], capture_output=True, text=True,
                            env=dict(os.environ, LC_ALL='C.UTF-8'), check=False)
    output = result.stdout + result.stderr
    if 'uccessful' not in output and result.returncode == 0:
        yield f'the check says nothing of its result: {output}'
    if result.returncode != 0 or set(LINE.findall(output)) - ALLOWED:
        yield output


def png_size(path):
    with open(path, 'rb') as picture:
        head = picture.read(24)
    if head[:8] != b'\x89PNG\r\n\x1a\n':
        return None
    return struct.unpack('>II', head[16:24])


def check_pictures(root, source):
    images = root.findall('screenshots/screenshot/image')
    if len(images) < 3 or not all(shot.findtext('caption') for shot in root.findall('screenshots/screenshot')):
        yield 'three pictures with captions are wanted'
    if len(root.findall('screenshots/screenshot[@type="default"]')) != 1:
        yield 'one picture is the first'
    for image in images:
        place = PICTURES.match(image.text)
        path = os.path.join(source, place.group(1)) if place else None
        if path is None or not os.path.exists(path):
            yield f'{image.text}: not a picture of the source'
        elif png_size(path) != (int(image.get('width')), int(image.get('height'))):
            yield f'{image.text}: is {png_size(path)}'


def check_parts(root):
    wanted = ('launchable', 'content_rating', 'branding/color', 'releases/release', 'provides/dbus', 'translation',
              'requires/display_length', 'supports/control', 'recommends/control', 'url', 'developer/name', 'developer_name')
    yield from (f'{part} is missing' for part in wanted if root.find(part) is None)
    app_id = root.findtext('id')
    if root.findtext('launchable') != f'{app_id}.desktop' or root.findtext('provides/dbus') != app_id:
        yield 'it names another program'
    schemes = {color.get('scheme_preference') for color in root.findall('branding/color')}
    if schemes != {'light', 'dark'}:
        yield f'colours for {schemes}'


def main():
    tool, path, source = sys.argv[1:]
    root = ET.parse(path).getroot()
    wrong = [*check_appstream(tool, path), *check_pictures(root, source), *check_parts(root)]
    print('\n'.join(wrong) or f'{path} is whole')
    return 1 if wrong else 0


sys.exit(main())
