# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Catalogues of messages as gettext compiles them, and what of a message is no words.

A catalogue is a dict of message to translation.  A message begins with its context and \\4 if it
has one; singular and plural, and the forms of a translation, are separated by \\0.
"""

import os
import re
import struct
import subprocess

MAGIC = 0x950412de

# As po/meson.build has them, by its preset for GLib and beside it.
KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'NPC_:1c,2,3', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3')

# {names} that are replaced, what printf() replaces, markup, and --options that are typed; these may
# have a mark of direction before them.
FORMAT = re.compile(r'%(?:\d+\$)?[-+ 0#]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[hlqjzt]*[a-zA-Z%]')
ENTITY = re.compile(r'&(?:#\d+|[a-z]+);')
TAG = re.compile(r'</?[a-z]+(?: [^<>]*)?>')
KEPT = re.compile(r'\{[a-z_]+\}|(?<![\w-])--[a-z-]+')
NO_WORDS = re.compile('|'.join(pattern.pattern for pattern in (KEPT, FORMAT, ENTITY, TAG)))


def run(*command, **keywords):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, **keywords).stdout


def read_mo(content):
    """The catalogue in a compiled file."""
    order = '<' if struct.unpack_from('<I', content)[0] == MAGIC else '>'
    n_messages, at_messages, at_translations = struct.unpack_from(f'{order}3I', content, 8)

    def text(table, i):
        length, at = struct.unpack_from(f'{order}2I', content, table + 8 * i)
        return content[at:at + length].decode()

    return {text(at_messages, i): text(at_translations, i) for i in range(n_messages)}


def write_mo(catalogue):
    """A compiled file of a catalogue, without the table of hashes that may be missing."""
    pairs = sorted((message.encode(), text.encode()) for message, text in catalogue.items())
    at_messages, at_translations = 28, 28 + 8 * len(pairs)
    at = 28 + 16 * len(pairs)
    tables, texts = ([], []), b''
    for column in (0, 1):
        for pair in pairs:
            tables[column].append(struct.pack('<2I', len(pair[column]), at + len(texts)))
            texts += pair[column] + b'\0'
    header = struct.pack('<7I', MAGIC, 0, len(pairs), at_messages, at_translations, 0, 28)
    return header + b''.join(tables[0] + tables[1]) + texts


def compile_po(po):
    return read_mo(run('msgfmt', '-o', '-', '-', input=po))


def make_template(source):
    """All messages of the source as it is now."""
    keywords = [f'--keyword={keyword}' for keyword in KEYWORDS]
    return run('xgettext', f'--directory={source}', f'--files-from={os.path.join(source, "po", "POTFILES.in")}',
               '--from-code=UTF-8', *keywords, '--flag=N_:1:pass-c-format', '--flag=C_:2:pass-c-format',
               '--flag=NC_:2:pass-c-format', '-o', '-', stderr=subprocess.DEVNULL)


def read_template(template):
    """The messages of a template, each its own translation."""
    return compile_po(run('msgen', '--no-wrap', '-', input=template.replace(b'charset=CHARSET', b'charset=UTF-8')))


def words_of(message):
    """What there is to translate in it: no context, nothing that is replaced."""
    return NO_WORDS.sub('', message.split('\4')[-1])
