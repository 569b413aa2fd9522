/**
 * What dev mode and tests bring along so that nothing needs to be installed: an embedded
 * PostgreSQL, a token address, and the demo year. Nothing here is active in the packaged
 * application.
 */
@NullMarked
package vn.thidua.demo;

import org.jspecify.annotations.NullMarked;
