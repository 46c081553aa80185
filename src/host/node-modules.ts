/** What the extension needs of Node, where there is one. */
export interface NodeModules {
  /** Node's own access to files; it can create a file that must not exist yet, which the editor's cannot. */
  readonly fs: NodeFiles;
  /** Nanoseconds of a clock that runs evenly, nobody can set, and all processes of the machine share. */
  readonly clock: () => bigint;
}

export type NodeFiles = ReturnType<typeof filesOf>;

/**
 * Node's own modules in the Node extension host; undefined in a web extension host. Asked for at run time, since the same
 * code runs in both: an import would have no meaning in a worker.
 */
export function nodeModules(): NodeModules | undefined {
  const { process } = globalThis as { readonly process?: Partial<NodeJS.Process> };
  if (!process?.getBuiltinModule || !process.hrtime) return undefined;
  const { hrtime } = process;
  return { fs: filesOf(process as NodeJS.Process), clock: () => hrtime.bigint() };
}

function filesOf(process: NodeJS.Process) {
  return process.getBuiltinModule('node:fs/promises');
}
