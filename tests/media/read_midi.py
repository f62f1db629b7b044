"""Prints what an independent reader (mido) finds in a MIDI file: notes by channel, in beats."""
import json
import sys

import mido


def notes_of(path):
    song = mido.MidiFile(path)
    found = []
    for track in song.tracks:
        at = 0
        held = {}
        for message in track:
            at += message.time
            if message.type not in ("note_on", "note_off"):
                continue
            key = (message.channel, message.note)
            if message.type == "note_on" and message.velocity > 0:
                held.setdefault(key, []).append((at, message.velocity))
            elif held.get(key):
                start, velocity = held[key].pop(0)
                found.append([message.channel, message.note, start / song.ticks_per_beat, at / song.ticks_per_beat, velocity])
        for (channel, note), waiting in held.items():
            for start, velocity in waiting:
                found.append([channel, note, start / song.ticks_per_beat, at / song.ticks_per_beat, velocity])
    now = last = 0
    for message in song:
        now += message.time
        if message.type in ("note_on", "note_off"):
            last = now
    return {"notes": found, "lastNoteEnds": last}


print(json.dumps([notes_of(path) for path in sys.argv[1:]]))
