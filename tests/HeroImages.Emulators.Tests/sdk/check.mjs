// Drives one version of Google's SDK through all that the workbench needs, against an emulator.
// node check.mjs <package> <api version> <base url> <picture>
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const [packageName, apiVersion, baseUrl, picture] = process.argv.slice(2);
const { GoogleGenAI, ApiError, JobState, Type } = await import(packageName);

const model = 'gemini-3.5-flash-lite';
const client = (apiKey = 'test-key') => new GoogleGenAI({ apiKey, apiVersion, httpOptions: { baseUrl } });
const ai = client();
const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sdk-check-'));
const data = (await fs.readFile(picture)).toString('base64');

const contents = (text) => [{ role: 'user', parts: [{ text }, { inlineData: { mimeType: 'image/jpeg', data } }] }];
const schema = {
  type: Type.OBJECT,
  properties: { reasoning: { type: Type.STRING }, score: { type: Type.NUMBER, minimum: 0, maximum: 10 } },
  required: ['reasoning', 'score'],
  propertyOrdering: ['reasoning', 'score'],
};
const jsonSchema = {
  type: 'object',
  properties: { reasoning: { type: 'string' }, score: { type: ['number', 'null'] } },
  required: ['reasoning', 'score'],
  additionalProperties: false,
};
const config = { responseMimeType: 'application/json', responseSchema: schema };

function checkAnswer(text) {
  const answer = JSON.parse(text);
  assert.deepEqual(Object.keys(answer), ['reasoning', 'score']);
  assert.ok(answer.score >= 0 && answer.score <= 10);
}

