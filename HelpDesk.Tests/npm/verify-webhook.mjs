// Verifies a webhook as a receiver does, with a library that knows nothing of ours: node verify-webhook.mjs file.json
import { readFile } from 'node:fs/promises';
import { Webhook } from 'standardwebhooks';

const { secret, headers, body } = JSON.parse(await readFile(process.argv[2], 'utf8'));
try {
  new Webhook(secret).verify(body, headers);
  console.log('verified');
} catch (refused) {
  console.log(`refused: ${refused.message}`);
}
