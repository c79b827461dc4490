/** The search in a dialog: a combobox with a list of groups (ARIA Authoring Practices), used by the keyboard alone. */
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { MAX_SEARCH_CHARACTERS } from '../../../values/text-limits.rules.ts';
import { useViewer } from '../../client/viewer.tsx';
import { SearchDocument, type SearchKind } from '../../generated.ts';
import { isSearchable, usePausedText } from '../../lists/use-searched-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { failureMessage } from '../../ui/failure-message.ts';
import { type Command, matchingCommands } from './command.rules.ts';
import { recentOf, remember } from './recent.ts';
import { byKind, type Found, pathOf } from './search.rules.ts';
import { SEARCH_KIND_LABELS, searchTexts as t } from './texts.ts';
import './search.css';

interface Option {
  key: string;
  title: string;
  context: string | null;
  path: string;
  found?: Found;
}

interface Group {
  label: string;
  options: Option[];
  isCut?: boolean;
}

export default function SearchDialog({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  const { me } = useViewer();
  const [, navigate] = useLocation();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  // After the dialog has opened, which moves the focus to its first button.
  useEffect(() => field.current?.focus(), []);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  /** Enter was pressed before the answer: its first result is opened. */
  const [isEntered, setEntered] = useState(false);
  const text = usePausedText(typed);
  const [{ data, fetching, error, stale }] = useQuery({
    query: SearchDocument,
    variables: { text },
    pause: !isSearchable(text),
    requestPolicy: 'cache-and-network',
  });
  const recent = useMemo(() => recentOf(me.person.id), [me.person.id]);
  const isTyped = isSearchable(typed);
  const isCurrent = text === typed.trim() && !fetching;
  const groups = isTyped
    ? [
        ...commandGroups(matchingCommands(commands, typed)),
        ...(data && isSearchable(text) ? hitGroups(data.search) : []),
      ]
    : [...recentGroup(recent), ...commandGroups(commands)];
  const options = groups.flatMap((group) => group.options);
  const current = options[Math.min(active, options.length - 1)];
  const idOf = (option: Option) => `${list}-${option.key}`;
  useEffect(() => {
    if (current) document.getElementById(`${list}-${current.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, list]);

  const open = ({ path, found }: Option) => {
    if (found) remember(me.person.id, found);
    onClose();
    navigate(path);
  };
  useEffect(() => {
    if (!isEntered || !isCurrent) return;
    setEntered(false);
    if (current) open(current);
  });
  const move = (to: number) => setActive(Math.max(0, Math.min(options.length - 1, to)));

  return (
    <Dialog title={t.title} onClose={onClose}>
      <div className="search-dialog">
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={t.field}
          placeholder={t.field}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-activedescendant={current && idOf(current)}
          aria-describedby={`${list}-keys`}
          autoComplete="off"
          spellCheck={false}
          maxLength={MAX_SEARCH_CHARACTERS}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setActive(0);
            setEntered(false);
          }}
          onKeyDown={(event) => {
            const index = options.indexOf(current as Option);
            if (event.key === 'ArrowDown') move(index + 1);
            else if (event.key === 'ArrowUp') move(index - 1);
            else if (event.key === 'PageDown') move(index + 8);
            else if (event.key === 'PageUp') move(index - 8);
            else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              // A hit of the text before this one is another answer.
              if (current && (isCurrent || !current.found || !isTyped)) open(current);
              else setEntered(isTyped);
            } else return;
            event.preventDefault();
          }}
        />
        <p id={`${list}-keys`} className="hint">
          {t.keys}
        </p>
        <p role="status" className={options.length > 0 || error ? 'visually-hidden' : 'hint'}>
          {!isTyped
            ? options.length === 0 && t.start
            : isCurrent && (options.length ? t.count(options.length) : !error && t.nothing)}
        </p>
        {error && isTyped && <p role="alert">{failureMessage(error)}</p>}
        <div id={list} role="listbox" aria-label={t.results} aria-busy={fetching || stale}>
          {groups.map((group) => (
            <OptionGroup key={group.label} group={group}>
              {group.options.map((option) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the field move through the list
                <div
                  key={option.key}
                  id={idOf(option)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={option === current}
                  onClick={() => open(option)}
                >
                  <span>{option.title}</span>
                  {option.context && <span className="hint">{option.context}</span>}
                </div>
              ))}
            </OptionGroup>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

function OptionGroup({ group: { label, isCut }, children }: { group: Group; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options of a list box
    <div role="group" aria-labelledby={id}>
      <div id={id} role="presentation" className="group-label">
        {label}
        {isCut && <span> · {t.more}</span>}
      </div>
      {children}
    </div>
  );
}

const optionOf = (found: Found): Option => ({
  key: found.id,
  title: found.title,
  context: found.context,
  path: pathOf(found),
  found,
});

function hitGroups({ hits, cut }: { hits: readonly Found[]; cut: readonly SearchKind[] }): Group[] {
  return byKind(hits).map(([kind, found]) => ({
    label: SEARCH_KIND_LABELS[kind],
    options: found.map(optionOf),
    isCut: cut.includes(kind),
  }));
}

function recentGroup(recent: readonly Found[]): Group[] {
  return recent.length ? [{ label: t.recent, options: recent.map(optionOf) }] : [];
}

function commandGroups(commands: readonly Command[]): Group[] {
  return (['sections', 'actions'] as const).flatMap((name) => {
    const options = commands
      .filter(({ group }) => group === name)
      .map(({ path, label }) => ({ key: path, title: label, context: null, path }));
    return options.length ? [{ label: t[name], options }] : [];
  });
}
