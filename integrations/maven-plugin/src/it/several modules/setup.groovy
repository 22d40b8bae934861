def copy = evaluate(new File(new File(desk).parentFile, "copy.groovy"))
copy(new File(desk), new File(basedir, "desk/src/main/policies/desk"))
copy(new File(desk), new File(basedir, "shop/src/main/resources/policies/shop"))
return true
