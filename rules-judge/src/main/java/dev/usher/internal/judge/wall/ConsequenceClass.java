package dev.usher.internal.judge.wall;

import org.jspecify.annotations.Nullable;
import org.mvel2.asm.ClassReader;
import org.mvel2.asm.ClassVisitor;
import org.mvel2.asm.FieldVisitor;
import org.mvel2.asm.MethodVisitor;
import org.mvel2.asm.Opcodes;

/**
 * What the compiler may have made of a consequence: a class without a state and without anything
 * that runs when it is loaded, whose one method calls verbs and helper words one after the other.
 */
final class ConsequenceClass extends ClassVisitor {
  private static final String OBJECT = "java/lang/Object";
  private static final String CONSTRUCTOR = "<init>";
  private static final String CONSEQUENCE = "defaultConsequence";
  private static final int PUBLIC_STATIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;

  private final String file;

  private ConsequenceClass(String file) {
    super(Opcodes.ASM9);
    this.file = file;
  }

  /**
   * Refuses a class that does anything else.
   *
   * @param file the name of the class file, for objections
   * @throws CompilerObjection if it does
   */
  static void check(String file, byte[] bytes) {
    new ClassReader(bytes).accept(new ConsequenceClass(file), ClassReader.SKIP_DEBUG);
  }

  CompilerObjection refused(String what) {
    return CompilerObjection.at(file, 0, "no consequence has need of " + what);
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    if (!OBJECT.equals(parent) || interfaces.length > 0) {
      throw refused("a parent");
    }
  }

  @Override
  public void visitInnerClass(String name, String outerName, String innerName, int access) {
    throw refused("the class " + name + " within another");
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    if (!name.equals("serialVersionUID") || value == null) {
      throw refused("a field");
    }
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    boolean known =
        (name.equals(CONSTRUCTOR) && access == Opcodes.ACC_PUBLIC)
            || (name.equals(CONSEQUENCE) && access == PUBLIC_STATIC);
    if (!known) {
      throw refused("the method " + name);
    }
    return new ConsequenceSteps(this, name.equals(CONSTRUCTOR));
  }
}
