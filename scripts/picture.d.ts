export function session(): string
export function picture(output: string): string
