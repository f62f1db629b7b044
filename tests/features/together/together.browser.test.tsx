import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { JoinView, type JoinViewProps } from '../../../src/features/together/JoinView.tsx';
import { TogetherView } from '../../../src/features/together/TogetherView.tsx';
import type { TogetherViewProps } from '../../../src/features/together/together-types.ts';
import type { PresentPerson, RoomStatus } from '../../../src/sync/room-types.ts';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { isPageTooWide, showView } from '../support/screen.tsx';

const OKSANA = { id: 'oksana', name: 'Оксана', picture: 'owl', colour: 3, key: 'k', createdAt: 0 };
const ALONE: RoomStatus = { connection: 'alone', others: 0, unacked: 0, trusting: false };
const LINK = 'https://studio.example/#/join/abcdefghijklmnopqrstuv';
const person = (fields: Partial<PresentPerson>): PresentPerson => ({
  client: 1,
  person: 'amal',
  role: 'edit',
  name: 'أمل',
  picture: 'fox',
  colour: '4',
  ...fields,
});

interface Shown {
  readonly language?: LanguageId;
  readonly on?: 'phone' | 'laptop';
}
async function showTogether(props: Partial<TogetherViewProps> = {}, shown: Shown = {}) {
  const acts = { onShare: vi.fn<() => void>(), onLeave: vi.fn<() => void>(), onIntroduce: vi.fn<() => void>() };
  await showView(
    <TogetherView status={ALONE} others={[]} person={OKSANA} link={undefined} isSharing={false} {...acts} {...props} />,
    {
      areas: ['together', 'errors'],
      ...shown,
    },
  );
  return acts;
}

describe('inviting someone', () => {
  it('is one press', async () => {
    const { onShare } = await showTogether();
    await userEvent.click(page.getByRole('button', { name: 'Invite someone' }));
    expect(onShare).toHaveBeenCalledOnce();
  });

  it('is not done twice while the link is being made', async () => {
    const { onShare } = await showTogether({ isSharing: true });
    const invite = page.getByRole('button', { name: 'Invite someone' });
    await expect.element(invite).toHaveAttribute('aria-busy', 'true');
    invite.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(onShare).not.toHaveBeenCalled();
  });

  it('asks first who one is', async () => {
    const { onIntroduce } = await showTogether({ person: { ...OKSANA, name: '' } });
    expect(page.getByRole('button', { name: 'Invite someone' }).elements()).toHaveLength(0);
    await userEvent.click(page.getByRole('button', { name: 'First: who am I?' }));
    expect(onIntroduce).toHaveBeenCalledOnce();
  });

  it('shows a picture to scan and the link itself, and leaves when asked', async () => {
    const { onLeave } = await showTogether({ link: LINK });
    await expect.element(page.getByRole('img', { name: 'Picture to scan with a phone' })).toBeVisible();
    await expect.element(page.getByText(LINK).or(page.getByRole('textbox'))).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Work alone again' }));
    expect(onLeave).toHaveBeenCalledOnce();
  });
});

describe('who is here', () => {
  it('begins with oneself and says when nobody else is', async () => {
    await showTogether({ link: LINK });
    await expect.element(page.getByText('Оксана')).toBeVisible();
    await expect.element(page.getByText('Nobody else yet. They appear here when they come.')).toBeVisible();
  });

  it('tells where each one is', async () => {
    await showTogether({
      link: LINK,
      others: [
        person({ place: { view: 'words' } }),
        person({ client: 2, person: 'b', name: 'Zofia', away: true, place: { view: 'mix' } }),
        person({ client: 3, person: 'c', name: '', place: { view: 'a view of tomorrow' } }),
        person({
          client: 4,
          person: 'd',
          name: 'Дуже-довге-ім’я-яке-хтось-собі-вигадав-і-написав',
          place: { view: 'pictures' },
        }),
      ],
    });
    const rows = page
      .getByRole('region', { name: 'Who is here' })
      .getByRole('listitem')
      .elements()
      .map(({ textContent }) => textContent ?? '');
    expect(rows[1]).toContain('in the words');
    expect(rows[2]).toContain('away for a moment');
    expect(rows[3]).toMatch(/Someone.*in the piece/);
    expect(rows[4]).toContain('in the pictures');
    expect(isPageTooWide()).toBe(false);
  });
});

