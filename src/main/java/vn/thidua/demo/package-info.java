/**
 * The modelled year that dev mode shows and tests stand on: emulation region KV1 of 2023, read from
 * the files of {@code resources/demo}. Nothing of it exists in production.
 */
@NullMarked
package vn.thidua.demo;

import org.jspecify.annotations.NullMarked;
