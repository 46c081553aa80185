import * as vscode from 'vscode';
import type { MetadataService } from '../core/metadata/record';
import type { LookupMode } from '../core/metadata/state';
import { endpointOf } from './endpoint';

/** The setting that says whether the network may be asked at all. */
export const LOOKUP_SETTING = 'paperDigest.metadata.lookup';

export type Endpoints = Readonly<Partial<Record<MetadataService, string>>>;

/** What the settings say about asking services on the network, at any time; follows them as they change. */
export class MetadataSettings {
  private current: { readonly mode: LookupMode; readonly endpoints: Endpoints };
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly watch: vscode.Disposable;

  /** Fires after a change. */
  readonly onChange = this.changed.event;

  constructor(private readonly log: Pick<vscode.LogOutputChannel, 'warn'>) {
    this.current = this.read();
    this.watch = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('paperDigest.metadata')) return;
      this.current = this.read();
      this.changed.fire();
    });
  }

  get mode(): LookupMode {
    return this.current.mode;
  }

  /** Addresses other than the services' own, without a trailing slash. */
  get endpoints(): Endpoints {
    return this.current.endpoints;
  }

  dispose(): void {
    this.watch.dispose();
    this.changed.dispose();
  }

  private read(): { readonly mode: LookupMode; readonly endpoints: Endpoints } {
    const settings = vscode.workspace.getConfiguration('paperDigest');
    const mode: unknown = settings.get('metadata.lookup');
    const isMode = mode === 'onDemand' || mode === 'automatic' || mode === 'off';
    // A value that says nothing is no permission.
    if (!isMode) this.log.warn(`${LOOKUP_SETTING} has no valid value; it counts as "off".`);
    return { mode: isMode ? mode : 'off', endpoints: this.endpointsOf(settings.get('metadata.endpoints')) };
  }

  private endpointsOf(value: unknown): Endpoints {
    const set = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
    const endpoints: Partial<Record<MetadataService, string>> = {};
    for (const service of ['huggingFace', 'arxiv', 'datacite'] as const) {
      const endpoint = endpointOf(set[service]);
      if (endpoint !== undefined) endpoints[service] = endpoint;
      else if (set[service] !== undefined && set[service] !== '')
        this.log.warn(
          `paperDigest.metadata.endpoints: the address for "${service}" is not used. It must begin with https:, or with http: on this machine.`,
        );
    }
    return endpoints;
  }
}
