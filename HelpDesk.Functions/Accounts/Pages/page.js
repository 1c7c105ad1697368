
'use strict';
{
  const form = document.querySelector('form');
  const button = form.querySelector('button');
  const done = document.getElementById('done');
  const problem = document.getElementById('problem');
  const show = document.getElementById('show');
  const subjects = { '/token': 'The link', '/password': 'The password', '/email': 'The address' };
  // The page may stand below a path, and be called with a slash at its end.
  const here = location.pathname.replace(/\/+$/, '');
  let token = null;
  let isBusy = false;

  // Mail programs open links to look at them: opening one does nothing, only the button does.
  const takeToken = () => {
    const given = new URLSearchParams(location.hash.slice(1)).get('token');
    // Out of the address bar and the history, before anybody looks over a shoulder.
    history.replaceState(null, '', here);
    if (!('needsToken' in form.dataset)) return;
    if (given) {
      token = given;
      form.hidden = false;
      done.hidden = true;
      problem.hidden = true;
    } else if (token === null) {
      tell('Something is missing from this link. Please open it from the mail once more, or copy all of it.');
    }
  };

  const tell = text => {
    problem.textContent = text;
    problem.hidden = false;
  };

  const wait = seconds => seconds > 90
    ? `Please try again in ${Math.ceil(seconds / 60)} minutes.`
    : 'Please try again in a minute or so.';

  const sentenceOf = error => `${subjects[error.pointer] ?? 'What was sent'} ${error.detail}`.replace(/\.?$/, '.');

  const reasonOf = async answer => {
    if (answer.status === 429) return `That was tried too often. ${wait(Number(answer.headers.get('Retry-After')))}`;
    const said = await answer.json().catch(() => ({}));
    if (said.errors?.length > 0) return said.errors.map(sentenceOf).join(' ');
    return said.detail ?? 'Something went wrong at the desk. Please try again later.';
  };

  const send = async () => {
    const body = Object.fromEntries(new FormData(form));
    if (token !== null) body.token = token;
    const answer = await fetch(here.replace(/[^/]*$/, '') + form.dataset.call, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      redirect: 'error',
    });
    if (!answer.ok) return tell(await reasonOf(answer));
    token = null;
    form.reset();
    form.hidden = true;
    done.hidden = false;
    done.focus();
  };

  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    button.setAttribute('aria-disabled', 'true');
    problem.hidden = true;
    try {
      await send();
    } catch {
      tell('The desk can’t be reached. Please try again.');
    } finally {
      isBusy = false;
      button.removeAttribute('aria-disabled');
    }
  });

  show?.addEventListener('change', () => {
    document.getElementById('password').type = show.checked ? 'text' : 'password';
  });
  addEventListener('hashchange', takeToken);
  takeToken();
}
