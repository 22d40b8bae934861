assert new File(basedir, "desk/target/usher-reports/TEST-usher.desk.xml").isFile()
assert new File(basedir, "shop/target/usher-reports/TEST-usher.shop.xml").isFile()
