import {html, render} from 'lit-html';

const key = new URLSearchParams(location.hash.slice(1)).get('key') ?? '';
const reply = await fetch('/api/policy', {headers: {'X-Usher-Key': key}});
const policy = await reply.json();
render(html`<h1>${policy.policy?.name}</h1>`, document.getElementById('desk'));
