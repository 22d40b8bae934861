package dev.usher.architecture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javassist.bytecode.AccessFlag;
import javassist.bytecode.ClassFile;
import javassist.bytecode.CodeAttribute;
import javassist.bytecode.FieldInfo;
import javassist.bytecode.InnerClassesAttribute;
import javassist.bytecode.MethodInfo;

/** What callers see of a module: its public types and members without their bodies, as a jar. */
final class SignatureJar {
  /** Equal signatures are to be equal files. */
  private static final long NO_TIME = 1_767_225_600_000L;

  private SignatureJar() {}

  /**
   * Writes the signatures of a module.
   *
   * @param module its folder of classes, or its jar
   * @param jar the file to write
   */
  static void write(Path module, Path jar) throws IOException {
    Map<String, byte[]> signatures = new TreeMap<>();
    if (Files.isDirectory(module)) {
      collect(module, signatures);
    } else {
      try (FileSystem files = FileSystems.newFileSystem(module)) {
        collect(files.getPath("/"), signatures);
      }
    }
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Map.Entry<String, byte[]> signature : signatures.entrySet()) {
        JarEntry entry = new JarEntry(signature.getKey());
        entry.setTime(NO_TIME);
        out.putNextEntry(entry);
        out.write(signature.getValue());
      }
    }
  }

  private static void collect(Path root, Map<String, byte[]> signatures) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : files) {
      ClassFile type =
          new ClassFile(
              new java.io.DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file))));
      if (Api.isPackageForCallers(packageOf(type)) && isOpen(type)) {
        signatures.put(root.relativize(file).toString().replace('\\', '/'), stripped(type));
      }
    }
  }

  private static String packageOf(ClassFile type) {
    return type.getName().substring(0, Math.max(0, type.getName().lastIndexOf('.')));
  }

  /** A nested type's own modifiers stand beside it, not in it. */
  private static boolean isOpen(ClassFile type) {
    if (type.getAttribute(InnerClassesAttribute.tag) instanceof InnerClassesAttribute nested) {
      for (int i = 0; i < nested.tableLength(); i++) {
        if (type.getName().equals(nested.innerClass(i))) {
          return nested.innerNameIndex(i) != 0 && isOpen(nested.accessFlags(i));
        }
      }
    }
    return isOpen(type.getAccessFlags());
  }

  private static boolean isOpen(int flags) {
    return (flags & (AccessFlag.PUBLIC | AccessFlag.PROTECTED)) != 0
        && (flags & AccessFlag.SYNTHETIC) == 0;
  }

  private static byte[] stripped(ClassFile type) throws IOException {
    type.getMethods().removeIf(method -> !isOpen(method.getAccessFlags()));
    type.getFields().removeIf(field -> !isOpen(field.getAccessFlags()));
    for (MethodInfo method : type.getMethods()) {
      method.removeAttribute(CodeAttribute.tag);
    }
    for (FieldInfo field : type.getFields()) {
      field.removeAttribute("RuntimeInvisibleAnnotations");
    }
    type.removeAttribute("BootstrapMethods");
    type.removeAttribute("SourceFile");
    type.compact();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    type.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
