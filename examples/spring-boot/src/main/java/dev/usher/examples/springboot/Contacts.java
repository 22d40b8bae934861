package dev.usher.examples.springboot;

import dev.usher.Usher;
import dev.usher.explain.Explanation;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a contact, or {@code {"contact": …, "at": …}}, and returns what the policy makes of it. */
@RestController
@RequestMapping("/contacts")
class Contacts {
  private final Usher usher;

  Contacts(Usher usher) {
    this.usher = usher;
  }

  @PostMapping
  Decision decide(@RequestBody AskedContact asked) {
    return usher.decide(asked.contact(), asked.moment());
  }

  @PostMapping("/explanation")
  Explanation explain(@RequestBody AskedContact asked) {
    return usher.explain(asked.contact(), asked.moment());
  }
}