async function untilDone(name) {
  for (let i = 0; i < 200; i++) {
    const job = await ai.batches.get({ name });
    if (![JobState.JOB_STATE_PENDING, JobState.JOB_STATE_RUNNING].includes(job.state)) return job;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${name} does not end`);
}

async function upload(text, mimeType = 'application/jsonl') {
  const file = path.join(folder, `upload-${Math.random()}.jsonl`);
  await fs.writeFile(file, text);
  return ai.files.upload({ file, config: { mimeType, displayName: 'check' } });
}

async function untilActive(file) {
  while (file.state === 'PROCESSING') file = await ai.files.get({ name: file.name });
  return file;
}

const line = (key) => JSON.stringify({
  key,
  request: { contents: contents(`Rate ${key}.`), generationConfig: { responseMimeType: 'application/json', responseSchema: schema } },
});

async function collect(pager) {
  const all = [];
  for await (const item of pager) all.push(item);
  return all;
}

const checks = {
  async 'models are listed by pages and got'() {
    const all = await collect(await ai.models.list({ config: { pageSize: 3 } }));
    assert.ok(all.length > 6 && all.some((one) => one.name === `models/${model}`));
    const one = await ai.models.get({ model });
    assert.equal(one.name, `models/${model}`);
    assert.ok(one.supportedActions.includes('batchGenerateContent'));
  },

  async 'content with a schema'() {
    const answer = await ai.models.generateContent({ model, contents: contents('Rate it.'), config });
    checkAnswer(answer.text);
    assert.equal(answer.modelVersion, model);
    assert.ok(answer.usageMetadata.totalTokenCount > 1120);
  },

  async 'content with a JSON schema'() {
    const answer = await ai.models.generateContent({
      model, contents: contents('Rate it.'), config: { responseMimeType: 'application/json', responseJsonSchema: jsonSchema },
    });
    checkAnswer(answer.text);
  },

  async 'content with every setting of ours'() {
    const answer = await ai.models.generateContent({
      model, contents: contents('Rate it.'),
      config: {
        ...config, systemInstruction: 'You judge photographs.', maxOutputTokens: 4096, mediaResolution: 'MEDIA_RESOLUTION_MEDIUM',
        thinkingConfig: { thinkingLevel: 'LOW' }, safetySettings: [{ category: 'HARM_CATEGORY_SEXUALLY_EXPLICIT', threshold: 'BLOCK_NONE' }],
      },
    });
    assert.equal(answer.usageMetadata.promptTokensDetails.find((one) => one.modality === 'IMAGE').tokenCount, 560);
    assert.ok(answer.usageMetadata.thoughtsTokenCount > 0);
  },

  async 'tokens are counted'() {
    assert.ok((await ai.models.countTokens({ model, contents: contents('Rate it.') })).totalTokens > 1120);
  },

  async 'a stream comes in pieces'() {
    const pieces = await collect(await ai.models.generateContentStream({ model, contents: contents('Rate it.'), config }));
    assert.ok(pieces.length >= 2);
    checkAnswer(pieces.map((piece) => piece.text ?? '').join(''));
    assert.equal(pieces.at(-1).candidates[0].finishReason, 'STOP');
  },

  async 'errors have their status'() {
    const ask = (more = {}, who = ai) => who.models.generateContent({ model, contents: contents('Rate it.'), ...more });
    const fails = (promise, status, text) => assert.rejects(promise, (error) =>
      error instanceof ApiError && error.status === status && error.message.includes(text));
    await fails(ask({}, client('wrong')), 400, 'API_KEY_INVALID');
    await fails(ask({ model: 'gemini-2.0-flash' }), 404, 'NOT_FOUND');
    await fails(ask({ contents: contents('fault=rate-limit') }), 429, 'retryDelay');
    await fails(ask({ contents: contents('fault=overloaded') }), 503, 'UNAVAILABLE');
    await fails(ask({ config: { thinkingConfig: { thinkingLevel: 'LOW', thinkingBudget: 5 } } }), 400, 'INVALID_ARGUMENT');
    await fails(ai.batches.get({ name: 'batches/unknown' }), 404, 'NOT_FOUND');
    await fails(ai.files.get({ name: 'files/unknown' }), 403, 'PERMISSION_DENIED');
  },

  async 'a blocked prompt has a reason'() {
    const answer = await ai.models.generateContent({ model, contents: contents('fault=blocked-prompt') });
    assert.equal(answer.promptFeedback.blockReason, 'PROHIBITED_CONTENT');
    assert.equal(answer.text, undefined);
  },

  async 'a file in one chunk is uploaded, got, used, listed and deleted'() {
    const file = await untilActive(await ai.files.upload({ file: picture, config: { mimeType: 'image/jpeg' } }));
    assert.equal(file.sizeBytes, String((await fs.stat(picture)).size));
    const parts = [{ text: 'Rate it.' }, { fileData: { fileUri: file.uri, mimeType: file.mimeType } }];
    checkAnswer((await ai.models.generateContent({ model, contents: [{ role: 'user', parts }], config })).text);
    await upload(`${line('x')}\n`);
    assert.ok((await collect(await ai.files.list({ config: { pageSize: 1 } }))).length >= 2);
    await ai.files.delete({ name: file.name });
    await assert.rejects(ai.files.get({ name: file.name }), (error) => error.status === 403);
  },

  async 'a file in two chunks is uploaded whole'() {
    const text = `${'x'.repeat(9 * 1024 * 1024)}`;
    const file = await upload(text, 'text/plain');
    assert.equal(file.sizeBytes, String(text.length));
  },

  async 'an inline batch ends with its answers'() {
    const src = ['a', 'b'].map((key) => ({ contents: contents(`Rate ${key}.`), config, metadata: { key } }));
    src.push({ contents: contents('fault=internal'), config, metadata: { key: 'c' } });
    const created = await ai.batches.create({ model, src, config: { displayName: 'inline check' } });
    assert.equal(created.displayName, 'inline check');
    const job = await untilDone(created.name);
    assert.equal(job.state, JobState.JOB_STATE_SUCCEEDED);
    const responses = job.dest.inlinedResponses;
    assert.deepEqual(responses.map((one) => one.metadata?.key), ['a', 'b', 'c']);
    checkAnswer(responses[0].response.candidates[0].content.parts[0].text);
    assert.equal(responses[2].error.code, 13);
  },

  async 'a file batch ends with a file that is downloaded'() {
    const file = await upload(['a', 'b', 'c'].map(line).join('\n'));
    const created = await ai.batches.create({ model, src: file.name, config: { displayName: 'file check' } });
    const job = await untilDone(created.name);
    assert.equal(job.state, JobState.JOB_STATE_SUCCEEDED);
    const downloadPath = path.join(folder, 'results.jsonl');
    await ai.files.download({ file: job.dest.fileName, downloadPath });
    const lines = await downloaded(downloadPath, 3);
    assert.deepEqual(lines.map((one) => one.key), ['a', 'b', 'c']);
    checkAnswer(lines[0].response.candidates[0].content.parts[0].text);
    await assert.rejects(ai.files.delete({ name: job.dest.fileName }), (error) => error.status === 400);
  },

  async 'jobs are listed by pages, cancelled and deleted'() {
    const create = () => ai.batches.create({ model, src: [{ contents: contents('Rate it.'), config }], config: { displayName: 'to cancel' } });
    const [first, second] = [await create(), await create()];
    assert.ok((await collect(await ai.batches.list({ config: { pageSize: 1 } }))).length >= 2);
    await ai.batches.cancel({ name: first.name });
    assert.equal((await untilDone(first.name)).state, JobState.JOB_STATE_CANCELLED);
    for (const job of [first, second]) await ai.batches.delete({ name: job.name });
    await assert.rejects(ai.batches.get({ name: second.name }), (error) => error.status === 404);
  },
};

// The download's promise may be kept before the last byte is on the disk.
async function downloaded(file, count) {
  for (let i = 0; i < 100; i++) {
    const lines = (await fs.readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean);
    if (lines.length >= count) return lines.map((one) => JSON.parse(one));
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('the download does not arrive');
}

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok   ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}\n${error.stack}`);
  }
}
await fs.rm(folder, { recursive: true });
process.exit(failed ? 1 : 0);
