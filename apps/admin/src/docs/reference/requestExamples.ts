import { formFields, isForm, type RequestPlan } from './request';

interface Language {
  /** Its usual name. */
  readonly name: string;
  code(request: RequestPlan): string;
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);
const shell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

/** A value of JSON as Python writes it. */
function python(value: unknown, by = ''): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = `${by}    `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((each) => python(each, inner))
    : Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${python(each, inner)}`);
  return parts.length === 0
    ? `${open}${close}`
    : `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${by}${close}`;
}

const curl: Language = {
  name: 'curl',
  code(request) {
    const { method, url, credential, headers, body } = request;
    const credentials = {
      bearer: ['-H "Authorization: Bearer $TOKEN"'],
      clientBasic: ['-u "$CLIENT_ID:$CLIENT_SECRET"'],
      none: [],
    };
    return [
      `curl${method === 'GET' || isForm(request) ? '' : ` -X ${method}`} ${shell(url)}`,
      ...credentials[credential],
      ...(isForm(request)
        ? formFields(request).map(([name, value]) => `-d ${shell(`${name}=${value}`)}`)
        : [
            ...Object.entries(headers).map(([name, value]) => `-H ${shell(`${name}: ${value}`)}`),
            ...(body ? [`-d ${shell(json(body.value))}`] : []),
          ]),
    ].join(' \\\n  ');
  },
};

const javascript: Language = {
  name: 'JavaScript',
  code(request) {
    const { method, url, credential, headers, body } = request;
    const credentials = {
      bearer: [`Authorization: 'Bearer ' + process.env.TOKEN`],
      clientBasic: [`Authorization: 'Basic ' + btoa(process.env.CLIENT_ID + ':' + process.env.CLIENT_SECRET)`],
      none: [],
    };
    const sent = [
      ...credentials[credential],
      ...(isForm(request) ? [] : Object.entries(headers).map(([name, value]) => `'${name}': '${value}'`)),
    ];
    const options = [
      ...(method === 'GET' ? [] : [`method: '${method}',`]),
      ...(sent.length > 0 ? [`headers: { ${sent.join(', ')} },`] : []),
      ...(body
        ? [
            isForm(request)
              ? `body: new URLSearchParams(${indented(json(body.value), '  ')}),`
              : `body: JSON.stringify(${indented(json(body.value), '  ')}),`,
          ]
        : []),
    ];
    return `const answer = await fetch('${url}', {
${options.map((line) => `  ${line}`).join('\n')}
});
if (!answer.ok) throw new Error(await answer.text());
console.log(await answer.${method === 'DELETE' ? 'text' : 'json'}());`;
  },
};

const pythonRequests: Language = {
  name: 'Python',
  code(request) {
    const { method, url, credential, headers, body } = request;
    const sent = [
      ...(credential === 'bearer' ? ['"Authorization": "Bearer " + os.environ["TOKEN"]'] : []),
      ...(isForm(request) ? [] : Object.entries(headers).map(([name, value]) => `"${name}": "${value}"`)),
    ];
    const given = [
      `"${method}"`,
      `"${url}"`,
      ...(credential === 'clientBasic' ? ['auth=(os.environ["CLIENT_ID"], os.environ["CLIENT_SECRET"])'] : []),
      ...(sent.length > 0 ? [`headers={${sent.join(', ')}}`] : []),
      ...(body ? [`${isForm(request) ? 'data' : 'json'}=${python(body.value, '    ')}`] : []),
    ];
    return `import os, requests

answer = requests.request(
${given.map((line) => `    ${line},`).join('\n')}
)
answer.raise_for_status()
print(answer.text)`;
  },
};

const go: Language = {
  name: 'Go',
  code(request) {
    const { method, url, credential, headers, body } = request;
    const text = isForm(request)
      ? new URLSearchParams(formFields(request)).toString()
      : body
        ? json(body.value)
        : undefined;
    const lines = [
      `request, err := http.NewRequest("${method}", "${url}", ${text === undefined ? 'nil' : `strings.NewReader(\`${text}\`)`})`,
      'if err != nil {\n\tlog.Fatal(err)\n}',
      ...(credential === 'bearer' ? ['request.Header.Set("Authorization", "Bearer "+os.Getenv("TOKEN"))'] : []),
      ...(credential === 'clientBasic'
        ? ['request.SetBasicAuth(os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET"))']
        : []),
      ...Object.entries(headers).map(([name, value]) => `request.Header.Set("${name}", "${value}")`),
      'answer, err := http.DefaultClient.Do(request)',
      'if err != nil {\n\tlog.Fatal(err)\n}',
      'defer answer.Body.Close()\nio.Copy(os.Stdout, answer.Body)',
    ];
    return lines.join('\n');
  },
};

/** The same request in several languages; what is secret is read from the environment. */
export const languages: readonly Language[] = [curl, javascript, pythonRequests, go];
