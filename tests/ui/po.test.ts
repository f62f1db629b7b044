import { describe, expect, it } from 'vitest';
import { CatalogueError, compilePo } from '../../scripts/vite-po.ts';

const entry = (id: string, text: string) => `msgid "${id}"\nmsgstr "${text}"\n\n`;

describe('a PO catalogue', () => {
  it('gives its texts under their explicit ids, compiled', () => {
    expect(compilePo(entry('core.a', 'Hello {name}'))).toEqual({ 'core.a': ['Hello ', ['name']] });
  });

  it('leaves out the header, comments and obsolete texts', () => {
    const source = `msgid ""\nmsgstr "Language: en\\n"\n\n#. for translators\n${entry('core.a', 'A')}#~ msgid "core.b"\n#~ msgstr "B"\n`;
    expect(Object.keys(compilePo(source))).toEqual(['core.a']);
  });

  it('keeps quotes, line breaks and scripts as they are', () => {
    const messages = compilePo(`msgid "core.a"\nmsgstr ""\n"Скажи \\"так\\"\\n"\n"نعم"\n`);
    expect(messages['core.a']).toEqual(['Скажи "так"\nنعم']);
  });

  it('is refused with the id when an id stands twice', () => {
    expect(() => compilePo(entry('core.a', 'A') + entry('core.a', 'B'))).toThrow(
      new CatalogueError('"core.a" stands twice'),
    );
  });

  it('is refused with the id when a text is empty', () => {
    expect(() => compilePo(entry('core.a', ' '))).toThrow('"core.a" has no text');
  });

  it('is refused with the id when the ICU form is broken', () => {
    expect(() => compilePo(entry('core.a', '{count, plural, one {# note'))).toThrow(
      '"core.a" is not a valid ICU message',
    );
  });
});
