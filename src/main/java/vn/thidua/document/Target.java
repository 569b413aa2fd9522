package vn.thidua.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The document that somebody wants to change.
 *
 * @param reach which documents they may change so
 * @param ifMatch the version they read, as they sent it
 */
public record Target(UUID id, Reach reach, @Nullable String ifMatch) {}
