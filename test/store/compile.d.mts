/** The folder with the store as JavaScript; `remove` it at the end. */
export function compileStore(): { readonly folder: string; readonly remove: () => void };
