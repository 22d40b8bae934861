/** A host that names the modules it needs. */
module host {
  requires dev.usher;
  requires dev.usher.model;
  requires dev.usher.kb;
}
