/** The day in the user's time zone, `YYYY-MM-DD`: now, where nothing else is said. For those who implement ports; the core asks these. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
