/**
 * What dev mode and tests bring along so that nothing needs to be installed: an embedded PostgreSQL, a token address,
 * and the demo year. Nothing here is active in the packaged application.
 *
 * <p>The demo year is loaded as rows, not through the rooms' services: its ids are made from names, so that every
 * database and every test knows them, and its steps were taken in 2023 by people of that year, where a service gives
 * ids of its own and says that the caller did it now. What a table of criteria says and what figures are worth is left
 * to the room {@code criteria}, whose {@code CriteriaTable} is public for that alone.
 */
@NullMarked
package vn.thidua.demo;

import org.jspecify.annotations.NullMarked;
