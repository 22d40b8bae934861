/* A new file of the policy: rules, or scenarios. It is part of the draft until it is saved. */
import {html} from 'lit-html';

const NAME = '[\\p{L}\\p{N}_][\\p{L}\\p{N}_.\\-]*';

const rules = policy => `package ${(policy?.name ?? 'policy').replaceAll('-', '_')};

rule "Say here what the rule does"
when
    $case : Tiered(topic == "${policy?.topics[0] ?? 'topic'}")
then
    $case.assign("${policy?.tiers[0] ?? 'role'}");
end
`;

const scenarios = () => `scenarios:
  - name: Say here what it shows
    contact: {id: example-1, receivedAt: "2026-03-03T10:00:00Z", channel: email}
    expect: {tier: 1}
`;

/** The form; adds a file by its path and its first text. */
export function newFileView({policy, paths, add}) {
  function make(event) {
    event.preventDefault();
    const form = event.target;
    const name = form.elements.name.value.trim().replace(/\.(?:drl|ya?ml)$/, '');
    const scenario = form.elements.kind.value === 'scenarios';
    const path = scenario ? `scenarios/${name}.yaml` : `${name}.drl`;
    form.elements.name.setCustomValidity(paths.includes(path) ? `there is a file ${path} already` : '');
    if (form.reportValidity()) {
      form.closest('details').open = false;
      form.reset();
      add(path, scenario ? scenarios() : rules(policy));
    }
  }
  return html`
    <details class="new-file">
      <summary>New file</summary>
      <form @submit=${make}>
        <label for="new-kind">Kind</label>
        <select id="new-kind" name="kind"><option value="rules">Rules</option><option value="scenarios">Scenarios</option></select>
        <label for="new-name">Name</label>
        <input id="new-name" name="name" required pattern=${NAME} placeholder="night-shift" autocomplete="off"
          @input=${event => event.target.setCustomValidity('')}>
        <button>Add to the draft</button>
      </form>
    </details>`;
}
