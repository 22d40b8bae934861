package dev.usher.ops.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileUriTest {
  private final FileUri files = new FileUri(Path.of("/work/shop"));

  @Test
  void a_file_below_the_folder_is_relative_to_it_however_it_was_named() {
    assertThat(files.uri("desk/money.drl")).isEqualTo("desk/money.drl");
    assertThat(files.uri("./desk/../desk/money.drl")).isEqualTo("desk/money.drl");
    assertThat(files.uri("/work/shop/desk/money.drl")).isEqualTo("desk/money.drl");
    assertThat(files.path("./desk/money.drl")).isEqualTo("desk/money.drl");
  }

  @Test
  void a_file_elsewhere_is_absolute() {
    assertThat(files.uri("../other/money.drl")).isEqualTo("file:///work/other/money.drl");
    assertThat(files.uri("/tmp/money.drl")).isEqualTo("file:///tmp/money.drl");
    assertThat(files.path("../other/money.drl")).isEqualTo("/work/other/money.drl");
  }

  @Test
  void everything_that_a_uri_may_not_hold_is_encoded() {
    assertThat(files.uri("my desk/환불.drl")).isEqualTo("my%20desk/%ED%99%98%EB%B6%88.drl");
    assertThat(files.uri("a:b/50%#?[x].drl")).isEqualTo("a%3Ab/50%25%23%3F%5Bx%5D.drl");
    assertThat(files.path("my desk/환불.drl")).isEqualTo("my desk/환불.drl");
  }
}
