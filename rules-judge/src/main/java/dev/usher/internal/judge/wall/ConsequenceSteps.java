package dev.usher.internal.judge.wall;

import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Verb;
import java.util.Set;
import org.mvel2.asm.Handle;
import org.mvel2.asm.Label;
import org.mvel2.asm.MethodVisitor;
import org.mvel2.asm.Opcodes;

/**
 * The steps of a consequence, of which those are refused that no chain of verbs is made of: no step
 * back or aside, nothing caught or thrown, nothing made but lists of texts.
 */
final class ConsequenceSteps extends MethodVisitor {
  private static final String TEXT = "java/lang/String";

  /** The steps without an operand: constants, putting into a list, and leaving the method. */
  private static final Set<Integer> PLAIN =
      Set.of(
          Opcodes.ICONST_0,
          Opcodes.ICONST_1,
          Opcodes.ICONST_2,
          Opcodes.ICONST_3,
          Opcodes.ICONST_4,
          Opcodes.ICONST_5,
          Opcodes.DCONST_0,
          Opcodes.DCONST_1,
          Opcodes.DUP,
          Opcodes.AASTORE,
          Opcodes.POP,
          Opcodes.RETURN);

  /** What a binding is turned into for a verb. */
  private static final Set<String> UNBOXED = Set.of("java/lang/Integer.intValue");

  private final ConsequenceClass whole;
  private final boolean constructor;

  ConsequenceSteps(ConsequenceClass whole, boolean constructor) {
    super(Opcodes.ASM9);
    this.whole = whole;
    this.constructor = constructor;
  }

  @Override
  public void visitInsn(int opcode) {
    require(PLAIN.contains(opcode), "step " + opcode);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    require(opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH, "step " + opcode);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    require(opcode == Opcodes.ALOAD || opcode == Opcodes.ILOAD, "step " + opcode);
  }

  @Override
  public void visitLdcInsn(Object value) {
    require(
        value instanceof String || value instanceof Integer || value instanceof Double,
        "the constant " + value);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    boolean listOfTexts = opcode == Opcodes.ANEWARRAY && type.equals(TEXT);
    boolean drools =
        opcode == Opcodes.CHECKCAST
            && type.equals("org/drools/core/rule/consequence/KnowledgeHelper");
    require(listOfTexts || drools, "the type " + type);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    boolean constant =
        opcode == Opcodes.GETSTATIC
            && Vocabulary.enums().values().stream()
                .filter(type -> internal(type).equals(owner))
                .anyMatch(type -> Vocabulary.constant(type.getSimpleName(), name).isPresent());
    require(constant, owner + "." + name);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    boolean known =
        switch (opcode) {
          case Opcodes.INVOKESPECIAL ->
              constructor && (owner + name).equals("java/lang/Object<init>");
          case Opcodes.INVOKESTATIC ->
              owner.equals(Vocabulary.HELPER_WORDS.replace('.', '/'))
                  && HelperWord.named(name).isPresent();
          case Opcodes.INVOKEVIRTUAL -> isVerb(owner, name) || UNBOXED.contains(owner + "." + name);
          default -> false;
        };
    require(known, owner + "." + name);
  }

  private static boolean isVerb(String owner, String name) {
    for (Question question : Question.values()) {
      if (internal(question.factType()).equals(owner)) {
        return Verb.named(name).filter(verb -> verb.answers(question)).isPresent();
      }
    }
    return false;
  }

  private static String internal(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    throw whole.refused("a lambda");
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    throw whole.refused("a branch");
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    throw whole.refused("a counter");
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    throw whole.refused("a branch");
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    throw whole.refused("a branch");
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    throw whole.refused("a table");
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    throw whole.refused("catching");
  }

  private void require(boolean known, String what) {
    if (!known) {
      throw whole.refused(what);
    }
  }
}
