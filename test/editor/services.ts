import * as vscode from 'vscode';
import type { Control, ControlState } from '../support/fake-services/services';

/** The fake services of this run (fake-services/README.md), as a test sees and steers them. */
export const services = {
  /** What they were asked since the last reset. */
  requests: async () => (await control('GET')).requests,
  tell: (told: Control) => control('POST', told),
  reset: () => control('DELETE'),
};

async function control(method: string, told?: Control): Promise<ControlState> {
  const url: unknown = vscode.workspace.getConfiguration('paperDigestTests').get('services');
  if (typeof url !== 'string') throw new Error('This run has no fake services.');
  const response = await fetch(`${url}/control`, {
    method,
    ...(told ? { body: JSON.stringify(told) } : {}),
  });
  return (await response.json()) as ControlState;
}
