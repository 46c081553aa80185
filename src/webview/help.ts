import type { PageContext } from './context';
import { button } from './controls';
import { el, icon } from './dom';
import { keyHelp } from './keyboard';

/**
 * Shows the keys of the page over it, until it is closed; the focus goes back to where it was.
 * @param singleKeys whether letters and signs are keys
 */
export function showHelp({ strings }: PageContext, singleKeys: boolean): void {
  if (document.querySelector('dialog[open]') !== null) return;
  const dialog = el('dialog', { class: 'help', attributes: { 'aria-labelledby': 'helpTitle' } });
  const list = el('dl', { class: 'keys' });
  for (const [keys, does] of keyHelp(singleKeys)) {
    list.append(
      el('dt', {}, ...keys.map((key) => el('kbd', { text: key }))),
      el('dd', { text: strings[does] }),
    );
  }
  dialog.append(
    el(
      'header',
      {},
      el('h2', { text: strings.helpTitle, attributes: { id: 'helpTitle' } }),
      button(
        { id: 'closeHelp', class: 'iconButton', label: strings.close },
        () => dialog.close(),
        icon('close'),
      ),
    ),
    list,
    el('p', { class: 'quiet', text: singleKeys ? strings.keysSwitch : strings.keysOff }),
  );
  // A press outside closes it, as everywhere.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
