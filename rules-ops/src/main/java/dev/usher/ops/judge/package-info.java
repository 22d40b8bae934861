/**
 * The judge of a policy, as the command asks it: its jars lie beside the command's and are read
 * only when somebody asks. Start with {@link dev.usher.ops.judge.InstalledJudge}.
 */
@NullMarked
package dev.usher.ops.judge;

import org.jspecify.annotations.NullMarked;
