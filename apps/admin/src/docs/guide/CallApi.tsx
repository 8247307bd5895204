import { Chapter } from './Chapter';

/** What holds for every call. */
export const CallApi = () => (
  <Chapter id="call-the-api" title="Call the API">
    <p>
      Programs manage clients by the same commands as the page: what waits for a second admin there waits here too. A
      program needs the module <em>Countersign management</em>, with the scopes of what it does and no others; a person
      takes a token of their own from <em>My security</em>.
    </p>
    <ul>
      <li>
        <strong>Lists</strong> have a <code>next</code>: send it as <code>after</code> to read on; null is the end. A
        parameter that does not exist is refused.
      </li>
      <li>
        <strong>A dry run</strong>, <code>?dryRun=true</code>, does everything but the commit: it answers the changes,
        the risks, and in <code>wouldWait</code> whether a second admin is needed.
      </li>
      <li>
        <strong>202</strong> is a change that waits. <code>Location</code> leads to its request; follow it there.
      </li>
      <li>
        <strong>Idempotency-Key</strong>, a UUID for each request: sent again with it, a request is done once and
        answered alike for a day, its once-only secret included.
      </li>
      <li>
        <strong>If-Match</strong> with the <code>ETag</code> that you read: where somebody else was faster, the answer
        is 412.
      </li>
      <li>
        <strong>Limits</strong>: <code>RateLimit</code> says what is left and <code>RateLimit-Policy</code> of how much;
        a 429 has <code>Retry-After</code>.
      </li>
      <li>
        <strong>Ids</strong>: a client’s <code>reference:…</code>, a module’s <code>key:…</code> and an access type’s{' '}
        <code>name:…</code> may stand wherever an id does.
      </li>
    </ul>
  </Chapter>
);
