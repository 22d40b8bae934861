package dev.usher.ops.archive;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completes command lines in zsh, as {@link BashCompletion} does, and says what each word is. */
final class ZshCompletion {
  private static final String TEMPLATE =
      """
      #compdef usher
      # zsh completion for usher; it belongs into a folder of $fpath.

      _usher_commands() {
        local -a commands=(
      COMMANDS  )
        _describe -t commands command commands
      }

      _usher_policies() {
        _alternative 'policies:policy:(POLICIES)' 'folders:folder:_files -/'
      }

      _usher_policies_or_files() {
        _alternative 'policies:policy:(POLICIES)' 'files:file:_files'
      }

      _usher() {
        local curcontext=$curcontext state line ret=1
        typeset -A opt_args
        _arguments -C \\
      OPTIONS    '1:command:_usher_commands' \\
          '*::argument:->arguments' && ret=0
        if [[ $state == arguments ]]; then
          curcontext=${curcontext%:*:*}:usher-$line[1]:
          case $line[1] in
      CASES    esac
        fi
        return ret
      }

      if [[ $funcstack[1] == _usher ]]; then
        _usher "$@"
      else
        compdef _usher usher
      fi
      """;

  private ZshCompletion() {}

  /**
   * Returns the script.
   *
   * @param usher the command with all its subcommands
   * @param policies the policies that come along
   */
  static String of(CommandSpec usher, List<String> policies) {
    StringBuilder commands = new StringBuilder();
    StringBuilder options = new StringBuilder();
    StringBuilder cases = new StringBuilder();
    usher.options().forEach(each -> options.append("    ").append(option(each)).append(" \\\n"));
    for (CommandLine each : usher.subcommands().values()) {
      CommandSpec command = each.getCommandSpec();
      String header = CommandPage.header(command).replace(":", "\\:");
      commands.append("    ").append(quoted(command.name() + ":" + header)).append('\n');
      cases.append("      ").append(command.name()).append(")\n        _arguments -s");
      for (OptionSpec option : command.options()) {
        if (!option.hidden()) {
          cases.append(" \\\n          ").append(option(option));
        }
      }
      for (PositionalParamSpec argument : command.positionalParameters()) {
        cases.append(" \\\n          ").append(argument(argument));
      }
      cases.append(" && ret=0\n        ;;\n");
    }
    return TEMPLATE
        .replace("COMMANDS", commands)
        .replace("OPTIONS", options)
        .replace("CASES", cases)
        .replace("POLICIES", String.join(" ", policies));
  }

  /** What is given once is not offered again, nor is another name of it. */
  private static String option(OptionSpec option) {
    List<String> names = OptionNames.of(option);
    boolean again = option.isMultiValue();
    String others = again ? "*" : "(" + String.join(" ", names) + ")";
    if (option.usageHelp() || option.versionHelp()) {
      others = "(- *)";
    }
    String said =
        "[" + sentence(option).replace("[", "\\[").replace("]", "\\]") + "]" + value(option);
    String before = others;
    return names.stream()
        .map(name -> quoted(before + name + sign(name, option) + said))
        .collect(Collectors.joining(" "));
  }

  private static String sign(String name, OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    if (option.arity().min() == 0) {
      return "=-";
    }
    return name.startsWith("--") ? "=" : "+";
  }

  private static String value(OptionSpec option) {
    int most = option.arity().max();
    String label = option.paramLabel().replace(":", "\\:");
    String optional = option.arity().min() == 0 ? "::" : ":";
    return switch (most) {
      case 0 -> "";
      case 1 -> optional + label + ":" + action(option);
      default -> (optional + label + ":" + action(option)).repeat(most);
    };
  }

  private static String argument(PositionalParamSpec argument) {
    String place =
        argument.index().isVariable() ? "*:" : (argument.index().min() + 1) + optional(argument);
    return quoted(place + argument.paramLabel().replace(":", "\\:") + ":" + action(argument));
  }

  private static String optional(PositionalParamSpec argument) {
    return argument.arity().min() == 0 ? "::" : ":";
  }

  private static String action(ArgSpec argument) {
    ExpectedValue taken = ExpectedValue.of(argument);
    return switch (taken.kind()) {
      case WORD -> "(" + String.join(" ", taken.words()) + ")";
      case POLICY -> "_usher_policies";
      case POLICY_OR_FILE -> "_usher_policies_or_files";
      case FILE -> "_files";
      case COMMAND -> "_usher_commands";
      case ANYTHING -> " ";
    };
  }

  /** The first sentence is enough beside a list. */
  private static String sentence(ArgSpec argument) {
    return CommandPage.description(argument).replaceFirst("\\. .*", "").replaceFirst("\\.$", "");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
