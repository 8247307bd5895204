import { type Failure, failureOfResponse, unreachable } from './failure';

const fileNameOf = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'download';

/** Fetches a file and saves it. Returns the failure, if any: a plain link would not report the refusal. */
export async function download(address: string): Promise<Failure | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return failureOfResponse(await response.json().catch(() => ({})), response);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = fileNameOf(response);
    link.click();
    // By then the browser has started the download.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch {
    return unreachable;
  }
}
