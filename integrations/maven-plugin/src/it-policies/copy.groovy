// Copies a folder, as there is no Ant on the class path of these scripts.
return { File from, File to ->
  from.eachFileRecurse { each ->
    def there = new File(to, from.toPath().relativize(each.toPath()).toString())
    if (each.isDirectory()) { there.mkdirs() } else { there.parentFile.mkdirs(); there.bytes = each.bytes }
  }
}
