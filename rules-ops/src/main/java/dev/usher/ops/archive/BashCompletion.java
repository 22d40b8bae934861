package dev.usher.ops.archive;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Completes command lines in bash: commands, options, what options take, policies and files. It
 * asks for nothing but bash 3.2, and starts no program.
 */
final class BashCompletion {
  private static final String TEMPLATE =
      """
      # bash completion for usher. bash-completion finds it by its name; without that: . /path/to/this/file

      # Sets $options to the options of the command $1.
      _usher_options() {
        case $1 in
      OPTIONS  esac
      }

      # Sets $takes to what the command $1 takes at $2, an option or the number of an argument, and $count to how many
      # words an option takes there.
      _usher_takes() {
        takes=:nothing count=0
        case "$1 $2" in
      TAKES  esac
      }

      # Offers files whose names may have blanks.
      _usher_files() {
        local IFS=$'\\n'
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen "$1" -- "$2"))
      }

      _usher() {
        local current=${COMP_WORDS[COMP_CWORD]} command='' option='' options='' takes='' front=''
        local -i i at=0 left=0 count=0 only=0
        local word policies='POLICIES' commands='COMMANDS'
        COMPREPLY=()
        for ((i = 1; i < COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          if [[ $word == = ]]; then
            # A word of its own for bash; what is behind it belongs to the option.
            ((left > 0)) || left=1
          elif ((left > 0)); then
            left=left-1
          elif ((only == 0)) && [[ $word == -- ]]; then
            only=1
          elif ((only == 0)) && [[ $word == -?* ]]; then
            option=${word%%=*}
            _usher_takes "$command" "$option"
            left=count
            [[ $word != *=* ]] || left=0
          elif [[ -z $command ]]; then
            command=$word
          else
            at=at+1
          fi
        done
        if [[ $current == = ]]; then
          current=''
          left=1
        elif ((only == 0 && left == 0)) && [[ $current == --*=* ]]; then
          option=${current%%=*}
          front=$option=
          current=${current#*=}
          left=1
        fi
        if ((left > 0)); then
          _usher_takes "$command" "$option"
        elif ((only == 0)) && [[ $current == -* ]]; then
          _usher_options "$command"
          COMPREPLY=($(compgen -W "$options" -- "$current"))
          return
        elif [[ -z $command ]]; then
          takes=:command
        else
          _usher_takes "$command" "$at"
        fi
        case $takes in
          :nothing) ;;
          :command) COMPREPLY=($(compgen -W "$commands" -- "$current")) ;;
          :file) _usher_files -f "$current" ;;
          :policy | :policy-or-file)
            COMPREPLY=($(compgen -W "$policies" -- "$current"))
            if [[ $takes == :policy ]]; then _usher_files -d "$current"; else _usher_files -f "$current"; fi
            ;;
          *)
            [[ $takes != *= ]] || compopt -o nospace 2>/dev/null
            COMPREPLY=($(compgen -P "$front" -W "$takes" -- "$current"))
            ;;
        esac
      }

      complete -F _usher usher
      """;

  private BashCompletion() {}

  /**
   * Returns the script.
   *
   * @param usher the command with all its subcommands
   * @param policies the policies that come along
   */
  static String of(CommandSpec usher, List<String> policies) {
    StringBuilder options = new StringBuilder();
    StringBuilder takes = new StringBuilder();
    addOptions(options, "''", usher);
    for (CommandLine each : usher.subcommands().values()) {
      CommandSpec command = each.getCommandSpec();
      addOptions(options, command.name(), command);
      addTakes(takes, command);
    }
    return TEMPLATE
        .replace("OPTIONS", options)
        .replace("TAKES", takes)
        .replace("POLICIES", String.join(" ", policies))
        .replace("COMMANDS", String.join(" ", usher.subcommands().keySet()));
  }

  private static void addOptions(StringBuilder script, String pattern, CommandSpec command) {
    String names =
        command.options().stream()
            .filter(each -> !each.hidden())
            .flatMap(each -> OptionNames.of(each).stream())
            .filter(each -> each.startsWith("--"))
            .sorted()
            .collect(Collectors.joining(" "));
    script.append("    %s) options='%s' ;;%n".formatted(pattern, names));
  }

  private static void addTakes(StringBuilder script, CommandSpec command) {
    for (OptionSpec each : command.options()) {
      if (!each.hidden() && each.arity().max() > 0) {
        String patterns =
            OptionNames.of(each).stream()
                .map(name -> "'" + command.name() + " " + name + "'")
                .collect(Collectors.joining(" | "));
        // A value that may be left out is one only behind an equals sign.
        script.append(
            "    %s) takes='%s' count=%d ;;%n"
                .formatted(patterns, words(ExpectedValue.of(each)), each.arity().min()));
      }
    }
    for (PositionalParamSpec each : command.positionalParameters()) {
      // Of those that any number may follow, each later one is such a one.
      String pattern =
          each.index().isVariable() ? "'" + command.name() + " '[0-9]*" : place(command, each);
      script.append("    %s) takes='%s' ;;%n".formatted(pattern, words(ExpectedValue.of(each))));
    }
  }

  private static String place(CommandSpec command, PositionalParamSpec argument) {
    return "'" + command.name() + " " + argument.index().min() + "'";
  }

  private static String words(ExpectedValue taken) {
    return switch (taken.kind()) {
      case WORD -> String.join(" ", taken.words());
      case POLICY -> ":policy";
      case POLICY_OR_FILE -> ":policy-or-file";
      case FILE -> ":file";
      case COMMAND -> ":command";
      case ANYTHING -> ":nothing";
    };
  }
}
