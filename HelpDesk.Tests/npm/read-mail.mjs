// Reads mail as a mail program does, with a parser that knows nothing of ours. Run by itself: node read-mail.mjs file.eml
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import PostalMime from 'postal-mime';

export const read = async raw => {
  const mail = await PostalMime.parse(raw);
  return {
    from: mail.from,
    to: mail.to,
    subject: mail.subject ?? '',
    messageId: mail.messageId,
    date: mail.date,
    headers: mail.headers.map(header => [header.key, header.value]),
    text: mail.text ?? '',
    html: mail.html ?? '',
    attachments: mail.attachments.length,
    raw: Buffer.from(raw).toString('latin1'),
  };
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(await read(await readFile(process.argv[2]))));
}
