/** What tests of the desk begin with. */
package dev.usher.desk.testing;
