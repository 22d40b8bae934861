package dev.usher.test;

/** Kyndof's policy does what its scenarios say, as whoever builds this sees for themselves. */
@PolicyScenarios("kyndof")
class KyndofScenariosTest {}
