// An SMTP server on a free port of this machine. It prints {port}, then each mail that it takes over, one JSON text a line, and
// ends with its standard input. Its argument: {user?, password?, key?, cert?}; with a certificate it offers STARTTLS, and with
// a user it takes mail only from them.
import { SMTPServer } from 'smtp-server';
import { read } from './read-mail.mjs';

const options = JSON.parse(process.argv[2] ?? '{}');
const print = value => process.stdout.write(`${JSON.stringify(value)}\n`);

const server = new SMTPServer({
  key: options.key,
  cert: options.cert,
  disabledCommands: [...(options.user ? [] : ['AUTH']), ...(options.cert ? [] : ['STARTTLS'])],
  authOptional: !options.user,
  allowInsecureAuth: !options.cert,
  disableReverseLookup: true,
  onAuth(auth, session, callback) {
    const isKnown = auth.username === options.user && auth.password === options.password;
    callback(isKnown ? null : new Error('Nobody is called that'), { user: auth.username });
  },
  onRcptTo(address, session, callback) {
    const refusal = Object.assign(new Error(`No mailbox for ${address.address}`), { responseCode: 550 });
    callback(address.address.startsWith('refused') ? refusal : null);
  },
  onData(stream, session, callback) {
    const chunks = [];
    stream.on('data', chunk => chunks.push(chunk));
    stream.on('end', async () => {
      const takenAt = new Date();
      const mail = await read(Buffer.concat(chunks));
      const recipients = session.envelope.rcptTo.map(one => one.address);
      const sender = session.envelope.mailFrom.address;
      print({ ...mail, recipients, sender, secure: session.secure, user: session.user ?? null, takenAt });
      callback();
    });
  },
});

// A client that breaks off is the client's affair.
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => print({ port: server.server.address().port }));
process.stdin.on('end', () => process.exit()).resume();
