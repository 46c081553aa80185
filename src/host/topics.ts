import * as vscode from 'vscode';
import { arxivKey } from '../core/library/key';
import type { MetadataSource } from '../core/metadata/state';
import { applyTopicSettings } from '../core/topics/settings';
import { TAXONOMY } from '../core/topics/taxonomy';
import type { Topic, TopicSource } from '../core/topics/topic';
import { TopicIndex } from '../core/topics/topic-index';

/** The setting that changes the rules. */
export const TOPICS_SETTING = 'paperDigest.topics';

interface TopicPorts {
  readonly metadata: Pick<MetadataSource, 'of' | 'onChange'>;
  readonly log: Pick<vscode.LogOutputChannel, 'warn'>;
}

/** The topics of papers by the built-in rules and the setting; follows the setting, and what services say of papers. */
export function openTopics(ports: TopicPorts): TopicSource & { dispose(): void } {
  return new Topics(ports);
}

class Topics implements TopicSource {
  private index: TopicIndex;
  private readonly changed = new vscode.EventEmitter<ReadonlySet<string> | undefined>();
  private readonly watching: vscode.Disposable;

  readonly onChange = this.changed.event;

  constructor(private readonly ports: TopicPorts) {
    this.index = this.read();
    this.watching = vscode.Disposable.from(
      this.changed,
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(TOPICS_SETTING)) return;
        this.index = this.read();
        this.changed.fire(undefined);
      }),
      ports.metadata.onChange((arxivIds) => {
        this.learn(arxivIds);
      }),
    );
  }

  get all(): readonly Topic[] {
    return this.index.all;
  }

  of({ arxivId, entry }: Parameters<TopicSource['of']>[0]): readonly Topic[] {
    const record = arxivId === undefined ? undefined : this.ports.metadata.of(arxivId).record;
    return this.index.of(entry, record?.facts);
  }

  dispose(): void {
    this.watching.dispose();
  }

  /** An empty set means all papers, to who says so here. */
  private learn(arxivIds: ReadonlySet<string>): void {
    if (arxivIds.size === 0) {
      this.changed.fire(undefined);
      return;
    }
    const keys = [...arxivIds].flatMap((id) => {
      const { record, isAsking } = this.ports.metadata.of(id);
      const says = record?.facts.categories ?? record?.facts.abstract;
      return says && !isAsking ? [arxivKey(id)] : [];
    });
    if (keys.length > 0) this.changed.fire(new Set(keys));
  }

  private read(): TopicIndex {
    const setting: unknown = vscode.workspace.getConfiguration('paperDigest').get('topics');
    // Names that a person gives are theirs; the built-in ones are in the language of the editor.
    const builtIn = TAXONOMY.map((rule) => ({ ...rule, name: vscode.l10n.t(rule.name) }));
    const { rules, problems } = applyTopicSettings(builtIn, setting);
    if (problems.length > 0) void this.tell(problems);
    return new TopicIndex(rules);
  }

  private async tell(problems: readonly string[]): Promise<void> {
    for (const problem of problems) this.ports.log.warn(`${TOPICS_SETTING}: ${problem}`);
    const open = vscode.l10n.t('Open Settings');
    const message = vscode.l10n.t(
      'Some of the setting "{0}" is not used. {1}',
      TOPICS_SETTING,
      problems.slice(0, 3).join(' '),
    );
    if ((await vscode.window.showWarningMessage(message, open)) === open)
      await vscode.commands.executeCommand('workbench.action.openSettings', TOPICS_SETTING);
  }
}
