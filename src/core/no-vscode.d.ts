// What `import 'vscode'` resolves to when core is compiled: nothing, so that the compiler keeps core pure.
export {};
