/** Text as it is kept and told: composed (NFC), in two languages, named by its hash. */
@NullMarked
package vn.thidua.text;

import org.jspecify.annotations.NullMarked;
