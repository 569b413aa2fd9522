/**
 * The manners of the API that every room keeps: entity tags, pages, idempotency, the limits of requests and of what is
 * under way at once, bodies that come slowly or are no JSON, and every failure as a problem.
 *
 * <p>Written by hand where no library fits (each reason stands in its class): the framework's own precondition check
 * misses 428 and weak tags, its error bodies name Java classes, it knows no rate of bodies and no limit of requests by
 * address, and no extension for RFC 9457 or {@code Idempotency-Key} resolves for this line of Quarkus.
 */
@NullMarked
package vn.thidua.http;

import org.jspecify.annotations.NullMarked;
