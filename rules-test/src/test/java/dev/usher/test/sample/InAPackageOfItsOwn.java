package dev.usher.test.sample;

import dev.usher.test.PolicyScenarios;

/** Found by whoever looks through the package. */
@PolicyScenarios(value = "kyndof", run = "A refund of 99.99")
class InAPackageOfItsOwn {}
