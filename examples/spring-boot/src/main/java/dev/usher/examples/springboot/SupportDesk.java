package dev.usher.examples.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Decides the contacts that are posted to it. */
@SpringBootApplication
public class SupportDesk {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(SupportDesk.class, args);
  }
}
