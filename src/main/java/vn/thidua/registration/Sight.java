package vn.thidua.registration;

import vn.thidua.identity.Scope;

/**
 * What a caller reaches in an operation: what lies in its scope, but of drafts only those the
 * caller may write.
 */
record Sight(Scope scope, Scope drafts) {}
