import * as Y from 'yjs';
import { asRecord } from '../../src/base/hub-messages.ts';
import { answerQuestions } from '../threads/answer.ts';

/** The thread that makes one state out of a snapshot and the edits after it; for a large piece that takes a while. */
answerQuestions(async (question) => {
  const { snapshot, updates } = asRecord(question) ?? {};
  const doc = new Y.Doc();
  doc.transact(() => {
    if (snapshot instanceof Uint8Array) Y.applyUpdateV2(doc, snapshot);
    for (const update of Array.isArray(updates) ? updates : [])
      if (update instanceof Uint8Array) Y.applyUpdate(doc, update);
  });
  const state = Y.encodeStateAsUpdateV2(doc);
  doc.destroy();
  return state;
});
