export function checklists(count: number): Generator<string>
export function writeChecklists(folder: string, count: number): void
