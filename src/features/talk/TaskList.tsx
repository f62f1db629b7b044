import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { addTask, finishTask, removeTask, takeTask } from '../../document/commands/tasks.ts';
import { tasksOf } from '../../document/queries/talk.ts';
import type { Task } from '../../document/schema/talk.ts';
import { Button } from '../../ui/components/Button.tsx';
import { CheckboxRow } from '../../ui/components/CheckboxRow.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './Talk.module.css';
import type { TalkProps } from './talk-types.ts';
import { useNames } from './use-names.ts';
import { useRefusal } from './use-refusal.ts';

const KINDS = ['task', 'person'] as const;

/** What is to do, who does it, and what is done. */
export function TaskList({ piece }: Pick<TalkProps, 'piece'>) {
  const t = useText();
  const isDone = useRefusal();
  const [words, setWords] = useState('');
  const tasks = useQuery(piece, KINDS, tasksOf);
  const add = (): void => {
    if (isDone(addTask(piece, words))) setWords('');
  };
  return (
    <section className={styles['section']} aria-labelledby="talk-tasks">
      <h2 id="talk-tasks" className={styles['title']}>
        {t('talk.tasks.title')}
      </h2>
      {tasks.length === 0 && <p className={styles['soft']}>{t('talk.tasks.none')}</p>}
      <EditFields>
        {tasks.length > 0 && (
          <ul className={styles['list']}>
            {tasks.map((task) => (
              <TaskRow key={task.id} piece={piece} task={task} />
            ))}
          </ul>
        )}
        <div className={styles['send']}>
          <TextField label={t('talk.tasks.new')} value={words} maxLength={200} onChange={setWords} onEnter={add} />
          <Button icon={Plus} isDisabled={words.trim() === ''} onPress={add}>
            {t('talk.tasks.add')}
          </Button>
        </div>
      </EditFields>
    </section>
  );
}

function TaskRow({ piece, task }: Pick<TalkProps, 'piece'> & { readonly task: Task }) {
  const t = useText();
  const names = useNames(piece);
  const isDone = useRefusal();
  const undo = useUndoToast(piece);
  const isMine = task.taker === piece.person;
  return (
    <li className={styles['card']}>
      <CheckboxRow
        label={task.text}
        isChecked={task.doneAt !== null}
        onChange={(isFinished) => isDone(finishTask(piece, task.id, isFinished))}
      />
      <div className={styles['buttons']}>
        {task.taker !== '' && (
          <span className={styles['soft']}>
            {t('talk.tasks.taken')} <bdi>{names(task.taker).name}</bdi>
          </span>
        )}
        {(task.taker === '' || isMine) && (
          <Button kind="quiet" onPress={() => isDone(takeTask(piece, task.id, !isMine))}>
            {t(isMine ? 'talk.tasks.give-back' : 'talk.tasks.take')}
          </Button>
        )}
        {task.by === piece.person && (
          <Button
            kind="quiet"
            onPress={() => {
              if (isDone(removeTask(piece, task.id))) undo(t('talk.tasks.removed'));
            }}
          >
            {t('talk.tasks.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