describe('where the work is', () => {
  const lit = () => [...document.querySelectorAll('[data-lit]')].map(({ textContent }) => textContent ?? '');

  it.each([
    [{ connection: 'alone' }, ['on this device'], 'No connection. Your work waits here and joins later.'],
    [{ connection: 'relayed', unacked: 3 }, ['on this device'], 'Connected through the server.'],
    [{ connection: 'relayed' }, ['on this device', 'safe on the server'], 'Connected through the server.'],
    [
      { connection: 'direct', others: 2, trusting: true },
      ['on this device', 'with 2 others'],
      'Without the server, everyone here is trusted.',
    ],
    [
      { connection: 'both', others: 1 },
      ['on this device', 'safe on the server', 'with 1 other'],
      'Connected directly and through the server.',
    ],
  ] as const)('%o', async (status, places, sentence) => {
    await showTogether({ link: LINK, status: { ...ALONE, ...status } });
    await expect.element(page.getByText(sentence)).toBeVisible();
    expect(lit()).toEqual(places);
  });

  it('is told when the hub says no, with what to do', async () => {
    await showTogether({ link: LINK, status: { ...ALONE, connection: 'refused', code: 'update-too-big' } });
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(page.getByText('The server did not let us in.')).toBeVisible();
  });
});

describe('following a link', () => {
  async function showJoin(props: Partial<JoinViewProps> = {}, shown: Shown = {}) {
    const acts = { onJoin: vi.fn<JoinViewProps['onJoin']>(), onStart: vi.fn<() => void>() };
    await showView(
      <JoinView person={{ ...OKSANA, name: '' }} code={undefined} isJoining={false} {...acts} {...props} />,
      {
        areas: ['together', 'people', 'errors'],
        ...shown,
      },
    );
    return acts;
  }

  it('needs a name, and comes in with it', async () => {
    const { onJoin } = await showJoin();
    const go = page.getByRole('button', { name: 'Come in' });
    await expect.element(go).toBeDisabled();
    await userEvent.fill(page.getByRole('textbox', { name: 'Name or nickname' }), '  أمل ');
    await userEvent.click(go);
    expect(onJoin).toHaveBeenCalledWith({ name: 'أمل', picture: 'owl' });
  });

  it('knows who comes again', async () => {
    const { onJoin } = await showJoin({ person: OKSANA });
    await userEvent.click(page.getByRole('button', { name: 'Come in' }));
    expect(onJoin).toHaveBeenCalledWith({ name: 'Оксана', picture: 'owl' });
  });

  it('takes another picture', async () => {
    const { onJoin } = await showJoin({ person: OKSANA });
    // The first radios choose the language; the pictures follow.
    const other = page
      .getByRole('radio')
      .elements()
      .findLast((radio) => !(radio instanceof HTMLInputElement && radio.checked));
    await userEvent.click(other?.closest('label') ?? document.body);
    await userEvent.click(page.getByRole('button', { name: 'Come in' }));
    expect(onJoin.mock.calls[0]?.[0].picture).not.toBe('owl');
  });

  it('that is broken says so and leads to the start', async () => {
    const { onStart } = await showJoin({ code: 'link-broken' });
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(page.getByRole('textbox').elements()).toHaveLength(0);
    await userEvent.click(page.getByRole('button', { name: 'To the start' }));
    expect(onStart).toHaveBeenCalledOnce();
  });

  it('comes in once', async () => {
    function Joining() {
      const [times, setTimes] = useState(0);
      return (
        <>
          <JoinView
            person={OKSANA}
            code={undefined}
            isJoining={times > 0}
            onJoin={() => setTimes(times + 1)}
            onStart={() => {}}
          />
          <output>{`times: ${times}`}</output>
        </>
      );
    }
    await showView(<Joining />, { areas: ['together', 'people'] });
    const go = page.getByRole('button', { name: 'Come in' });
    await userEvent.click(go);
    await expect.element(go).toHaveAttribute('aria-busy', 'true');
    go.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.element(page.getByText('times: 1')).toBeVisible();
  });

  it.each([
    ['en', 'laptop'],
    ['ar', 'phone'],
  ] as const)('has no fault in %s on a %s', async (language, on) => {
    await showJoin({}, { language, on });
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    expect(isPageTooWide()).toBe(false);
  });
});

describe.each([
  ['en', 'laptop'],
  ['ar', 'phone'],
] as const)('in %s on a %s', (language, on) => {
  it.each([
    ['alone', {}],
    ['in company', { link: LINK, status: { ...ALONE, connection: 'both', others: 1 }, others: [person({})] }],
    ['refused', { link: LINK, status: { ...ALONE, connection: 'refused', code: 'server-unreachable' } }],
  ] as const)('being together has no fault: %s', async (_, props) => {
    await showTogether(props, { language, on });
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    expect(isPageTooWide()).toBe(false);
  });
});
