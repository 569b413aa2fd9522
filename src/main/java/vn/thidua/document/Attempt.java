package vn.thidua.document;

import java.time.LocalDate;
import vn.thidua.identity.Actor;

/**
 * Somebody is about to do something to a document: everything that a guard may look at.
 *
 * @param facts what the document's room knows beyond the document itself
 * @param today the day in Asia/Ho_Chi_Minh
 */
public record Attempt<D, F>(D document, F facts, Actor actor, LocalDate today) {}
